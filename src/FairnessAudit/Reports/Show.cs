using FairnessAudit.Measures;
using FairnessAudit.Reports.Dutch;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>Pieces of a finding as cells. A withheld figure says so, and keeps its verdict.</summary>
internal static class Show
{
    public const string HarmLimit = "harm_limit";

    private static readonly Phrase Withheld = new("ingehouden wegens kleine aantallen", "withheld because of small numbers");

    private static readonly Status BelowLimit = new(StatusKind.Within, new("onder de schadegrens aangetoond", "shown below the harm limit"));

    /// <summary>A harm limit has one side: a group far below it is within the limit, and saying "within tolerance" of it would be wrong.</summary>
    public static Status? Status(Finding finding) => finding switch
    {
        { Verdict: "within", Kind: HarmLimit } => BelowLimit,
        { Verdict: { } verdict } => Status(verdict),
        _ => null,
    };

    public static Status Status(string verdict) => verdict switch
    {
        "within" => Reporting.Documents.Status.Within,
        "beyond" => Reporting.Documents.Status.Beyond,
        "not_shown" => Reporting.Documents.Status.NotShown,
        _ => Reporting.Documents.Status.NotPossible,
    };

    public static Cell Count(Finding finding, string name) =>
        finding.Suppressed || !finding.Counts.TryGetValue(name, out var count) ? Cell.Text("\u2013") : Cell.Count(count) with { Source = From(finding, name) };

    /// <summary>Where a number stands in findings.json: the finding's id, and which of its fields.</summary>
    public static string From(Finding finding, string field = "estimate") => finding.Id + "#" + field;

    public static Cell Estimate(Finding? finding, int digits, bool percentage)
    {
        if (finding is null)
            return Cell.Text("\u2013");
        if (finding is not { Suppressed: false, Estimate: { } estimate })
            return Undefined(finding);
        return finding.Interval is { } interval
            ? Cell.Estimate(estimate, interval.Low, interval.High, digits, percentage) with { Source = From(finding) }
            : Cell.Text((percentage ? Written.Percentage(estimate, digits) : Written.Decimal(estimate, digits)) + new Phrase(" (geen interval)", " (no interval)")) with { Source = From(finding) };
    }

    public static Cell Undefined(Finding finding) => Cell.Undefined(Why(finding));

    public static Phrase Why(Finding finding) => finding.Suppressed ? Withheld : Why(finding.UndefinedBecause);

    /// <summary>Why there is no value; that it is not defined where nothing says why.</summary>
    public static Phrase Why(string? because) => because is { } reason ? InDutch.Of(reason) : new("niet bepaald", "not defined");

    public static Phrase StratumSet(string set) => set switch
    {
        "minimal" => new("alleen binnen klasse", "within class only"),
        "full" => new("volledig", "full"),
        "band" => new("binnen scoreband", "within score band"),
        _ => new("zonder indeling", "no strata"),
    };
}
