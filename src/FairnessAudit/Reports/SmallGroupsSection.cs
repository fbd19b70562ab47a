using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Who is too few to be judged alone. Silence about them would read as "nothing the matter".</summary>
internal static class SmallGroupsSection
{
    /// <summary>Page one: their names, within what they are judged, and when they would be large enough.</summary>
    public static IEnumerable<Block> PageOne(Findings findings)
    {
        var small = findings.Population.Attributes.Where(a => a.NotJudgedSeparately.Count > 0).ToArray();
        if (small.Length > 0)
            yield return new Notice(NoticeKind.Info, new("niet apart beoordeeld", "not judged separately"), [.. small.Select(Sentence)]);
    }

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var groups = findings.Population.Attributes.SelectMany(a => a.NotJudgedSeparately.Select(g => (a.Attribute, Group: g))).ToArray();
        var unknown = findings.Population.Attributes.Where(a => a.RowsUnknown > 0).ToArray();
        if (groups.Length == 0 && unknown.Length == 0)
            yield break;
        yield return new Heading(3, new("Wie niet apart is beoordeeld", "Who was not judged separately"));
        if (groups.Length > 0)
        {
            yield return new Table(
                new("Groepen die te klein zijn voor een eigen oordeel", "Groups too small for a verdict of their own"),
                [new(new("Groep", "Group")), new(new("Signalen", "Signals"), true), new(new("Voorgelegd", "Put forward"), true), new(new("Beoordeeld binnen", "Judged within")), new(new("Maanden tot een eigen oordeel", "Months to a verdict of its own"), true)],
                [.. groups.Select(g => Row(findings, g.Attribute, g.Group))]);
        }
        if (unknown.Length > 0)
        {
            yield return new Table(
                new("Rijen waarvan het kenmerk onbekend is", "Rows whose attribute is unknown"),
                [new(new("Kenmerk", "Attribute")), new(new("Rijen", "Rows"), true)],
                [.. unknown.Select(a => (IReadOnlyList<Cell>)[Cell.Text(Names.Title(a.Attribute)), Cell.Count(a.RowsUnknown) with { Source = $"population#{a.Attribute}/rows_unknown" }])]);
        }
    }

    private static Cell[] Row(Findings findings, string attribute, string group)
    {
        var size = findings.Items.FirstOrDefault(f => f.Measure is "selection_rate" && f.EstimateOf is "group"
            && string.Equals(f.Attribute, attribute, StringComparison.Ordinal) && string.Equals(f.Group, group, StringComparison.Ordinal));
        var name = Cell.Text(Names.Attribute(attribute) + Phrase.Same(": ") + Names.Group(group));
        var coverage = findings.Population.Attributes.First(a => a.Attribute == attribute);
        var none = Cell.Text("\u2013");
        return
        [
            name,
            size is null ? none : Show.Count(size, "n"),
            size is null ? none : Show.Count(size, "selected"),
            coverage.JudgedWithin is { } within ? Cell.Text(Names.Attribute(within)) : none,
            coverage.MonthsToTierB.TryGetValue(group, out var months) ? Cell.Count(months) with { Source = $"population#{attribute}/{group}/months_to_tier_b" } : none,
        ];
    }

    private static Phrase Sentence(AttributeCoverage coverage)
    {
        var within = coverage.JudgedWithin is { } parent ? new Phrase("beoordeeld binnen ", "judged within ") + Names.Attribute(parent) : null;
        Phrase Known(string group)
        {
            var months = coverage.MonthsToTierB.TryGetValue(group, out var needed)
                ? new Phrase("trede B met ", "tier B with ") + Written.Count(needed) + new Phrase(" maanden gegevens", " months of data")
                : null;
            Phrase[] known = [.. new[] { within, months }.OfType<Phrase>()];
            return known.Length == 0 ? Phrase.Same("") : Phrase.Same(" (") + Phrase.Join("; ", known) + Phrase.Same(")");
        }

        // Groups of which the same is known stand together, so that it is said once.
        var said = coverage.NotJudgedSeparately.GroupBy(Known).Select(alike => Names.Listed([.. alike.Select(Names.Group)]) + alike.Key);
        return Names.Title(coverage.Attribute) + Phrase.Same(": ") + Phrase.Join("; ", said) + Phrase.Same(".");
    }
}
