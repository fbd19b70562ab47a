using FairnessAudit.Measures;
using FairnessAudit.StandIns;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>What the pairs of the model give away beyond what either feature does by itself.</summary>
internal static class PairSection
{
    private const string Unknown = "(unknown)";

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var pairs = findings.Terms.Where(t => t.Together.Count > 0).Select(pair => (Pair: pair, Told: Best(findings, pair))).Where(p => p.Told is not null).OrderByDescending(p => p.Told!.Interval!.Low).ToArray();
        if (pairs.Length == 0)
            yield break;
        yield return new Paragraph(new(
            "Twee gegevens die elk niets verraden, kunnen dat samen wel. Daarom is elk paar dat in de score meetelt gemeten als een gegeven: zegt de combinatie meer over een groep dan elk van beide alleen? Wat een paar toevoegt, is wat beide samen toevoegen boven elk afzonderlijk; elk gegeven van een paar heeft zijn eigen motivering.",
            "Two features that each give away nothing may do so together. So every pair that counts in the score is measured like a feature: does the combination say more about a group than either alone? What a pair adds is what both add together beyond each by itself; each feature of a pair has its own justification."));
        yield return new Table(
            new("Per paar: wat beide samen verraden, en elk alleen, bij vergelijkbare signalen", "By pair: what both give away together, and each alone, with comparable signals"),
            [
                new(new("Paar", "Pair")), new(new("Verraadt het best", "Tells best")), new(new("Samen", "Together"), true),
                new(new("Het eerste alleen", "The first alone"), true), new(new("Het tweede alleen", "The second alone"), true), new(new("Signalen van de groep", "Signals of the group"), true),
            ],
            [.. pairs.Select(p => (IReadOnlyList<Cell>)
            [
                Cell.Text(TermNames.Of(findings, p.Pair.Name)), Cell.Text(TermNames.Group(p.Told!)), Show.Estimate(p.Told, 3, percentage: false),
                Alone(findings, p.Told!, p.Pair.Together[0]), Alone(findings, p.Told!, p.Pair.Together[1]), Show.Count(p.Told!, "n"),
            ])]);
    }

    private static Finding? Best(Findings findings, TermSummary pair) => findings.Items
        .Where(f => f is { Measure: FeatureTellsGroup.Measure, StratumSet: "full", Suppressed: false, Estimate: not null, Interval: not null } && f.Term == pair.Name && f.Group is not Unknown)
        .MaxBy(f => f.Interval!.Low);

    private static Cell Alone(Findings findings, Finding told, string feature) => Show.Estimate(
        findings.Items.FirstOrDefault(f => f.Measure == told.Measure && f.Term == feature && f.Attribute == told.Attribute && f.Group == told.Group && f.StratumSet == told.StratumSet), 3, percentage: false);
}
