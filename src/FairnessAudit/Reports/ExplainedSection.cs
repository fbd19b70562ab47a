using FairnessAudit.Measures;
using FairnessAudit.Measures.Explained;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Does a justified ground explain the difference, how firmly, and what it leaves unsaid?</summary>
internal static class ExplainedSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var told = findings.Items.Where(f => f is { Question: 3, Period: "pooled" } && f.Reference is null or RateFindings.Others).ToArray();
        var raw = told.Where(f => f.Measure is Standardised.Raw).ToArray();
        if (raw.Length == 0)
            yield break;
        yield return new Heading(2, new("Verklaart een gerechtvaardigde grond het verschil?", "Does a justified ground explain the difference?"));
        yield return new Paragraph(new(
            "Een groep kan vaker worden voorgelegd doordat haar signalen van een andere soort zijn, of doordat gelijksoortige signalen anders worden behandeld. De eerste tabel verdeelt het hele verschil in die twee delen; samen zijn zij het verschil. De tweede vergelijkt alleen gelijksoortige signalen. De derde zegt hoe stevig dat antwoord is.",
            "A group may be put forward more often because its signals are of another kind, or because signals of the same kind are treated otherwise. The first table splits the whole difference into those two parts; together they are the difference. The second compares signals of the same kind only. The third says how firm that answer is."));
        foreach (var attribute in raw.GroupBy(f => f.Attribute, StringComparer.Ordinal))
        {
            var set = attribute.Any(f => f.StratumSet is "full") ? "full" : "minimal";
            var of = told.Where(f => string.Equals(f.Attribute, attribute.Key, StringComparison.Ordinal)).ToArray();
            var groups = attribute.Where(f => string.Equals(f.StratumSet, set, StringComparison.Ordinal)).Select(f => f.Group).ToArray();
            yield return new Heading(3, Names.Title(attribute.Key));
            yield return Split(attribute.Key, groups, of, set);
            yield return Within(attribute.Key, groups, of, set);
            yield return ExplainedFirmness.Table(attribute.Key, groups, of, set);
            if (ScorePoints(attribute.Key, groups, of) is { } points)
                yield return points;
            if (ExplainedFirmness.Notable(groups, of, set) is { Count: > 0 } notable)
                yield return new BulletList(notable);
        }

        yield return new Paragraph(new(
            "Wat dit niet kan zeggen: of de indeling in soorten zelf gerechtvaardigd is. Is een groep in een soort terechtgekomen door een eerdere ongelijke behandeling, dan verbergt de indeling die; en een grond die niet is vastgelegd, ziet geen van deze tabellen.",
            "What this cannot say: whether the division into kinds is itself justified. If earlier unequal treatment put a group into a kind, the division hides it; and no table here sees a ground that is not recorded."));
    }

    public static Finding? Find(IEnumerable<Finding> findings, string group, string measure, string set) => findings.FirstOrDefault(f =>
        f.Stratum is null && string.Equals(f.Group, group, StringComparison.Ordinal) && string.Equals(f.Measure, measure, StringComparison.Ordinal) && string.Equals(f.StratumSet, set, StringComparison.Ordinal));

    private static Table Split(string attribute, string[] groups, Finding[] findings, string set) => new(
        new Phrase("Het verschil met alle anderen, in procentpunten, en waar het vandaan komt, naar ", "The difference to all others, in percentage points, and where it comes from, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Signalen", "Signals"), true),
            new(new("Hele verschil", "Whole difference"), true),
            new(new("Door andere soort signalen", "By another kind of signals"), true),
            new(new("Door andere behandeling", "By other treatment"), true),
        ],
        [.. groups.Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g)),
                Find(findings, g, Standardised.Raw, set) is { } raw ? Show.Count(raw, "n") : Cell.Text("\u2013"),
                Show.Estimate(Find(findings, g, Standardised.Raw, set), 1, percentage: true),
                Show.Estimate(Find(findings, g, Standardised.Composition, set), 1, percentage: true),
                Show.Estimate(Find(findings, g, Standardised.Rates, set), 1, percentage: true),
            ])]);

    private static Table Within(string attribute, string[] groups, Finding[] findings, string set) => new(
        new Phrase("Alleen gelijksoortige signalen vergeleken, indeling: ", "Only signals of the same kind compared, strata: ") + Show.StratumSet(set) + new Phrase(", naar ", ", by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Verschil in aandeel", "Difference of shares"), true),
            new(new("Kansverhouding bij gelijke samenstelling", "Ratio with the same composition"), true),
            new(new("Odds-verhouding", "Odds ratio"), true),
            new(new("p: in alle soorten gelijk", "p: alike in all kinds"), true),
        ],
        [.. groups.Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g)),
                Show.Estimate(Find(findings, g, WithinStrata.RiskDifference, set), 1, percentage: true),
                Show.Estimate(Find(findings, g, Standardised.Ratio, set), 2, percentage: false),
                Show.Estimate(Find(findings, g, WithinStrata.OddsRatio, set), 2, percentage: false),
                Find(findings, g, WithinStrata.Homogeneity, set) switch
                {
                    null => Cell.Text("\u2013"),
                    { Suppressed: false, Estimate: < 0.0005 } => Cell.Text(new Phrase("< 0,001", "< 0.001")),
                    { Suppressed: false, Estimate: { } p } => Cell.Decimal(p, 3),
                    { } undefined => Show.Undefined(undefined),
                },
            ])]);

    /// <summary>Null where there is no score, or no declared strata.</summary>
    private static Table? ScorePoints(string attribute, string[] groups, Finding[] findings) => Find(findings, groups[0], ScoreSplit.Unexplained, "full") is null ? null : new(
        new Phrase("Het verschil in gemiddelde score met alle anderen, in punten, naar ", "The difference of mean score to all others, in points, by ") + Names.Attribute(attribute),
        [
            new(Names.Title(attribute)),
            new(new("Door andere soort signalen", "By another kind of signals"), true),
            new(new("Wat overblijft bij gelijksoortige signalen", "What is left with signals of the same kind"), true),
        ],
        [.. groups.Select(g => (IReadOnlyList<Cell>)
            [
                Cell.Text(Names.Group(g)),
                Show.Estimate(Find(findings, g, ScoreSplit.Explained, "full"), 2, percentage: false),
                Show.Estimate(Find(findings, g, ScoreSplit.Unexplained, "full"), 2, percentage: false),
            ])]);
}
