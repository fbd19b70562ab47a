using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Portal;

/// <summary>Two audits side by side: what every gate found then and now.</summary>
internal static class ComparisonPage
{
    private static readonly SideWords Words = new(
        new("Toets en groep", "Gate and group"),
        new("Verschil", "Difference"),
        new("zelfde oordeel", "same verdict"),
        new("ander oordeel", "another verdict"),
        new("hier niet beoordeeld", "not judged here"),
        new("Alleen wat anders is", "Only what differs"),
        new("{0} van {1} rijen te zien", "{0} of {1} rows shown"));

    private static readonly Paragraph Reading = new(new(
        "De verhouding en het interval staan onder elk oordeel. Een ander oordeel is geen bewijs dat de regel veranderde: ook meer gegevens of een ander beleid geven een ander oordeel.",
        "The ratio and its interval stand under each verdict. Another verdict does not prove that the rule changed: more data or another policy give another verdict too."));

    /// <summary>Of two audits in order of time, ready to read without a script.</summary>
    public static Document OfTwo(ListedAudit then, ListedAudit now)
    {
        var (left, right) = (AuditRows.Of(then.Findings!), AuditRows.Of(now.Findings!));
        var was = left.ToDictionary(r => r.Key, StringComparer.Ordinal);
        var seen = right.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        List<(SideRow? Was, SideRow? Is)> pairs = [.. right.Select(r => ((SideRow?)was.GetValueOrDefault(r.Key), (SideRow?)r)), .. left.Where(r => !seen.Contains(r.Key)).Select(r => ((SideRow?)r, (SideRow?)null))];
        var changed = pairs.Where(p => p.Was?.Status != p.Is?.Status).ToList();
        return new(
            new("Twee audits naast elkaar", "Two audits side by side"),
            Name(then) + new Phrase(" en ", " and ") + Name(now),
            [
                new Paragraph(changed.Count == 0
                    ? new Phrase($"Alle {pairs.Count} oordelen zijn gelijk.", $"All {pairs.Count} verdicts are the same.")
                    : new Phrase($"Van {pairs.Count} oordelen zijn er {changed.Count} anders, of alleen in een van beide audits gegeven.", $"Of {pairs.Count} verdicts {changed.Count} differ, or were given in one of the two audits only.")) { Lead = true },
                Reading,
                new Facts([.. Versions(then, now)]),
                .. changed.Count == 0 ? [] : Section(new("Wat anders is", "What differs"), new("Oordelen die verschillen", "Verdicts that differ"), then, now, changed),
                .. Section(new("Alles", "Everything"), new("Elk oordeel in beide audits", "Every verdict in both audits"), then, now, pairs),
            ]);
    }

    /// <summary>Any two, chosen on the page.</summary>
    public static Document OfAny(IReadOnlyList<ListedAudit> audits, IReadOnlyList<Link> ready) => new(
        new("Vergelijk twee audits", "Compare two audits"),
        new("Kies twee audits: per toets en groep staat er wat toen en nu is gevonden", "Choose two audits: by gate and group it says what was found then and now"),
        [
            Reading,
            new SideBySide(
                new("Wat de toetsen vonden", "What the gates found"), new("Toen", "Then"), new("Nu", "Now"), Words,
                [.. audits.Select(a => new SideItem(Name(a), AuditRows.Of(a.Findings!)))],
                new("Kiezen kan alleen als de browser scripts uitvoert. Hieronder staan vergelijkingen die klaar zijn.", "Choosing takes a browser that runs scripts. Below are comparisons that are ready.")),
            new Heading(2, new("Klaar om te lezen", "Ready to read")),
            new LinkList(ready),
        ]);

    public static Phrase Name(ListedAudit audit) => Phrase.Same(audit.Found.Name) + PortalWords.Window(audit.Findings!);

    private static IEnumerable<Fact> Versions(ListedAudit then, ListedAudit now)
    {
        yield return new(new("Toetsenbeleid toen", "Gates policy then"), Policy(then.Findings!));
        yield return new(new("Toetsenbeleid nu", "Gates policy now"), Policy(now.Findings!));
    }

    private static Cell Policy(Findings findings) => findings.Policy is { } policy
        ? Cell.Text($"{policy.Id} {policy.Version}")
        : Cell.Undefined(new("geen beleid heeft geoordeeld", "no policy judged"));

    private static IEnumerable<Block> Section(Phrase heading, Phrase caption, ListedAudit then, ListedAudit now, IEnumerable<(SideRow? Was, SideRow? Is)> pairs)
    {
        yield return new Heading(2, heading);
        yield return new Table(
            caption,
            [new(Words.About), new(Phrase.Same(then.Found.Name)), new(new("cijfer", "figure")), new(Phrase.Same(now.Found.Name)), new(new("cijfer", "figure")), new(Words.Change)],
            [.. pairs.Select(Row)]);
    }

    private static IReadOnlyList<Cell> Row((SideRow? Was, SideRow? Is) pair) =>
    [
        Cell.Text((pair.Is ?? pair.Was)!.About),
        .. Side(pair.Was),
        .. Side(pair.Is),
        Cell.Text(pair.Was is null || pair.Is is null ? Words.Absent : pair.Was.Status == pair.Is.Status ? Words.Same : Words.Changed),
    ];

    private static Cell[] Side(SideRow? row) => row is null
        ? [Cell.Undefined(Words.Absent), Cell.Text("\u2013")]
        : [Cell.Of(row.Status), Cell.Text(row.Figure)];
}
