using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Numbers inside a sentence.</summary>
internal static class Cells
{
    private const double Point = 0.01;

    /// <summary>" (95% interval 0.76 to 0.78)", or nothing where there is none.</summary>
    /// <param name="finding">Whose interval.</param>
    /// <param name="digits">Decimals; of the percentage, for shares.</param>
    /// <param name="unit">What one unit for readers is in the finding's own.</param>
    /// <param name="percentage">Whether it is a share.</param>
    /// <param name="named">Whether to say what it is; not where a caption does.</param>
    public static Phrase Interval(Finding finding, int digits, double unit = 1, bool percentage = false, bool named = true) => finding.Interval is not { } interval
        ? Phrase.Same("")
        : (named ? new Phrase(" (95%-interval ", " (95% interval ") : Phrase.Same(" (")) + Written.Interval(interval.Low / unit, interval.High / unit, digits, percentage) + Phrase.Same(")");

    /// <summary>"1.72 (95% interval 1.58 to 1.87; n = 12,345)": a number is never bare.</summary>
    /// <param name="finding">With an estimate.</param>
    /// <param name="digits">Decimals; of the percentage, for shares.</param>
    /// <param name="percentage">Whether it is a share.</param>
    public static Phrase Said(Finding finding, int digits, bool percentage = false) => Said(
        finding.Estimate!.Value, finding.Interval is { } interval ? (interval.Low, interval.High) : null, finding.Counts.TryGetValue("n", out var count) ? count : null, digits, percentage);

    /// <summary>"5.0 percentage points (95% interval 4.6 to 5.4; n = 12,345)": a difference of two shares, which is no share itself.</summary>
    public static Phrase Points(Finding difference) => Points(
        difference.Estimate!.Value, difference.Interval is { } interval ? (interval.Low, interval.High) : null, difference.Counts.TryGetValue("n", out var count) ? count : null);

    /// <summary>The same of a number that stands in no finding.</summary>
    public static Phrase Points(double difference, (double? Low, double? High)? interval, long? n) =>
        Written.Decimal(difference / Point, 1) + new Phrase(" procentpunt", " percentage points") + Bracketed(interval is var (low, high) ? (low / Point, high / Point) : null, n, 1, percentage: false);

    /// <summary>An estimate that stands in no finding.</summary>
    public static Phrase Said(double estimate, (double? Low, double? High)? interval, long? n, int digits, bool percentage) =>
        (percentage ? Written.Percentage(estimate, digits) : Written.Decimal(estimate, digits)) + Bracketed(interval, n, digits, percentage);

    private static Phrase Bracketed((double? Low, double? High)? interval, long? n, int digits, bool percentage) =>
        (interval is var (low, high) ? new Phrase(" (95%-interval ", " (95% interval ") + Written.Interval(low, high, digits, percentage) : new Phrase(" (geen interval", " (no interval"))
        + (n is { } count ? Phrase.Same("; n = ") + Written.Count(count) : Phrase.Same("")) + Phrase.Same(")");
}
