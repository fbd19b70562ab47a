using FairnessAudit.ThirdParty.Meta;

namespace FairnessAudit.ThirdParty.Tables;

/// <summary>Counts as they are printed, or as printed counts add up where a count itself is not printed. What a mark hides is null.</summary>
internal sealed class PrintedNumbers(PrintedTable table)
{
    private readonly CountsMeta meta = table.Meta;

    /// <param name="key">Whom.</param>
    /// <param name="byParts">A group that is a sum is added up from its parts even where it is printed itself.</param>
    public double? Of(CellKey key, bool byParts = false)
    {
        var sum = key.IsEverybody ? [] : meta.Attributes.First(a => a.Name == key.Attribute).Group(key.Group).SumOf;
        if (sum.Count > 0 && byParts)
            return Sum(sum.Select(g => key.Of(key.Attribute, g)));
        if (table[key] is { } cell)
            return cell.Printed;
        foreach (var steps in meta.Step(key.Step).SumOf)
        {
            if (Sum(steps.Select(key.In)) is { } added)
                return added;
        }

        if (sum.Count > 0)
            return Sum(sum.Select(g => key.Of(key.Attribute, g)));
        if (key.IsEverybody && meta.Attributes.FirstOrDefault(a => a.Complete) is { } attribute)
            return Sum(attribute.Leaves.Select(g => key.Of(attribute.Name, g.Name)));
        return key.IsTotal && meta.Strata.FirstOrDefault(s => s.Complete && table.HasDetail(key.Step, s.Name)) is { } stratum
            ? Sum(stratum.Levels.Select(l => key.At(stratum.Name, l)))
            : null;
    }

    private double? Sum(IEnumerable<CellKey> keys)
    {
        var sum = 0.0;
        foreach (var key in keys)
        {
            if (Of(key) is not { } part)
                return null;
            sum += part;
        }

        return sum;
    }
}
