using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>Every step among those who reached the step that it is a part of.</summary>
internal static class FunnelSection
{
    public static IEnumerable<Block> Blocks(Findings findings, ThirdPartySummary counted, CountsWords words)
    {
        var steps = findings.Items.Where(f => f is { Measure: "step_rate_ratio", Estimator: "printed", Stratum: null, Step: not null }).ToArray();
        if (steps.Length == 0)
            yield break;
        yield return new Heading(2, new("Van stap tot stap", "From step to step"));
        yield return new Paragraph(new(
            "Van wie de vorige stap bereikte: hoe vaak een groep de volgende bereikt, vergeleken met alle anderen en met een genoemde groep. Alleen gemeld. Dat controle vaker iets vindt bij een groep die vaker wordt gecontroleerd, pleit de controle niet vrij.",
            "Of those who reached the step before: how often a group reaches the next, compared with all others and with a named group. Reported only. That control finds more in a group that is controlled more often does not acquit the control."));
        foreach (var step in counted.Steps.Where(s => s.Of is not null))
        {
            var of = steps.Where(f => f.Step == step.Name).ToArray();
            if (of.Length == 0)
                continue;
            yield return new Table(
                words.Step(step.Name).Upper() + new Phrase(", van ", ", of ") + words.Step(step.Of!),
                [new(words.Title(of[0].Attribute)), new(new("Vergeleken met", "Compared with")), new(new("Van", "Of"), true), new(new("Bereikten", "Reached"), true), .. Bounded.Columns(new("Verhouding, gedrukt", "Ratio, printed")), new(new("Uit delen opgeteld", "Added up from parts"), true)],
                [.. of.Select(f => (IReadOnlyList<Cell>)
                [
                    Cell.Text(words.Group(f)), Cell.Text(words.Group(f.Attribute, f.Reference!)), Show.Count(f, "n"), Show.Count(f, "selected"), .. Bounded.Cells(f, 2),
                    Bounded.Find(findings, f, f.Measure, "parts") is { Estimate: { } parts, Suppressed: false } && !f.Suppressed ? Cell.Decimal(parts) : Cell.Text("\u2013"),
                ])]);
        }
    }
}
