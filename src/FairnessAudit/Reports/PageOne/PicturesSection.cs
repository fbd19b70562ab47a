using FairnessAudit.Measures;
using FairnessAudit.Reports.Pictures;
using Reporting.Documents;

namespace FairnessAudit.Reports.PageOne;

/// <summary>Page one: the three pictures that say the most of these findings. Where one cannot be drawn, the next best takes its place.</summary>
internal static class PicturesSection
{
    private const int Most = 3;

    public static IEnumerable<Block> Blocks(Findings findings)
    {
        if (Headline.Attribute(findings) is not { } attribute)
            yield break;
        Chart[] pictures = [.. Chosen(findings, attribute).OfType<Chart>().DistinctBy(c => c.Title).Take(Most)];
        if (pictures.Length == 0)
            yield break;
        yield return new Heading(2, pictures.Length == Most ? new("Drie beelden", "Three pictures") : new("In beeld", "In pictures"));
        for (var i = 0; i < pictures.Length; i++)
            yield return pictures[i] with { Title = new Phrase($"Beeld {i + 1}. ", $"Picture {i + 1}. ") + pictures[i].Title, TableFolded = true };
    }

    /// <summary>First whether the rule treats alike; then what people did, or why a difference exists; then who is reached and burdened.</summary>
    private static IEnumerable<Chart?> Chosen(Findings findings, string attribute)
    {
        yield return RatioSection.Pooled(findings).Any(f => f.Attribute == attribute && f is { Suppressed: false, Estimate: not null }) ? RatioSection.Chart(findings, attribute) : null;
        if (findings.History is not null)
            yield return HumanStepPicture.Of(findings, attribute);
        yield return ExplainedPicture.Of(findings, attribute);
        yield return BurdenPicture.Of(findings, attribute);
        yield return SelectionPicture.Of(findings, attribute);
        yield return HumanStepPicture.Of(findings, attribute);
    }
}
