using Interchange.Columns;
using Pipeline.Intake;
using Pipeline.Nights;

namespace Pipeline.Outcomes;

/// <summary>Nights, and what was known of their signals on a day, in memory.</summary>
internal sealed record JoinedOutcomes
{
    public required OutcomesRequest Request { get; init; }

    public required IReadOnlyList<VerifiedNight> Nights { get; init; }

    public required OrderedSignals Signals { get; init; }

    public required IReadOnlyList<Stage> Stages { get; init; }

    public required ReasonBook Reasons { get; init; }

    public required ReportReading FollowUp { get; init; }

    public required ReportReading Overrides { get; init; }

    public required KnownReports Known { get; init; }

    public required KnownReports Overridden { get; init; }

    /// <summary>The signals by the contract's columns, sampling and outcome filled.</summary>
    public required ColumnBatch History { get; init; }

    /// <summary>Every row that was set aside, follow-up first.</summary>
    public IReadOnlyList<QuarantinedCell> Quarantine => [.. FollowUp.Quarantine, .. Known.Quarantine, .. Overrides.Quarantine, .. Overridden.Quarantine];

    /// <summary>Reports that came in; an exact repetition is none.</summary>
    public long Received => FollowUp.Received + Overrides.Received - Known.Repeated - Overridden.Repeated;

    public long SetAside => FollowUp.SetAside + Overrides.SetAside + Known.Conflicting + Overridden.Conflicting;

    /// <exception cref="Interchange.Runs.RefusedException">Exit code 2, 3 or 5.</exception>
    public static JoinedOutcomes Of(OutcomesRequest request, IReadOnlyList<VerifiedNight> nights)
    {
        var signals = OrderedSignals.Of(nights);
        var stages = Stage.Of(signals.Contract);
        var reasons = ReasonBookReader.Read(request.Reasons, stages);
        var layout = ReportLayout.FollowUp(stages, signals.Contract);
        var followUp = new ReportReader(layout, new FollowUpRules(signals, stages, reasons), request.Pseudonymiser).Read(request.FollowUp);
        var overrides = new ReportReader(ReportLayout.Overrides, new OverrideRules(signals, reasons), request.Pseudonymiser).Read(request.Overrides);
        var known = KnownReports.Of(followUp.Reports, layout.Subject, request.AsOf);
        return new JoinedOutcomes
        {
            Request = request,
            Nights = nights,
            Signals = signals,
            Stages = stages,
            Reasons = reasons,
            FollowUp = followUp,
            Overrides = overrides,
            Known = known,
            Overridden = KnownReports.Of(overrides.Reports, ReportLayout.Overrides.Subject, request.AsOf),
            History = HistoryColumns.Of(signals, stages, known),
        };
    }
}
