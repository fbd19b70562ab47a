using System.Globalization;

namespace Pipeline.Outcomes;

/// <summary>What holds of follow-up and of overrides alike: whom it is about, in which order days come, and that there are reasons.</summary>
internal static class SharedRules
{
    public static ReportFault UnknownSignal(Report report) => new(ReportLayout.Signal, report.Signal, "no night of the period ordered this signal");

    public static IEnumerable<ReportFault> Days(Report report, string happened, DateOnly received)
    {
        if (report.Happened < received)
            yield return new(happened, Day(report.Happened), $"before the signal was received, {Day(received)}");
        if (report.Reported < report.Happened)
            yield return new(ReportLayout.Reported, Day(report.Reported), $"reported before it happened, {Day(report.Happened)}");
    }

    public static IEnumerable<ReportFault> Reasons(Report report, IReadOnlyList<GivenReason> known, Func<GivenReason, string?> unfit)
    {
        foreach (var code in report.Reasons)
        {
            var reason = known.FirstOrDefault(r => string.Equals(r.Code, code, StringComparison.Ordinal));
            if (reason is null)
                yield return new(ReportLayout.Reasons, code, "is none of the reasons that may be given: " + string.Join(", ", known.Select(r => r.Code)));
            else if (unfit(reason) is { } rule)
                yield return new(ReportLayout.Reasons, code, rule);
        }

        if (report.Reasons.Distinct(StringComparer.Ordinal).Count() < report.Reasons.Count)
            yield return new(ReportLayout.Reasons, report.WrittenReasons, "a reason stands twice");
    }

    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
