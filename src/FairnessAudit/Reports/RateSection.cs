using FairnessAudit.Measures;
using Reporting.Documents;

namespace FairnessAudit.Reports;

/// <summary>Plain rates per group: who is put forward, and who bears the burden of being put forward without ground.</summary>
internal static class RateSection
{
    public static IEnumerable<Block> Blocks(Findings findings)
    {
        var rates = findings.Items.Where(f => f.Measure is "selection_rate" && f.EstimateOf is "group" && f.Period is "pooled").ToArray();
        if (rates.Length == 0)
            yield break;
        if (findings.History is not null)
        {
            yield return new Heading(2, new("Hoe vaak wordt een groep voorgelegd?", "How often is a group put forward?"));
            yield return new Paragraph(new("Zonder correctie voor verschillen tussen signalen.", "Not corrected for differences between signals."));
            foreach (var attribute in rates.GroupBy(f => f.Attribute, StringComparer.Ordinal))
                yield return Plain(attribute.Key, [.. attribute]);
            yield break;
        }

        yield return new Heading(2, new("Hoe vaak, en wie draagt de vergissingen?", "How often, and who bears the errors?"));
        yield return new Paragraph(new(
            "Het aandeel voorgelegd is zonder correctie voor verschillen tussen signalen. Het aandeel ten onrechte voorgelegd telt alleen signalen waarvan bekend is dat ze ongegrond waren, en uitkomsten zijn alleen bekend waar iemand heeft gekeken: lees het als aanwijzing.",
            "The share put forward is not corrected for differences between signals. The share put forward without ground counts only signals known to be unfounded, and outcomes are known only where somebody looked: read it as an indication."));
        foreach (var attribute in rates.GroupBy(f => f.Attribute, StringComparer.Ordinal))
            yield return Rates(findings, attribute.Key, [.. attribute]);
    }

    private static Table Plain(string attribute, IReadOnlyList<Finding> selection) => new(
        new Phrase("Aandelen met 95%-interval, naar ", "Rates with 95% interval, by ") + Names.Attribute(attribute),
        [new(Names.Title(attribute)), new(new("Signalen", "Signals"), true), new(new("Voorgelegd", "Put forward"), true), new(new("Aandeel voorgelegd", "Share put forward"), true)],
        [.. selection.Select(f => (IReadOnlyList<Cell>)[Cell.Text(Names.Group(f.Group)), Show.Count(f, "n"), Show.Count(f, "selected"), Show.Estimate(f, 1, percentage: true)])]);

    private static Table Rates(Findings findings, string attribute, IReadOnlyList<Finding> selection)
    {
        var burden = findings.Items
            .Where(f => f.Measure is "false_positive_rate" && f.EstimateOf is "group" && f.Period is "pooled" && string.Equals(f.Attribute, attribute, StringComparison.Ordinal))
            .GroupBy(f => f.Group, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return new Table(
            new Phrase("Aandelen met 95%-interval, naar ", "Rates with 95% interval, by ") + Names.Attribute(attribute),
            [
                new(Names.Title(attribute)),
                new(new("Signalen", "Signals"), true),
                new(new("Voorgelegd", "Put forward"), true),
                new(new("Aandeel voorgelegd", "Share put forward"), true),
                new(new("Bekend ongegrond", "Known unfounded"), true),
                new(new("Aandeel ten onrechte voorgelegd", "Share put forward without ground"), true),
            ],
            [.. selection.Select(f => (IReadOnlyList<Cell>)
                [Cell.Text(Names.Group(f.Group)), Show.Count(f, "n"), Show.Count(f, "selected"), Show.Estimate(f, 1, percentage: true), Unfounded(burden.GetValueOrDefault(f.Group)), Show.Estimate(burden.GetValueOrDefault(f.Group), 1, percentage: true)])]);
    }

    /// <summary>One count, or the two that make it: put forward and not.</summary>
    private static Cell Unfounded(Finding? finding) => finding?.Counts.ContainsKey("known_by_process") == true
        ? Show.Count(finding, "n")
        : finding is { Suppressed: false } && finding.Counts.TryGetValue("fp", out var chosen) && finding.Counts.TryGetValue("tn", out var left)
            ? Cell.Text(Reporting.Formats.Written.Count(chosen) + Phrase.Same(" + ") + Reporting.Formats.Written.Count(left))
            : Cell.Text("\u2013");
}
