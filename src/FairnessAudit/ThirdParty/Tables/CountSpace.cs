using FairnessAudit.ThirdParty.Meta;
using Statistics.Bounds;

namespace FairnessAudit.ThirdParty.Tables;

/// <summary>
/// Every real count as a sum of counts that exclude each other, and everything that the printed table and its description say of those:
/// what stands behind each printed number, that a step is part of another, that groups, levels and steps add up. A count that was not
/// printed is one of which only the sums tell.
/// </summary>
internal sealed class CountSpace
{
    private readonly PrintedTable table;
    private readonly CountsMeta meta;
    private readonly List<CellKey> atoms = [];
    private readonly Dictionary<CellKey, LinearForm> forms = [];
    private readonly List<RangedForm> rows = [];

    private CountSpace(PrintedTable table)
    {
        (this.table, meta) = (table, table.Meta);
        foreach (var step in meta.Steps)
            Sums(step);
        foreach (var cell in table.Cells)
            _ = this[cell.Key];
        var ranges = new ValueRange?[atoms.Count];
        var place = new List<int>();
        foreach (var cell in table.Cells)
        {
            if (forms[cell.Key].Variable is { } atom && ranges[atom] is null)
            {
                ranges[atom] = cell.Behind;
                place.Add(atom);
                continue;
            }

            place.Add(atoms.Count + rows.Count);
            rows.Add(new(forms[cell.Key], cell.Behind));
        }

        Places = place;
        Polytope = new([.. ranges.Select(r => r ?? ValueRange.AnyCount)], rows);
    }

    public static CountSpace Of(PrintedTable table) => new(table);

    /// <summary>All real tables that may stand behind the printed one.</summary>
    public Polytope Polytope { get; }

    /// <summary>By printed cell, the variable of the polytope that it ranges, or the row, counted behind the variables.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>A real count as a sum of those that exclude each other.</summary>
    public LinearForm this[CellKey key]
    {
        get
        {
            if (forms.TryGetValue(key, out var known))
                return known;
            return forms[key] = Parts(key) is { } parts ? LinearForm.Sum(parts.Select(p => this[p])) : Atom(key);
        }
    }

    /// <summary>Whether a step can be asked for by level of a stratum; all levels together always can.</summary>
    public bool Has(string step, string stratum) => stratum.Length == 0 || HasDetail(step, stratum);

    private LinearForm Atom(CellKey key)
    {
        atoms.Add(key);
        return LinearForm.Of(atoms.Count - 1);
    }

    /// <summary>What a count is made of: its levels, its groups, or the steps that add up to its own; null for none of these.</summary>
    private IEnumerable<CellKey>? Parts(CellKey key)
    {
        if (key.IsEverybody)
            return meta.Attributes.FirstOrDefault(a => a.Complete) is { } attribute ? attribute.Leaves.Select(g => key.Of(attribute.Name, g.Name)) : Deeper(key);
        var group = meta.Attributes.First(a => a.Name == key.Attribute).Group(key.Group);
        return group.SumOf.Count > 0 ? group.SumOf.Select(g => key.Of(key.Attribute, g)) : Deeper(key);
    }

    private IEnumerable<CellKey>? Deeper(CellKey key)
    {
        if (key.IsTotal && Detailed(key.Step).FirstOrDefault() is { } stratum)
            return stratum.Levels.Select(l => key.At(stratum.Name, l));
        return meta.Step(key.Step).SumOf.FirstOrDefault(s => s.All(part => Has(part, key.Stratum))) is { } steps ? steps.Select(key.In) : null;
    }

    /// <summary>Strata by whose levels the step is counted and that divide everybody.</summary>
    private IEnumerable<CountedStratum> Detailed(string step) => meta.Strata.Where(s => s.Complete && HasDetail(step, s.Name));

    /// <summary>A step is counted by level where it is printed so, or where all its parts are.</summary>
    private bool HasDetail(string step, string stratum) =>
        table.HasDetail(step, stratum) || meta.Step(step).SumOf.Any(s => s.All(part => HasDetail(part, stratum)));

    private void Sums(CountedStep step)
    {
        foreach (var group in meta.Attributes.SelectMany(a => a.Leaves.Select(g => CellKey.Everybody(step.Name).Of(a.Name, g.Name))).Append(CellKey.Everybody(step.Name)))
        {
            foreach (var key in meta.Strata.Where(s => HasDetail(step.Name, s.Name)).SelectMany(s => s.Levels.Select(l => group.At(s.Name, l))).Append(group))
            {
                if (step.Of is { } whole && Has(whole, key.Stratum))
                    AtLeast(this[key.In(whole)], this[key]);
                foreach (var sum in step.SumOf.Where(s => s.All(part => Has(part, key.Stratum))))
                    Equal(this[key], LinearForm.Sum(sum.Select(part => this[key.In(part)])));
                if (key.IsEverybody)
                    Groups(key);
            }

            foreach (var stratum in meta.Strata.Where(s => HasDetail(step.Name, s.Name)))
            {
                var levels = LinearForm.Sum(stratum.Levels.Select(l => this[group.At(stratum.Name, l)]));
                if (stratum.Complete)
                    Equal(this[group], levels);
                else
                    AtLeast(this[group], levels);
            }
        }
    }

    private void Groups(CellKey everybody)
    {
        foreach (var attribute in meta.Attributes)
        {
            var groups = LinearForm.Sum(attribute.Leaves.Select(g => this[everybody.Of(attribute.Name, g.Name)]));
            if (attribute.Complete)
                Equal(this[everybody], groups);
            else
                AtLeast(this[everybody], groups);
        }
    }

    private void Equal(LinearForm left, LinearForm right) => Add(left.Minus(right), new(0, 0));

    private void AtLeast(LinearForm whole, LinearForm part)
    {
        var rest = whole.Minus(part);
        if (!rest.AddsOnly)
            Add(rest, ValueRange.AnyCount);
    }

    private void Add(LinearForm form, ValueRange range)
    {
        if (!form.IsZero)
            rows.Add(new(form, range));
    }
}
