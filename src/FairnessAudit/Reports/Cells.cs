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
}
