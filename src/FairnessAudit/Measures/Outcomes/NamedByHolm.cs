using FairnessAudit.Population;
using Statistics.Multiplicity;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// What names an unequal record: comparisons of a later step, and of records that a second reader contradicts. Each of the two is one family,
/// in which the p of "no difference" is adjusted by Holm; so the chance that either names anything where nothing differs is that of one test.
/// Second readings are few, so their family holds only the attributes that were declared beforehand.
/// </summary>
internal static class NamedByHolm
{
    public const double Error = 0.05;

    /// <summary>The findings in their order, with the adjusted p where they may name something.</summary>
    /// <param name="findings">Of question 9.</param>
    /// <param name="declared">Attributes of the second family; empty for all.</param>
    public static Finding[] Over(IEnumerable<Finding> findings, IReadOnlyCollection<string> declared)
    {
        var all = findings.ToArray();
        Adjust(all, LaterStage.MayName);
        Adjust(all, f => AgreementFindings.MayName(f) && (declared.Count == 0 || declared.Contains(f.Attribute, StringComparer.Ordinal)));
        return all;
    }

    private static void Adjust(Finding[] all, Func<Finding, bool> mayName)
    {
        int[] tested = [.. Enumerable.Range(0, all.Length).Where(i => all[i] is { PZero: not null, Group: not Grouping.Unknown } && mayName(all[i]))];
        var adjusted = Holm.Adjust([.. tested.Select(i => all[i].PZero!.Value)]);
        for (var i = 0; i < tested.Length; i++)
            all[tested[i]] = all[tested[i]] with { PZeroAdjusted = adjusted[i] };
    }
}
