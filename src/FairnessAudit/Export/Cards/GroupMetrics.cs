using System.Globalization;
using FairnessAudit.Measures;

namespace FairnessAudit.Export.Cards;

/// <summary>
/// The public findings as metrics: what is shown with n and interval, and the verdict of what is judged. What the public edition withholds
/// stays withheld here.
/// </summary>
internal static class GroupMetrics
{
    private const string Withheld = "withheld";

    public static IEnumerable<CardMetric> Of(Findings findings) =>
        findings.Items.Where(f => f.Stratum is null && (Shown(f) || f.Verdict is not null)).Select(Metric);

    private static bool Shown(Finding finding) => finding is { Suppressed: false, Estimate: not null };

    private static CardMetric Metric(Finding finding) => new(
        finding.Measure,
        finding.Id,
        Shown(finding) ? "float" : "string",
        Shown(finding) ? Number(finding.Estimate!.Value) : Withheld,
        [.. Labels(finding).Where(l => l.Value.Length > 0)]);

    private static IEnumerable<CardMetricLabel> Labels(Finding finding)
    {
        yield return Text(finding.Attribute, "feature", finding.Group);
        yield return Text("reference", "comparison", finding.Reference);
        yield return Text("stratum_set", "comparison", finding.StratumSet);
        yield return Text("period", "comparison", finding.Period);
        yield return Text("estimator", "method", finding.Estimator);
        yield return Text("step", "comparison", finding.Step);
        yield return Text("term", "feature", finding.Term);
        yield return Text("gate", "verdict", finding.Gate);
        yield return Text("verdict", "verdict", finding.Verdict);
        if (!Shown(finding))
            yield break;
        foreach (var (name, count) in finding.Counts.OrderBy(c => c.Key, StringComparer.Ordinal))
            yield return new CardMetricLabel(name, "count", "integer", count.ToString(CultureInfo.InvariantCulture));
        if (finding.Interval is not { } interval)
            yield break;
        yield return new CardMetricLabel("interval_low", "interval", "float", interval.Low is { } low ? Number(low) : "");
        yield return new CardMetricLabel("interval_high", "interval", "float", interval.High is { } high ? Number(high) : "");
        yield return new CardMetricLabel("interval_level", "interval", "float", Number(interval.Level));
        yield return Text("interval_method", "interval", interval.Method);
    }

    private static CardMetricLabel Text(string name, string type, string? value) => new(name, type, "string", value ?? "");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
