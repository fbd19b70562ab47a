using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>The whole process, the risk profile and the human step, each group against all others (judged) and a named reference (reported).</summary>
internal static class ProcessSection
{
    private static readonly (string Measure, string Set, Phrase Title)[] Compared =
    [
        ("selection_rate_ratio", "none", new("Het hele proces: gekozen, van iedereen", "The whole process: selected, of everybody")),
        ("high_risk_rate_ratio", "none", new("Het risicoprofiel: aangewezen als hoog risico, van iedereen", "The risk profile: pointed at as high risk, of everybody")),
        ("mantel_haenszel_risk_ratio", "band", new("De menselijke stap: gekozen, binnen dezelfde categorie (Mantel-Haenszel, kansverhouding)", "The human step: selected, within the same category (Mantel-Haenszel, risk ratio)")),
        ("mantel_haenszel_odds_ratio", "band", new("De menselijke stap als oddsratio (Mantel-Haenszel; alleen gemeld)", "The human step as an odds ratio (Mantel-Haenszel; reported only)")),
        ("mantel_haenszel_risk_ratio", "minimal", new("Het hele proces binnen een gerechtvaardigde grond (Mantel-Haenszel, kansverhouding)", "The whole process within a justified ground (Mantel-Haenszel, risk ratio)")),
    ];

    public static IEnumerable<Block> Blocks(Findings findings, ThirdPartySummary counted, CountsWords words)
    {
        yield return new Heading(2, new("Hoe vaak wordt een groep gekozen, en door welke stap?", "How often is a group selected, and by which step?"));
        yield return new Paragraph(new(
            "Een verhouding van 1 is gelijk. De vergelijking met alle anderen is die van de toets; die met een genoemde groep wordt alleen gemeld. Waar een groep ook in delen is gedrukt, staat erbij wat de delen opgeteld geven: het verschil komt alleen van afronding.",
            "A ratio of 1 is equal. The comparison with all others is what the gate judges; one with a named group is reported only. Where a group is printed in parts too, what the parts add up to stands beside it: the two differ by rounding alone."));
        if (Picture(findings, words) is { } picture)
            yield return picture;
        foreach (var (measure, set, title) in Compared)
        {
            var of = findings.Items.Where(f => f.Measure == measure && f.StratumSet == set && f is { EstimateOf: "comparison", Estimator: "printed", Stratum: null } && (set is "band" or "minimal" || f.Step is null)).ToArray();
            if (of.Length == 0)
                continue;
            yield return new Heading(3, title);
            foreach (var table in of.GroupBy(f => (f.Attribute, f.Reference)))
                yield return Ratios(findings, [.. table], words);
        }

        var impossible = findings.Items.Where(f => f.EstimateOf is "comparison" && !f.Suppressed && f.Measure.EndsWith("_ratio", StringComparison.Ordinal) && f.Counts.GetValueOrDefault("n") >= 100 && Bounded.IsImpossible(f)).ToArray();
        if (impossible.Length > 0)
        {
            yield return new Paragraph(Written.Count(impossible.Length) + new Phrase(
                " verhoudingen van gedrukte aantallen (over minstens 100) liggen buiten de grenzen: geen telling die bij de hele tabel past, heeft ze. Afrondingen van delen zijn daar opgeteld.",
                " ratios of printed counts (over at least 100) lie outside the bounds: no counts that fit the whole table have them. There the rounding of parts has added up."));
        }
    }

    private static Table Ratios(Findings findings, Finding[] of, CountsWords words)
    {
        var judged = of[0].Reference is RateFindings.Others;
        return new Table(
            new Phrase("Vergeleken met ", "Compared with ") + words.Group(of[0].Attribute, of[0].Reference!) + new Phrase(", naar ", ", by ") + words.Attribute(of[0].Attribute),
            [
                new(words.Title(of[0].Attribute)), new(words.Unit is var unit ? unit.Upper() : unit, true), new(new("Daarvan", "Of these"), true),
                .. Bounded.Columns(new("Verhouding, gedrukt", "Ratio, printed")), new(new("Uit delen opgeteld", "Added up from parts"), true),
                .. judged ? [new Column(new("Oordeel", "Verdict"))] : Array.Empty<Column>(),
            ],
            [.. of.Select(f => (IReadOnlyList<Cell>)
            [
                Cell.Text(words.Group(f)), Show.Count(f, "n"), Show.Count(f, "selected"), .. Bounded.Cells(f, 2),
                Bounded.Find(findings, f, f.Measure, "parts") is { Estimate: { } parts, Suppressed: false } && !f.Suppressed ? Cell.Decimal(parts) : Cell.Text("\u2013"),
                .. judged ? [Bounded.Verdict(f)] : Array.Empty<Cell>(),
            ])]);
    }

    private static IntervalChart? Picture(Findings findings, CountsWords words)
    {
        var human = findings.Items.Where(f => f is { Measure: "mantel_haenszel_risk_ratio", StratumSet: "band", Estimator: "printed", Reference: RateFindings.Others }).ToArray();
        if (human.Length == 0)
            return null;
        var tolerance = human.FirstOrDefault(f => f.Tolerance is [not null, not null])?.Tolerance;
        return new IntervalChart(
            new Phrase("Gekozen door mensen, binnen dezelfde ", "Selected by people, within the same ") + words.Profile,
            Seen(human, words),
            new("keer zo vaak als alle anderen", "times as often as all others"),
            words.Title(human[0].Attribute),
            [.. human.Select(f => new IntervalRow(words.Group(f), Positive(f.Estimate, f), Positive(f.Interval?.Low, f), Positive(f.Interval?.High, f))
            {
                Status = Show.Status(f),
                UndefinedBecause = Positive(f.Estimate, f) is null ? Show.Why(f) : null,
            })])
        {
            Logarithmic = true,
            Reference = 1,
            Tolerance = tolerance is [{ } low, { } high] ? new Band(low, high, new Phrase("tolerantie ", "tolerance ") + Bounded.Between(low, high, 2)) : null,
            IntervalHeader = new("Grenzen en toevalsfout (95%)", "Bounds and sampling error (95%)"),
        };
    }

    private static double? Positive(double? value, Finding finding) => value > 0 && !finding.Suppressed ? value : null;

    private static Phrase Seen(Finding[] human, CountsWords words)
    {
        var beyond = human.Where(f => f.Verdict is "beyond").Select(words.Group).ToArray();
        return beyond.Length > 0
            ? new Phrase("Buiten tolerantie aangetoond, aan beide uiteinden: ", "Shown beyond tolerance, at both ends: ") + Phrase.Join(", ", beyond) + Phrase.Same(".")
            : new("Van geen groep is aan beide uiteinden een verhouding buiten de tolerantie aangetoond.", "Of no group a ratio beyond the tolerance is shown at both ends.");
    }
}
