using FairnessAudit.Measures;
using FairnessAudit.StandIns;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>What each feature gives away, what it adds, and why it may count; and what the columns beside the order give away.</summary>
internal static class FeatureSection
{
    private const int Shown = 8;
    private const string Unknown = "(unknown)";

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var told = Strongest(findings);
        if (told.Length == 0)
            yield break;
        yield return new Heading(3, new("Wat elk gegeven over een groep zegt", "What each feature says about a group"));
        yield return new Paragraph(new(
            "Een gegeven kan een groep verraden zonder haar te noemen. Gemeten is hoe goed iemand met alleen dit gegeven, bij vergelijkbare signalen, de leden van een groep van alle anderen kan onderscheiden. 0,50 is gokken; 1,00 is altijd raak. Niemands eigen rijen helpen daarbij mee. Een gegeven dat veel verraadt en weinig toevoegt, heeft geen reden om mee te tellen.",
            "A feature can tell a group without naming it. Measured is how well somebody with this feature only could tell the members of a group from all others, with comparable signals. 0.50 is guessing; 1.00 is always right. Nobody's own rows help. A feature that gives away much and adds little has no reason to count."));
        yield return Chart(findings, told);
        if (Together(findings) is { } joint)
            yield return joint;
        yield return GivenAway(findings, told);
        foreach (var block in PairSection.Blocks(findings))
            yield return block;
        yield return Added(findings);
        if (Beside(findings) is { } beside)
            yield return beside;
    }

    /// <summary>Of each feature the group that it tells best within strata, best first.</summary>
    public static Finding[] Strongest(Findings findings) => [.. findings.Items
        .Where(f => f.Measure is FeatureTellsGroup.Measure && f.StratumSet is "full" && f is { Suppressed: false, Estimate: not null, Interval: not null, Term: not null } && f.Group is not Unknown)
        .GroupBy(f => f.Term, StringComparer.Ordinal).Select(g => g.MaxBy(f => f.Interval!.Low)!)
        .OrderByDescending(f => f.Interval!.Low)];

    private static IntervalChart Chart(Findings findings, Finding[] told) => new(
        new("De gegevens die het meest verraden, elk met de groep die het verraadt", "The features that give away most, each with the group that it tells"),
        TermNames.Quoted(findings, told[0].Term) + new Phrase(" verraadt het meest: ", " gives away most: ") + TermNames.Group(told[0]) + Phrase.Same(", ") + Cells.Said(told[0], 3) + Phrase.Same("."),
        new("kans op een juiste keuze, bij vergelijkbare signalen", "chance of a right choice, with comparable signals"),
        new("Gegeven en groep", "Feature and group"),
        [.. told.Take(Shown).Select(f => new IntervalRow(TermNames.Of(findings, f.Term) + new Phrase(", voor ", ", of ") + Names.Attribute(f.Attribute) + Phrase.Same(" ") + Names.Group(f.Group), f.Estimate, f.Interval?.Low, f.Interval?.High) { Source = Show.From(f), More = [Show.Count(f, "n")] })])
    {
        Reference = 0.5,
        Range = (0.45, 1),
        Digits = 3,
        MoreColumns = [new(new("Signalen van de groep", "Signals of the group"), true)],
    };

    private static Paragraph? Together(Findings findings) => findings.Items
        .Where(f => f is { Measure: FeatureTellsGroup.Joint, StratumSet: "full", Suppressed: false, Interval: not null } && f.Group is not Unknown).MaxBy(f => f.Interval!.Low) is { Estimate: { } area } most
        ? new(new Phrase("Alle gegevens samen verraden het best: ", "All features together tell best: ") + TermNames.Group(most) + Phrase.Same(", ") + Written.Decimal(area, 3) + Cells.Interval(most, 3) + Phrase.Same("."))
        : null;

    private static Table GivenAway(Findings findings, Finding[] told) => new(
        new("Per gegeven: wat het verraadt, bij vergelijkbare signalen", "By feature: what it gives away, with comparable signals"),
        [
            new(new("Gegeven", "Feature")), new(new("Verraadt het best", "Tells best")), new(new("Hoe goed", "How well"), true), new(new("Samenhang (V)", "Association (V)"), true),
            new(new("Kans op toeval (p)", "Chance alone (p)"), true),
        ],
        [.. told.Select(f => (IReadOnlyList<Cell>)
        [
            Cell.Text(TermNames.Of(findings, f.Term)), Cell.Text(TermNames.Group(f)), Show.Estimate(f, 3, percentage: false), Show.Estimate(Of(findings, FeatureAssociation.V, f), 3, percentage: false),
            Of(findings, FeatureAssociation.Information, f)is { PZero: { } p } information ? Cell.Decimal(p, 3) with { Source = Show.From(information, "p_zero") } : Cell.Text("\u2013"),
        ])]);

    private static Finding? Of(Findings findings, string measure, Finding told) => findings.Items.FirstOrDefault(f =>
        f.Measure == measure && f.Term == told.Term && f.Attribute == told.Attribute && f.StratumSet is "full");

    private static Finding? Added(Findings findings, string measure, TermSummary term) => findings.Items.FirstOrDefault(f => f.Measure == measure && f.Term == term.Name);

    private static Table Added(Findings findings) => new(
        new("Per gegeven: wat het toevoegt, en waarom het volgens het contract mag meetellen", "By feature: what it adds, and why it may count by the contract"),
        [
            new(new("Gegeven", "Feature")), new(new("Voegt toe aan de volgorde (AUC)", "Adds to the order (AUC)"), true),
            new(new("Voegt toe aan wat gegrond is van het voorgelegde", "Adds to what is founded of what is put forward"), true), new(new("Motivering", "Justification")),
        ],
        [.. findings.Terms.Where(t => t.Scored).Select(t => (IReadOnlyList<Cell>)
        [
            Cell.Text(TermNames.Of(findings, t.Name)), Show.Estimate(Added(findings, FeatureQuality.AucDrop, t), 3, percentage: false), Show.Estimate(Added(findings, FeatureQuality.FoundedDrop, t), 1, percentage: true),
            t.Justification is { } why ? Cell.Text(Phrase.Quoted(why, Language.English)) : Cell.Text("\u2013"),
        ])]);

    private static Table? Beside(Findings findings)
    {
        var columns = findings.Items.Where(f => f is { Measure: ShownColumns.Measure, StratumSet: "full", Estimate: not null, Suppressed: false })
            .GroupBy(f => f.Term, StringComparer.Ordinal).Select(g => g.MaxBy(f => f.Estimate)!).OrderByDescending(f => f.Estimate).ToArray();
        return columns.Length == 0 ? null : new(
            new("Wat medewerkers naast de volgorde zien en niet meetelt", "What staff see beside the order and does not count"),
            [new(new("Kolom", "Column")), new(new("Hangt het meest samen met", "Goes together most with")), new(new("Samenhang (V)", "Association (V)"), true), new(new("Signalen", "Signals"), true)],
            [.. columns.Select(f => (IReadOnlyList<Cell>)[Cell.Text(TermNames.Of(findings, f.Term)), Cell.Text(Names.Title(f.Attribute)), Show.Estimate(f, 3, percentage: false), Show.Count(f, "n")])]);
    }
}
