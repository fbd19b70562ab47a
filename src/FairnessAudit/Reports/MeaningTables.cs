using FairnessAudit.Measures;
using FairnessAudit.Measures.Meaning;
using FairnessAudit.Measures.Outcomes;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Question 5 by attribute: the curve, the same score compared, stated beside found, and the distance between them.</summary>
internal static class MeaningTables
{
    public static IEnumerable<Block> Blocks(string attribute, Finding[] findings, long headline)
    {
        string[] groups = [.. findings.Where(f => f.Measure is SameScore.Difference).Select(f => f.Group)];
        if (Chart(attribute, findings, headline) is { } chart)
            yield return chart;
        yield return Same(attribute, groups, findings);
        if (!findings.Any(f => f.Measure is CalibrationFindings.Slope))
            yield break;
        yield return StatedAndFound(attribute, groups, findings);
        yield return Distances(attribute, groups, findings);
    }

    /// <summary>The group that lies farthest from all others for its uncertainty, beside the one of which most outcomes are known.</summary>
    private static CurveChart? Chart(string attribute, Finding[] findings, long headline)
    {
        var shown = findings.Where(f => f is { Measure: SameScore.Difference, StandardError: > 0, Group: not "(unknown)" } && f.Counts["n"] >= headline).ToArray();
        if (shown.Length == 0 || !findings.Any(f => f.Measure is CalibrationCurve.Stated))
            return null;
        var farthest = shown.MaxBy(f => Math.Abs(f.Estimate!.Value) / f.StandardError!.Value)!;
        var largest = shown.Where(f => f != farthest).MaxBy(f => f.Counts["n"]);
        var expected = findings.Any(f => f.Term is MeaningLine.Everybodys);
        return new CurveChart(
            new Phrase("Gezegd en gevonden, naar ", "Stated and found, by ") + Names.Attribute(attribute),
            Sentence(farthest),
            expected ? new("aandeel gegrond, zoals verwacht", "share founded, as expected") : new("aandeel gegrond, zoals de score zegt", "share founded, as the score states"),
            new("aandeel gegrond, zoals gevonden", "share founded, as found"),
            new("Groep en vak van de score", "Group and bin of the score"),
            [.. new[] { farthest, largest }.OfType<Finding>().Select(f => new CurveSeries(Names.Group(f.Group), Points(f.Group, findings)))])
        {
            Percentage = true,
            Digits = 1,
            Diagonal = new("op deze lijn zijn beide gelijk", "on this line both are equal"),
            MoreColumns = [new(new("Uitkomst bekend", "Outcome known"), true)],
        };
    }

    /// <summary>What one percentage point is in the finding's own unit.</summary>
    private const double Point = 0.01;

    /// <summary>A difference of shares in percentage points.</summary>
    public static Phrase Points(double difference) => Written.Decimal(difference / Point, 1) + new Phrase(" procentpunt", " percentage points");

    private static Phrase Sentence(Finding farthest) => farthest.PZeroAdjusted < NamedByHolm.Error
        ? Names.Group(farthest.Group) + new Phrase(" wijkt aantoonbaar af van alle anderen met dezelfde score: ", " is shown to differ from all others with the same score: ") + Difference(farthest)
        : new Phrase("Van deze groepen wijkt deze het meest af van alle anderen met dezelfde score; een verschil is niet aangetoond: ", "Of these groups this one differs most from all others with the same score; a difference is not shown: ") + Names.Group(farthest.Group) + Phrase.Same(", ") + Difference(farthest);

    private static Phrase Difference(Finding finding) => Points(finding.Estimate!.Value) + Cells.Interval(finding, 1, Point) + Phrase.Same(", n = ") + Written.Count(finding.Counts["n"]) + Phrase.Same(".");

    private static CurvePoint[] Points(string group, Finding[] findings)
    {
        var stated = findings.Where(f => f.Measure is CalibrationCurve.Stated && f.Group == group).ToDictionary(f => f.Stratum!, StringComparer.Ordinal);
        return
        [
            .. findings.Where(f => f is { Measure: CalibrationCurve.Found, Estimate: not null } && f.Group == group && stated.ContainsKey(f.Stratum!))
                .Select(f => new CurvePoint(Phrase.Same(f.Stratum!), stated[f.Stratum!].Estimate!.Value, f.Estimate!.Value, f.Interval?.Low, f.Interval?.High) { Across = Show.From(stated[f.Stratum!]), Source = Show.From(f), More = [Show.Count(f, "n")] }),
        ];
    }

    private static Table Same(string attribute, string[] groups, Finding[] findings)
    {
        (string Name, Phrase Words)[] counts =
        [
            ("n", new("Uitkomst bekend", "Outcome known")),
            ("founded", new("Waarvan gegrond", "Of which founded")),
            .. findings.Any(f => f.Estimator is "weighted") ? new[] { ("known_by_draw", new Phrase("Waarvan aselect getrokken", "Of which drawn at random")) } : [],
        ];
        return new Table(
            new Phrase("Bij dezelfde score: hoeveel vaker gegrond dan alle anderen, naar ", "With the same score: how much more often founded than all others, by ") + Names.Attribute(attribute),
            [
                new(Names.Title(attribute)),
                .. counts.Select(count => new Column(count.Words, true)),
                new(new("Verschil in aandeel", "Difference of shares"), true),
                new(new("Odds-verhouding", "Odds ratio"), true),
            ],
            [.. groups.Select(g => (IReadOnlyList<Cell>)
                [
                    Cell.Text(Names.Group(g)),
                    .. counts.Select(count => Show.Count(Find(findings, g, SameScore.Difference)!, count.Name)),
                    Show.Estimate(Find(findings, g, SameScore.Difference), 1, percentage: true),
                    Show.Estimate(Find(findings, g, SameScore.OddsRatio), 2, percentage: false),
                ])]);
    }

    private static Table StatedAndFound(string attribute, string[] groups, Finding[] findings) => new(
        new Phrase("Wat de score zegt en wat is gevonden, naar ", "What the score states and what was found, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Verwacht aandeel gegrond", "Expected share founded"), true),
            new(new("Gevonden", "Found"), true),
            new(new("Verschuiving (0 is goed)", "Shift (0 is right)"), true),
            new(new("Helling (1 is goed)", "Slope (1 is right)"), true),
        ],
        [.. groups.Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g)),
                Show.Estimate(Find(findings, g, CalibrationFindings.Stated), 1, percentage: true),
                Show.Estimate(Find(findings, g, CalibrationFindings.Found), 1, percentage: true),
                Show.Estimate(Find(findings, g, CalibrationFindings.InTheLarge), 2, percentage: false),
                Show.Estimate(Find(findings, g, CalibrationFindings.Slope), 2, percentage: false),
            ])]);

    private static Table Distances(string attribute, string[] groups, Finding[] findings) => new(
        new Phrase("Hoe ver gezegd en gevonden uit elkaar liggen, naar ", "How far stated and found lie apart, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Helling min die van alle anderen", "Slope less that of all others"), true),
            new(new("Typische afstand, zonder toeval", "Typical distance, without chance"), true),
            new(new("Door toeval alleen, bij een score die klopt", "By chance alone, for a score that is right"), true),
            new(new("Gemiddelde afstand, met toeval", "Mean distance, with chance"), true),
        ],
        [.. groups.Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g)),
                Show.Estimate(Find(findings, g, CalibrationFindings.SlopeDifference), 2, percentage: false),
                Show.Estimate(Find(findings, g, CalibrationErrors.Debiased), 1, percentage: true),
                Show.Estimate(Find(findings, g, CalibrationErrors.ByChance), 1, percentage: true),
                Find(findings, g, CalibrationErrors.Plain) is { Suppressed: false, Estimate: { } plain } distance ? Cell.Percentage(plain, 1) with { Source = Show.From(distance) } : Cell.Text("\u2013"),
            ])]);

    private static Finding? Find(Finding[] findings, string group, string measure) => findings.FirstOrDefault(f => f.Group == group && f.Measure == measure);
}
