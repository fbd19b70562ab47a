using System.Text.Json;
using System.Text.Json.Serialization;
using FairnessAudit.Measures;
using Interchange.Runs;

namespace FairnessAudit.Gate;

/// <summary>The ratios within strata of the previous release's findings beside those of this audit. Only what both state is compared.</summary>
internal static class ChangedRatios
{
    private static readonly JsonSerializerOptions Known = new(JsonFile.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <param name="previous">findings.json of the previous release.</param>
    /// <param name="now">This audit's ratios.</param>
    public static IReadOnlyList<RatioThenNow> Since(JsonElement previous, IReadOnlyList<Finding> now)
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

    /// <summary>Empty where the file lists no findings: only its verdicts are demanded. Other measures, and other members of a finding, may have another form.</summary>
    private static IEnumerable<Finding> Read(JsonElement root) =>
        root.TryGetProperty("findings", out var findings)
            ? [.. findings.EnumerateArray().Where(f => f.GetProperty("measure").GetString() is ConditionalRatios.Measure).Select(f => f.Deserialize<Finding>(Known)!)]
            : [];
}
