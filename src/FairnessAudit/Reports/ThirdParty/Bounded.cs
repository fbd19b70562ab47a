using FairnessAudit.Measures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports.ThirdParty;

/// <summary>A bounded figure as cells and in sentences.</summary>
internal static class Bounded
{
    public static Finding? Find(Findings findings, Finding like, string measure, string estimator = "printed") => findings.Items.FirstOrDefault(f =>
        f.Attribute == like.Attribute && f.Group == like.Group && f.Reference == like.Reference && f.Measure == measure && f.Estimator == estimator && f.Stratum == like.Stratum && f.Step == like.Step && f.StratumSet == like.StratumSet);

    /// <summary>The four columns that every table of bounded figures has.</summary>
    public static IReadOnlyList<Column> Columns(Phrase figure) =>
    [
        new(figure, true),
        new(new("Wat afronding openlaat", "What rounding leaves"), true),
        new(new("Met toevalsfout (95%)", "With sampling error (95%)"), true),
    ];

    public static IReadOnlyList<Cell> Cells(Finding? finding, int digits, double unit = 1)
    {
        if (finding is null)
            return [Cell.Text("\u2013"), Cell.Text("\u2013"), Cell.Text("\u2013")];
        return finding.Suppressed
            ? [Show.Undefined(finding), Show.Undefined(finding), Show.Undefined(finding)]
            : [Estimate(finding, digits, unit), Range(finding.Bounds?.Low, finding.Bounds?.High, digits, unit), Range(finding.Interval?.Low, finding.Interval?.High, digits, unit)];
    }

    public static Cell Verdict(Finding? finding) => finding is not null && Show.Status(finding) is { } status ? Cell.Of(status) : Cell.Text("\u2013");

    /// <summary>"6.03 to 6.12 times as often as all others (with sampling error 5.64 to 6.54)".</summary>
    public static Phrase TimesAsOften(Finding finding, Phrase reference)
    {
        if (finding is not { Suppressed: false, Bounds: { Low: { } low, High: { } high } })
            return new Phrase("vaker dan ", "more often than ") + reference;
        var sampled = finding.Interval is { Low: { } from, High: { } to }
            ? new Phrase(" (met toevalsfout ", " (with sampling error ") + Between(from, to, 2) + Phrase.Same(")")
            : Phrase.Same("");
        return Between(low, high, 2) + new Phrase(" keer zo vaak als ", " times as often as ") + reference + sampled;
    }

    public static Phrase Between(double low, double high, int digits) => Written.Interval(low, high, digits, percentage: false);

    /// <summary>Whether the figure that printed counts give is one that no real counts behind them have.</summary>
    public static bool IsImpossible(Finding finding) =>
        finding is { Estimate: { } estimate, Bounds: { } bounds } && (estimate < bounds.Low - 1e-9 || estimate > bounds.High + 1e-9);

    private static Cell Estimate(Finding finding, int digits, double unit) => finding.Estimate is { } estimate ? Cell.Decimal(estimate / unit, digits) : Show.Undefined(finding);

    private static Cell Range(double? low, double? high, int digits, double unit) => low is null && high is null ? Cell.Text("\u2013") : Cell.Interval(low / unit, high / unit, digits);
}
