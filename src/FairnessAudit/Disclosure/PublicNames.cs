using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Measures.Ranked;

namespace FairnessAudit.Disclosure;

/// <summary>
/// What the public may read of a question that names groups and is not judged: like a verdict one word, after adjustment for all comparisons,
/// and only of a group of which enough is known for a published rate.
/// </summary>
internal sealed class PublicNames(IReadOnlyList<Finding> exact, long minimumDenominator)
{
    /// <summary>An area of two sides counts both; how much is known of the group stands beside its own area.</summary>
    private readonly Dictionary<(string, string), long> ranked = exact.Where(f => f is { Measure: AreaFindings.Within })
        .ToDictionary(f => (f.Attribute, f.Group), f => f.Counts["founded"] + f.Counts["unfounded"]);

    /// <returns>"higher", "lower" or "none"; null where nothing may be told.</returns>
    public string? Of(Finding finding)
    {
        var known = finding.Counts.TryGetValue(CountKey.N, out var n) ? n : ranked.GetValueOrDefault((finding.Attribute, finding.Group));
        if (finding is not { PZeroAdjusted: { } p, Estimate: { } estimate } || known < minimumDenominator)
            return null;
        var alike = finding.Measure.EndsWith("_ratio", StringComparison.Ordinal) ? 1 : 0;
        return p >= NamedByHolm.Error ? "none" : estimate > alike ? "higher" : "lower";
    }
}
