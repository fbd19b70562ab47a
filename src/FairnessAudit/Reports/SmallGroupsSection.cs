using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Who is too few to be judged alone. Silence about them would read as "nothing the matter".</summary>
internal static class SmallGroupsSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var groups = findings.Population.Attributes.SelectMany(a => a.NotJudgedSeparately.Select(g => (a.Attribute, Group: g))).ToArray();
        var unknown = findings.Population.Attributes.Where(a => a.RowsUnknown > 0).ToArray();
        if (groups.Length == 0 && unknown.Length == 0)
            yield break;
        yield return new Heading(2, new("Wie niet apart is beoordeeld", "Who was not judged separately"));
        if (groups.Length > 0)
        {
            yield return new Table(
                new("Groepen die te klein zijn voor een eigen oordeel", "Groups too small for a verdict of their own"),
                [new(new("Groep", "Group")), new(new("Signalen", "Signals"), true), new(new("Voorgelegd", "Put forward"), true)],
                [.. groups.Select(g => Row(findings, g.Attribute, g.Group))]);
        }
        if (unknown.Length > 0)
        {
            yield return new Table(
                new("Rijen waarvan het kenmerk onbekend is", "Rows whose attribute is unknown"),
                [new(new("Kenmerk", "Attribute")), new(new("Rijen", "Rows"), true)],
                [.. unknown.Select(a => (IReadOnlyList<Cell>)[Cell.Text(Names.Title(a.Attribute)), Cell.Count(a.RowsUnknown)])]);
        }
    }

    private static Cell[] Row(Findings findings, string attribute, string group)
    {
        var size = findings.Items.FirstOrDefault(f => f.Measure is "selection_rate" && f.EstimateOf is "group"
            && string.Equals(f.Attribute, attribute, StringComparison.Ordinal) && string.Equals(f.Group, group, StringComparison.Ordinal));
        var name = Cell.Text(Names.Attribute(attribute) + Phrase.Same(": ") + Names.Group(group));
        return size is null ? [name, Cell.Text("\u2013"), Cell.Text("\u2013")] : [name, Show.Count(size, "n"), Show.Count(size, "selected")];
    }
}
