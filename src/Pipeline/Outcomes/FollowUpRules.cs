namespace Pipeline.Outcomes;

/// <summary>What must hold of a report of follow-up.</summary>
internal sealed class FollowUpRules(OrderedSignals signals, IReadOnlyList<Stage> stages, ReasonBook reasons) : IReportRules
{
    public IEnumerable<ReportFault> Broken(Report report)
    {
        var stage = stages.Single(s => string.Equals(s.Name, report.Subject, StringComparison.Ordinal));
        if (signals.Find(report.Signal) is not { } row)
            return [SharedRules.UnknownSignal(report)];
        if (!stage.Results.Contains(report.Result, StringComparer.Ordinal))
            return [new(ReportLayout.Result, report.Result, $"at the stage {stage.Name} must be one of: {string.Join(", ", stage.Results)}")];
        return Reasons(report, stage).Concat(SharedRules.Days(report, "happened_on", signals.Received(row)));
    }

    private IEnumerable<ReportFault> Reasons(Report report, Stage stage)
    {
        var acted = stage.Acted(report.Result);
        if (reasons.StepsWithoutReasons.Contains(stage.Name, StringComparer.Ordinal))
            return report.Reasons.Count == 0 ? [] : [new(ReportLayout.Reasons, report.WrittenReasons, $"at the stage {stage.Name} nobody in the service gives reasons")];
        if (report.Reasons.Count == 0)
            return [new(ReportLayout.Reasons, "", acted ? "a decision to act needs its reasons" : "a decision not to act needs its reasons, as much as one to act")];
        var direction = acted ? ReasonBook.Act : ReasonBook.NotAct;
        return SharedRules.Reasons(report, reasons.Reasons, reason =>
            !reason.MayStandAt(stage.Name) ? $"is no reason at the stage {stage.Name}"
            : !reason.MayStandFor(direction) ? $"is no reason {(acted ? "to act" : "not to act")}"
            : null);
    }
}
