using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Question 4, below the burden: who is missed, how often what is put forward is founded, and the same just around the cut.</summary>
internal static class OutcomeTables
{
    private static readonly Column[] Parts =
    [
        new(new("Via het bestaande proces", "By the existing process"), true),
        new(new("Via de steekproef", "By the draw"), true),
        new(new("Onbekend", "Unknown"), true),
    ];

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var rates = findings.Items.Where(f => f is { Question: 4, Estimator: "weighted", EstimateOf: "group", Period: "pooled" }).ToArray();
        var founded = rates.Where(f => f.Measure is "true_positive_rate").ToArray();
        var predictive = rates.Where(f => f.Measure is "positive_predictive_value").ToArray();
        if (founded.Length == 0 && predictive.Length == 0)
            yield break;
        yield return new Paragraph(new(
            "De tabellen hieronder zijn alleen informatie; geen toets beoordeelt ze. Een hoger aandeel gegrond pleit een regel nooit vrij: wie bij een groep vaker ten onrechte 'gegrond' noteert, laat de regel voor die groep juist beter lijken. Onbekend telt signalen waarvan niemand de uitkomst kent.",
            "The tables below are for information only; no gate judges them. A higher founded share never acquits a rule: where 'founded' is more often noted wrongly for a group, the rule looks better for that very group. Unknown counts signals whose outcome nobody knows."));
        yield return new Table(
            new("Van de gegronde signalen: voorgelegd en gemist", "Of the founded signals: put forward and missed"),
            [Group, new(new("Bekend gegrond", "Known founded"), true), .. Parts, new(new("Voorgelegd", "Put forward"), true), new(new("Gemist", "Missed"), true), new(new("Gemist, tegenover alle anderen", "Missed, against all others"), true)],
            [.. founded.Select(f => (IReadOnlyList<Cell>)[.. Start(f), Show.Estimate(f, 1, percentage: true), Show.Estimate(Beside(findings, f, "false_negative_rate"), 1, percentage: true), Show.Estimate(Beside(findings, f, "false_negative_rate_ratio"), 2, percentage: false)])]);
        yield return new Table(
            new("Van wat wordt voorgelegd: het aandeel gegrond", "Of what is put forward: the founded share"),
            [Group, new(new("Uitkomst bekend", "Outcome known"), true), .. Parts, new(new("Gegrond", "Founded"), true), new(new("Tegenover alle anderen", "Against all others"), true)],
            [.. predictive.Select(f => (IReadOnlyList<Cell>)[.. Start(f), Show.Estimate(f, 1, percentage: true), Show.Estimate(Beside(findings, f, "positive_predictive_value_ratio"), 2, percentage: false)])]);
        foreach (var block in AroundTheCut(findings, [.. rates.Where(f => f.Measure is MarginalFindings.Measure)]))
            yield return block;
    }

    private static Column Group { get; } = new(new("Groep", "Group"));

    /// <param name="findings">For the differences beside the shares.</param>
    /// <param name="shares">At the cut and below it.</param>
    public static IEnumerable<Block> AroundTheCut(Findings findings, IReadOnlyList<Finding> shares)
    {
        if (shares.Count == 0)
            yield break;
        yield return new Paragraph(new(
            "Rond de grens wordt duidelijk of voor een groep een lagere lat geldt: daar zou het aandeel gegrond bij wie aselect is getrokken voor iedereen gelijk moeten zijn. Op de grens: per klasse de laagste scoreband waarvan de regel minstens de helft voorlegt, of, als dat bij geen band zo is, die waarvan hij het grootste deel voorlegt. Net eronder: de band daaronder. Het verschil met alle anderen is binnen klasse.",
            "Around the cut it shows whether the bar is lower for a group: there the founded share among those drawn at random should be the same for everybody. At the cut: of each class the lowest score band of which the rule puts at least half forward, or, where that is so of none, the one of which it puts the largest share forward. Just below: the band under it. The difference to all others is within class."));
        yield return new Table(
            new("Aandeel gegrond rond de grens, alleen getrokken signalen", "Founded share around the cut, drawn signals only"),
            [Group, new(new("Waar", "Where")), new(new("Getrokken, uitkomst bekend", "Drawn, outcome known"), true), new(new("Onbekend", "Unknown"), true), new(new("Gegrond", "Founded"), true), new(new("Meer dan alle anderen", "More than all others"), true)],
            [.. shares.Select(f => (IReadOnlyList<Cell>)
                [Name(f), Cell.Text(Where(f.Stratum!)), Show.Count(f, "n"), Show.Count(f, "unknown"), Show.Estimate(f, 1, percentage: true), Show.Estimate(Against(findings, f), 1, percentage: true)])]);
    }

    private static Finding? Against(Findings findings, Finding share) => findings.Items.FirstOrDefault(f =>
        f.Measure is MarginalFindings.Difference && f.Attribute == share.Attribute && f.Group == share.Group && f.Stratum == share.Stratum);

    private static Phrase Where(string stratum) => stratum switch
    {
        MarginalFindings.AtCut => new("op de grens", "at the cut"),
        MarginalFindings.BelowCut => new("net eronder", "just below"),
        _ => new("(geen band lager)", "(none below)"),
    };

    private static Cell Name(Finding finding) => Cell.Text(Names.Attribute(finding.Attribute) + Phrase.Same(": ") + Names.Group(finding.Group));

    private static IEnumerable<Cell> Start(Finding finding) =>
        [Name(finding), Show.Count(finding, "n"), Show.Count(finding, "known_by_process"), Show.Count(finding, "known_by_draw"), Show.Count(finding, "unknown")];

    private static Finding? Beside(Findings findings, Finding finding, string measure) => findings.Items.FirstOrDefault(f =>
        f.Estimator is "weighted" && f.Measure == measure && f.Attribute == finding.Attribute && f.Group == finding.Group && f.Period is "pooled");
}
