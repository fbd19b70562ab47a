using FairnessAudit.Population;

namespace FairnessAudit.Disclosure;

/// <summary>The counts that a public edition is made of, as one system over all attributes.</summary>
internal static class PublicCounts
{
    private const int Steps = 2;
    private const int Outcomes = 3;

    /// <param name="tables">One an attribute, of the same rows.</param>
    /// <param name="withOutcomes">Whether outcomes are published: a table's rates need them, a candidate's weighted ones cannot be made from them.</param>
    /// <param name="nested">Attributes of which one refines another.</param>
    public static CountSystem Of(IReadOnlyList<CountTable> tables, bool withOutcomes, IReadOnlyList<Nesting> nested)
    {
        var outcomes = withOutcomes ? Outcomes : 1;
        var strata = tables[0].Minimal.Count;
        var start = tables.Select((_, t) => tables.Take(t).Sum(x => x.Groups.Count * strata * Steps * outcomes)).ToArray();
        var atoms = new long[tables.Sum(x => x.Groups.Count * strata * Steps * outcomes)];
        int At(int table, int group, int stratum, int step, int outcome) => start[table] + ((group * strata + stratum) * Steps + step) * outcomes + outcome;
        for (var t = 0; t < tables.Count; t++)
        {
            foreach (var (cell, count) in tables[t].Cells.Where(c => c.Key.Step != Step.DrawnAtRandom))
                atoms[At(t, cell.Group, cell.Minimal, cell.Step == Step.PutForward ? 1 : 0, withOutcomes ? (int)cell.Outcome : 0)] += count;
        }

        var counts = new List<PublicCount>();
        int[] Cells(int table, IEnumerable<int> groups, IEnumerable<int> inStrata, IEnumerable<int> steps, IEnumerable<int> known) =>
            [.. from g in groups from s in inStrata from step in steps from o in known select At(table, g, s, step, o)];
        int Add(CountKey key, int[] cells, int? whole)
        {
            counts.Add(new PublicCount(key, cells, cells.Sum(i => atoms[i]), whole));
            return counts.Count - 1;
        }

        int[] all = [.. Enumerable.Range(0, strata)], both = [0, 1], any = [.. Enumerable.Range(0, outcomes)];
        int[] Groups(int table) => [.. Enumerable.Range(0, tables[table].Groups.Count)];
        void AddPair(int table, string attribute, string group, int[] groups, string stratum, int[] inStrata)
        {
            var n = Add(new CountKey(attribute, group, stratum, CountKey.N), Cells(table, groups, inStrata, both, any), null);
            Add(new CountKey(attribute, group, stratum, CountKey.Selected), Cells(table, groups, inStrata, [1], any), n);
        }

        AddPair(0, "", "", Groups(0), "", all);
        for (var s = 0; strata > 1 && s < strata; s++)
            AddPair(0, "", "", Groups(0), tables[0].Minimal[s], [s]);
        for (var t = 0; t < tables.Count; t++)
        {
            foreach (var g in Groups(t))
            {
                var (attribute, group) = (tables[t].Attribute, tables[t].Groups[g]);
                AddPair(t, attribute, group, [g], "", all);
                for (var s = 0; strata > 1 && s < strata; s++)
                    AddPair(t, attribute, group, [g], tables[t].Minimal[s], [s]);
                foreach (var (what, step, outcome) in withOutcomes ? Crosstab : [])
                    Add(new CountKey(attribute, group, "", what), Cells(t, [g], all, [step], [(int)outcome]), null);
            }
        }

        var known = new List<EqualSums>();
        foreach (var (s, step, o) in from s in all from step in both from o in any select (s, step, o))
        {
            for (var t = 1; t < tables.Count; t++)
                known.Add(new EqualSums(Cells(0, Groups(0), [s], [step], [o]), Cells(t, Groups(t), [s], [step], [o])));
            foreach (var nesting in nested)
            {
                for (var g = 0; g < tables[nesting.Coarse].Groups.Count; g++)
                    known.Add(new EqualSums(Cells(nesting.Coarse, [g], [s], [step], [o]), Cells(nesting.Fine, nesting.Parts(g), [s], [step], [o])));
            }
        }

        return new CountSystem(atoms, counts, known);
    }

    private static (string What, int Step, Known Outcome)[] Crosstab { get; } = [("tp", 1, Known.Founded), ("fp", 1, Known.Unfounded), ("fn", 0, Known.Founded), ("tn", 0, Known.Unfounded)];
}
