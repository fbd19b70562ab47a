using System.Text.Json;
using FairnessAudit.Measures;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Gate;

/// <summary>The ratios within strata of the previous release's findings beside those of this audit. Only what both state is compared.</summary>
internal static class ChangedRatios
{
    /// <param name="previous">findings.json of the previous release.</param>
    /// <param name="now">This audit's ratios.</param>
    /// <exception cref="RefusedException">Exit code 3: its findings have another form.</exception>
    public static IReadOnlyList<RatioThenNow> Since(SourceFile previous, IReadOnlyList<Finding> now)
    {
        var then = Read(previous).Where(Compared).GroupBy(f => f.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [.. now.Where(Compared).Where(f => then.ContainsKey(f.Id)).Select(f => new RatioThenNow(f.Id, f.Attribute, f.Group, f.StratumSet, At(then[f.Id]), At(f)))];
    }

    private static bool Compared(Finding finding) => finding is
    {
        Measure: ConditionalRatios.Measure, Period: ConditionalRatios.Pooled, StratumSet: "minimal" or "full", Reference: RateFindings.Others, Suppressed: false,
    } && finding.Process is not CountedEvent.Existing;

    private static RatioAt At(Finding finding) =>
        new(finding.Estimate, finding.Interval?.Low, finding.Interval?.High, finding.Counts.TryGetValue("n", out var n) ? n : null, finding.Verdict);

    /// <summary>Empty where the file lists no findings: only its verdicts are demanded.</summary>
    private static Finding[] Read(SourceFile file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Bytes);
            return document.RootElement.TryGetProperty("findings", out var findings) ? findings.Deserialize<Finding[]>(JsonFile.Options)! : [];
        }
        catch (JsonException e)
        {
            throw RefusedException.Input(new Problem { Code = "previous-findings", File = file.Path, Column = "findings", Value = e.Path, Rule = "the previous release's findings have another form", Remedy = "give the folder of the release in force as it was signed" });
        }
    }
}
