using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Numbers inside a sentence.</summary>
internal static class Cells
{
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

    /// <summary>The same of a number that stands in no finding.</summary>
    public static Phrase Said(double estimate, (double? Low, double? High)? interval, long? n, int digits, bool percentage) =>
        (percentage ? Written.Percentage(estimate, digits) : Written.Decimal(estimate, digits))
        + (interval is var (low, high) ? new Phrase(" (95%-interval ", " (95% interval ") + Written.Interval(low, high, digits, percentage) : new Phrase(" (geen interval", " (no interval"))
        + (n is { } count ? Phrase.Same("; n = ") + Written.Count(count) : Phrase.Same("")) + Phrase.Same(")");
}
