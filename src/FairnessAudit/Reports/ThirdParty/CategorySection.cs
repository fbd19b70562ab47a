using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>Selection within each category of the risk profile: where a pooled ratio may hide one.</summary>
internal static class CategorySection
{
    public static IEnumerable<Block> Blocks(Findings findings, ThirdPartySummary counted, CountsWords words)
    {
        var within = findings.Items.Where(f => f is { Measure: "step_rate_ratio", Estimator: "printed", Stratum: not null } && f.Step == counted.HumanStep).ToArray();
        if (within.Length == 0)
            yield break;
        yield return new Heading(2, new("Binnen elke categorie", "Within each category"));
        yield return new Paragraph(new(
            "Een gemiddelde over categorieën kan verbergen waar het verschil zit. Alleen gemeld; kleine aantallen maken de grenzen wijd.",
            "A mean over categories can hide where the difference is. Reported only; small counts make wide bounds."));
        foreach (var compared in within.GroupBy(f => (f.Attribute, f.Group, f.Reference)).Where(g => g.Any(f => f.Bounds is { Low: > 1 } && f.Interval is { Low: > 1 })))
        {
            yield return new Table(
                words.Group(compared.First()) + new Phrase(" vergeleken met ", " compared with ") + words.Group(compared.Key.Attribute, compared.Key.Reference!),
                [new(words.Profile.Upper()), new(words.Unit.Upper(), true), new(new("Gekozen", "Selected"), true), .. Bounded.Columns(new("Verhouding, gedrukt", "Ratio, printed")), new(new("Uit delen opgeteld", "Added up from parts"), true)],
                [.. compared.Select(f => (IReadOnlyList<Cell>)
                [
                    Cell.Text(words.Band(f.Stratum!)), Show.Count(f, "n"), Show.Count(f, "selected"), .. Bounded.Cells(f, 2),
                    Bounded.Find(findings, f, f.Measure, "parts") is { Estimate: { } parts, Suppressed: false } && !f.Suppressed ? Cell.Decimal(parts) : Cell.Text("\u2013"),
                ])]);
        }
    }
}
