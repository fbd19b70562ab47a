using Statistics;

namespace FairnessAudit.Measures;

/// <summary>How findings are named, and how estimates become part of them.</summary>
internal static class FindingId
{
    public static string Of(string attribute, string group, string measure, string? reference, string stratumSet = "none", string period = "pooled", string? term = null) =>
        string.Join('/', new[] { attribute, group, measure, term, reference, stratumSet is "none" ? null : stratumSet, period is "pooled" ? null : period }.OfType<string>());

    /// <summary>The finding with an estimate's value, interval, or the reason for having none.</summary>
    public static Finding With(this Finding finding, Estimate estimate) => finding with
    {
        Estimate = estimate.Value,
        Interval = estimate.Interval is { } i ? new FindingInterval(Finite(i.Low), Finite(i.High), i.Level, i.Method) : null,
        UndefinedBecause = estimate.UndefinedBecause,
    };

    private static double? Finite(double end) => double.IsFinite(end) ? end : null;
}
