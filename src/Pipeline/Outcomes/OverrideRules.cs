using Interchange.ScoredSignals;

namespace Pipeline.Outcomes;

/// <summary>What must hold of an override: it departs from what the nights had decided by that day, and says why.</summary>
internal sealed class OverrideRules(OrderedSignals signals, ReasonBook reasons) : IReportRules
{
    public IEnumerable<ReportFault> Broken(Report report)
    {
        if (signals.Find(report.Signal) is not { } row)
            return [SharedRules.UnknownSignal(report)];
        return Departs(report, row).Concat(Reasons(report)).Concat(SharedRules.Days(report, ReportLayout.Overrides.Happened, signals.Received(row)));
    }

    private IEnumerable<ReportFault> Departs(Report report, int row)
    {
        var listed = signals.ListedOn(row) is { } night && night <= report.Happened;
        if (report.Subject is HistoryLayout.TakenUp && listed)
            yield return new(ReportLayout.Overrides.Subject, report.Subject, $"taking it up departs from nothing: it stood on a list since {SharedRules.Day(signals.ListedOn(row)!.Value)}");
        if (report.Subject is not HistoryLayout.TakenUp && !listed)
            yield return new(ReportLayout.Overrides.Subject, report.Subject, "the signal stood on no list by that day");
    }

    private IEnumerable<ReportFault> Reasons(Report report) => report.Reasons.Count == 0
        ? [new(ReportLayout.Reasons, "", "an override needs its reasons")]
        : SharedRules.Reasons(report, reasons.OverrideReasons, reason => reason.MayStandFor(report.Subject) ? null : $"is no reason for an override of the kind {report.Subject}");
}
