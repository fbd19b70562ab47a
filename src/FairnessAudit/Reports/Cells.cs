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
        : (named ? new Phrase(" (95%-interval ", " (95% interval ") : Phrase.Same(" (")) + new Phrase(
            Written.Interval(interval.Low / unit, interval.High / unit, digits, percentage, Language.Dutch),
            Written.Interval(interval.Low / unit, interval.High / unit, digits, percentage, Language.English)) + Phrase.Same(")");

    /// <summary>"1.72 (95% interval 1.58 to 1.87; n = 12,345)": a number is never bare.</summary>
    /// <param name="finding">With an estimate.</param>
    /// <param name="digits">Decimals; of the percentage, for shares.</param>
    /// <param name="percentage">Whether it is a share.</param>
    public static Phrase Said(Finding finding, int digits, bool percentage = false) =>
        (percentage ? Written.Percentage(finding.Estimate!.Value, digits) : Written.Decimal(finding.Estimate!.Value, digits))
        + Bracketed(finding, digits, percentage);

    private static Phrase Bracketed(Finding finding, int digits, bool percentage)
    {
        var n = finding.Counts.TryGetValue("n", out var count) ? Phrase.Same("n = ") + Written.Count(count) : null;
        if (finding.Interval is not { } interval)
            return n is null ? new Phrase(" (geen interval)", " (no interval)") : new Phrase(" (geen interval; ", " (no interval; ") + n + Phrase.Same(")");
        return new Phrase(" (95%-interval ", " (95% interval ")
            + new Phrase(Written.Interval(interval.Low, interval.High, digits, percentage, Language.Dutch), Written.Interval(interval.Low, interval.High, digits, percentage, Language.English))
            + (n is null ? Phrase.Same("") : Phrase.Same("; ") + n) + Phrase.Same(")");
    }
}
