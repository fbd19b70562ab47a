using FairnessAudit.Measures;
using FairnessAudit.Measures.Explained;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>How firm the answer on justified grounds is: other choices of strata, unrecorded grounds, missing comparables, reversals and hot strata.</summary>
internal static class ExplainedFirmness
{
    public static Table Table(string attribute, string[] groups, Finding[] findings, string set) => new(
        new Phrase("Hoe stevig het antwoord is, naar ", "How firm the answer is, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Verhouding bij elke keuze van lagen, laagste en hoogste", "Ratio under every choice of strata, lowest and highest"), true),
            new(new("Zo sterk zou een niet vastgelegde grond moeten zijn", "This strong an unrecorded ground would have to be"), true),
            new(new("In een soort zonder vergelijkbare anderen", "In a kind without comparable others"), true),
        ],
        [.. groups.Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g)),
                Range(findings, g),
                Near(ExplainedSection.Find(findings, g, Robustness.EValueMeasure, set)),
                Show.Estimate(ExplainedSection.Find(findings, g, Overlap.Alone, set), 0, percentage: true),
            ])]);

    /// <summary>Sentences on what a mean hides; empty where there is nothing of the kind.</summary>
    public static IReadOnlyList<Phrase> Notable(string[] groups, Finding[] findings, string set) =>
        [.. groups.Select(g => Reversed(findings, g, set)).OfType<Phrase>(), .. groups.Select(g => Hottest(findings, g, set)).OfType<Phrase>()];

    private static Cell Range(Finding[] findings, string group)
    {
        var ratios = findings.Where(f => f is { Measure: SpecificationCurve.Measure, Suppressed: false } && string.Equals(f.Group, group, StringComparison.Ordinal)).Where(f => f.Estimate is not null).OrderBy(f => f.Estimate).ToArray();
        return ratios.Length > 1 ? Cell.Interval(ratios[0].Estimate, ratios[^1].Estimate) with { Source = Show.From(ratios[0]) + " && " + Show.From(ratios[^1]) } : Cell.Undefined(new("maar één keuze van lagen", "only one choice of strata"));
    }

    private static Cell Near(Finding? finding) => finding switch
    {
        null => Cell.Text("\u2013"),
        { Suppressed: false, Interval.Low: 1 } => Cell.Undefined(new("het interval omvat 1: er is niets te verklaren", "the interval holds 1: there is nothing to explain")),
        { Suppressed: false, Interval.Low: { } low } => Cell.Decimal(low) with { Source = Show.From(finding, "interval.low") },
        _ => Show.Undefined(finding),
    };

    private static Phrase? Reversed(Finding[] findings, string group, string set) =>
        ExplainedSection.Find(findings, group, Robustness.Reversal, set) is { Estimate: 1, Suppressed: false }
            ? Names.Group(group) + new Phrase(
                ": het verschil keert om. Over alles genomen wijst het de ene kant op, binnen gelijksoortige signalen de andere.",
                ": the difference turns round. Taken over everything it points one way, within signals of the same kind the other.")
            : null;

    /// <summary>The stratum with the largest disparity whose interval leaves 0 out.</summary>
    private static Phrase? Hottest(Finding[] findings, string group, string set)
    {
        var hot = findings
            .Where(f => f is { Measure: Disparity.ByPopulation, Stratum: not null, Suppressed: false, Interval: { Low: > 0 } or { High: < 0 } } && string.Equals(f.Group, group, StringComparison.Ordinal) && string.Equals(f.StratumSet, set, StringComparison.Ordinal))
            .MaxBy(f => Math.Abs(f.Estimate!.Value));
        return hot is null || hot.Stratum is "(all)" ? null : Names.Group(group)
            + new Phrase(": het grootste verschil zit bij signalen van de soort ", ": the largest disparity is among signals of the kind ") + Phrase.Same($"\u201C{hot.Stratum!.Replace(" | ", ", ", StringComparison.Ordinal)}\u201D")
            + new Phrase(". Het aandeel van de groep onder wie daar wordt voorgelegd, min dat onder de anderen: ", ". The group's share among those put forward there, less its share among the others: ")
            + Cells.Points(hot) + Phrase.Same(".");
    }
}
