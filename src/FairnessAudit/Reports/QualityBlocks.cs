using FairnessAudit.Measures;
using FairnessAudit.Reports.Dutch;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>What the candidate's evaluation says of its use, beside the order by policy alone: quoted, and marked as not computed again.</summary>
internal static class QualityBlocks
{
    public static IEnumerable<Block> Of(RuleQuality? quality)
    {
        if (quality is null)
        {
            yield return new Paragraph(new("Niet aangetoond: de map van de kandidaat bevat geen cijfers over wat de regel bereikt.", "Not shown: the candidate's folder holds no figures on what the rule achieves."));
            yield break;
        }

        yield return new Paragraph(Answer(quality));
        yield return new Table(
            new Phrase("Wat de regel bereikt, naast een volgorde op alleen het beleid, bij ", "What the rule achieves, beside an order by policy alone, at ") + Written.Count(quality.Capacity) + new Phrase(" plaatsen per nacht", " places a night"),
            [new(new("Maat", "Measure")), new(new("Deze regel", "This rule"), true), new(new("Alleen beleid", "Policy alone"), true), new(new("Verschil", "Difference"), true), new(new("Bekende uitkomsten", "Known outcomes"), true)],
            [
                Row(new("Gegrond van wat wordt voorgelegd", "Founded of what is put forward"), quality.Founded, quality.FoundedByPolicyOnly, quality.FoundedDifference, "founded"),
                Row(new("Voorgelegd van alles wat gegrond is", "Put forward of all that is founded"), quality.Reached, quality.ReachedByPolicyOnly, quality.ReachedDifference, "reached"),
            ]);
        if (quality.DaysEarlier is { Estimate: not null } days)
            yield return new Paragraph(new Phrase("Gegronde signalen liggen zoveel dagen eerder bij een medewerker dan bij alleen het beleid: ", "Founded signals lie before a member of staff so many days earlier than by policy alone: ") + Said(days, percentage: false) + Phrase.Same("."));
        yield return new Paragraph(new(
            "Deze cijfers zijn overgenomen uit de evaluatie van de kandidaat. De audit heeft ze niet opnieuw berekend, en zij rusten op dezelfde vastgelegde uitkomsten als vraag 9.",
            "These figures are taken from the candidate's evaluation. The audit did not compute them again, and they rest on the same recorded outcomes as question 9."));
    }

    /// <summary>"38.9% (95% interval 34.3% to 43.5%; n = 1,852)".</summary>
    public static Phrase Said(QuotedFigure figure, bool percentage) =>
        Cells.Said(figure.Estimate!.Value, Ends(figure), figure.N, 1, percentage);

    private static (double? Low, double? High)? Ends(QuotedFigure figure) => figure is { Low: null, High: null } ? null : (figure.Low, figure.High);

    private static Phrase Answer(RuleQuality quality) => quality.FoundedDifference is not { Estimate: not null } difference
        ? new("Of de regel meer bereikt dan een volgorde op alleen het beleid, is niet vergeleken.", "Whether the rule achieves more than an order by policy alone was not compared.")
        : new Phrase("Van wat de regel voorlegt is meer gegrond dan bij alleen het beleid: ", "Of what the rule puts forward more is founded than by policy alone: ") + Cells.Points(difference.Estimate.Value, Ends(difference), difference.N)
            + (difference switch
            {
                { Low: null, High: null } => new Phrase(". Zonder interval is niet aangetoond dat de regel geschikt is.", ". Without an interval it is not shown that the rule is suitable."),
                { Low: > 0 } => new Phrase(". Dit interval sluit 0 uit: volgens de evaluatie bereikt de regel op dit punt meer dan alleen het beleid. Of dat genoeg is voor het doel, wegen mensen.", ". This interval leaves 0 out: by the evaluation the rule achieves more in this respect than policy alone. Whether that is enough for the aim is for people to weigh."),
                { High: < 0 } => new Phrase(". Dit interval ligt onder 0: volgens de evaluatie bereikt de regel op dit punt minder dan alleen het beleid.", ". This interval lies below 0: by the evaluation the rule achieves less in this respect than policy alone."),
                _ => new Phrase(". Dit interval omvat 0: dat de regel geschikt is, is niet aangetoond.", ". This interval holds 0: that the rule is suitable is not shown."),
            });

    private static IReadOnlyList<Cell> Row(Phrase label, QuotedFigure rule, QuotedFigure? policy, QuotedFigure? difference, string name) =>
    [
        Cell.Text(label), Figure(rule, name), Figure(policy, name + "_by_policy_only"), Figure(difference, name + "_difference"), Cell.Count(rule.N) with { Source = $"quality#{name}.n" },
    ];

    private static Cell Figure(QuotedFigure? figure, string name) => figure switch
    {
        null => Cell.Text("\u2013"),
        { Estimate: { } estimate } => Cell.Estimate(estimate, figure.Low, figure.High, 1, percentage: true) with { Source = "quality#" + name },
        { UndefinedBecause: { } reason } => Cell.Undefined(InDutch.Of(reason)),
        _ => Cell.Undefined(new("niet bepaald", "not defined")),
    };
}
