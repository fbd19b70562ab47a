using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Question 4 for past nights: what the signals turned out to be, of what was put forward and, by the draw, of all.</summary>
internal static class FoundedSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var shares = findings.Items.Where(f => f is { Measure: "base_rate", Estimator: "weighted", Suppressed: false }).ToArray();
        if (findings.History is null || shares.Length == 0)
            yield break;
        yield return new Heading(3, new("Wat bleek gegrond?", "What turned out to be founded?"));
        yield return new Paragraph(new(
            "Van wat is voorgelegd: het aandeel gegrond onder de bekende uitkomsten. Van alles: geschat met de aselecte steekproef, waarin een getrokken signaal telt voor alle die getrokken hadden kunnen worden, en alleen over signalen waarvan de uitkomst tijd heeft gehad. Geen toets beoordeelt dit, en een hoger aandeel gegrond pleit nooit vrij.",
            "Of what was put forward: the founded share of the known outcomes. Of all: estimated by the random draw, in which a drawn signal counts for all that could have been drawn, and only over signals whose outcome has had its time. No gate judges this, and a higher founded share never acquits."));
        foreach (var attribute in shares.GroupBy(f => f.Attribute, StringComparer.Ordinal))
            yield return Shares(findings, attribute.Key, [.. attribute]);
        foreach (var block in OutcomeTables.AroundTheCut(findings, [.. findings.Items.Where(f => f is { Measure: MarginalFindings.Measure, Suppressed: false })]))
            yield return block;
    }

    private static Table Shares(Findings findings, string attribute, Finding[] shares)
    {
        Finding? Beside(string measure, string group) => findings.Items.FirstOrDefault(f => f.Measure == measure && f.Attribute == attribute && f.Group == group && f.Period is "pooled");
        return new Table(
            new Phrase("Aandeel gegrond met 95%-interval, naar ", "Founded share with 95% interval, by ") + Names.Attribute(attribute),
            [
                new(Names.Title(attribute)),
                new(new("Voorgelegd: gegrond + ongegrond", "Put forward: founded + unfounded"), true),
                new(new("Aandeel daarvan", "Share of these"), true),
                new(new("Getrokken, uitkomst bekend", "Drawn, outcome known"), true),
                new(new("Aandeel van alles", "Share of all"), true),
                new(new("Tegenover alle anderen", "Against all others"), true),
            ],
            [.. shares.Select(f =>
            {
                var chosen = Beside("positive_predictive_value", f.Group);
                var known = chosen is null ? Cell.Text("\u2013") : Cell.Text(Written.Count(chosen.Counts["tp"]) + Phrase.Same(" + ") + Written.Count(chosen.Counts["fp"])) with { Source = Show.From(chosen, "tp+fp") };
                return (IReadOnlyList<Cell>)
                [
                    Cell.Text(Names.Group(f.Group)), known, Show.Estimate(chosen, 1, percentage: true),
                    Show.Count(f, "known_by_draw"), Show.Estimate(f, 1, percentage: true), Show.Estimate(Beside("base_rate_ratio", f.Group), 2, percentage: false),
                ];
            })]);
    }
}
