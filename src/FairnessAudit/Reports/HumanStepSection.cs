using FairnessAudit.Measures;
using FairnessAudit.Reports.Pictures;
using Interchange.ScoredSignals;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>What people did with the signals they looked at, held to the same limits as the rule.</summary>
internal static class HumanStepSection
{
    private const string Measure = "human_step_risk_ratio";

    /// <summary>Each step and group once, as a gate judged it or else over all nights. What people made of the order itself is told apart.</summary>
    public static IReadOnlyList<Finding> Steps(Findings findings) => [.. findings.Items
        .Where(f => f is { Measure: Measure, Step: not (null or HistoryLayout.SetAside) } && (f.Verdict is not null || (findings.History is not null && f is { Period: "pooled", Suppressed: false })))
        .GroupBy(f => (f.Step, f.Attribute, f.Group)).Select(g => g.FirstOrDefault(f => f.Verdict is not null) ?? g.First())];

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var steps = Steps(findings);
        if (steps.Count == 0)
            yield break;
        yield return new Heading(3, new("Behandelen mensen gelijk wat gelijk scoort?", "Do people treat alike what scores alike?"));
        yield return new Paragraph(new(
            "Dit gaat over het bestaande proces: van wie de vorige stap bereikte, binnen dezelfde scoreband, hoe vaak bereikt een groep de volgende stap vergeleken met alle anderen. Een blokkade hier komt op naam van wie voor de stap verantwoordelijk is, niet van het model.",
            "This is about the existing process: of those who reached the step before, within the same score band, how often a group reaches the next step compared with all others. A block here is recorded against who answers for the step, not against the model."));
        if (Headline.Attribute(findings) is { } attribute && HumanStepPicture.Of(findings, attribute) is { } picture)
            yield return picture;
        foreach (var step in steps.GroupBy(f => f.Step!, StringComparer.Ordinal))
        {
            yield return new Table(
                new Phrase("Stap: ", "Step: ") + Names.Step(step.Key) + Owner([.. step]),
                [new(new("Groep", "Group")), new(new("Bereikten de vorige stap", "Reached the step before"), true), new(new("Bereikten deze stap", "Reached this step"), true), new(new("Verhouding", "Ratio"), true), new(new("Oordeel", "Verdict"))],
                [.. step.Select(f => (IReadOnlyList<Cell>)[Cell.Text(Names.Attribute(f.Attribute) + Phrase.Same(": ") + Names.Group(f.Group)), Show.Count(f, "n"), Show.Count(f, "selected"), Show.Estimate(f, 2, percentage: false), Show.Status(f) is { } status ? Cell.Of(status) : Cell.Text("\u2013")])]);
        }
    }

    private static Phrase Owner(Finding[] step) => step[0].Owner is { } owner ? new Phrase(", verantwoordelijk: ", ", owner: ") + Phrase.Same(owner) : Phrase.Same("");
}
