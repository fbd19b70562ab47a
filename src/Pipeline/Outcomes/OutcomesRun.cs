using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Intake;
using Pipeline.Nights;
using Reporting.Html;

namespace Pipeline.Outcomes;

/// <summary>What to join.</summary>
internal sealed record OutcomesRequest
{
    /// <summary>Folder of the nights.</summary>
    public required string Nights { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required IReadOnlyList<SourceFile> FollowUp { get; init; }

    public required IReadOnlyList<SourceFile> Overrides { get; init; }

    public required SourceFile Reasons { get; init; }

    public required Pseudonymiser Pseudonymiser { get; init; }

    /// <summary>The last day of reporting that counts.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>Verifies nights, reads what people report of their signals, and writes the history as it was known on a day.</summary>
internal static class OutcomesRun
{
    /// <returns>The summary; null where the same history stands there already.</returns>
    /// <exception cref="RefusedException">Exit code 2, 3, 4 or 5; of 4 the quarantine lies in the trace folder.</exception>
    public static OutcomesSummary? Run(OutcomesRequest request, string output)
    {
        var nights = VerifiedNight.Of(request.Nights, request.From, request.To);
        using var folder = ResultFolder.Begin(output, Record(request, nights));
        if (folder is null)
            return null;
        var signals = OrderedSignals.Of(nights);
        var stages = Stage.Of(signals.Contract);
        var reasons = ReasonBookReader.Read(request.Reasons, stages);
        var layout = ReportLayout.FollowUp(stages, signals.Contract);
        var followUp = new ReportReader(layout, new FollowUpRules(signals, stages, reasons), request.Pseudonymiser).Read(request.FollowUp);
        var overrides = new ReportReader(ReportLayout.Overrides, new OverrideRules(signals, reasons), request.Pseudonymiser).Read(request.Overrides);
        var known = KnownReports.Of(followUp.Reports, layout.Subject, request.AsOf);
        var overridden = KnownReports.Of(overrides.Reports, ReportLayout.Overrides.Subject, request.AsOf);
        QuarantinedCell[] cells = [.. followUp.Quarantine, .. known.Quarantine, .. overrides.Quarantine, .. overridden.Quarantine];
        DemandWithinLimit(output, reasons, cells, followUp.Received + overrides.Received - known.Repeated - overridden.Repeated, followUp.SetAside + overrides.SetAside + known.Conflicting + overridden.Conflicting);
        var history = HistoryColumns.Of(signals, stages, known);
        var counting = new OutcomesCounting(signals, stages, known, overridden);
        var summary = Summary(request, nights, signals, counting, history, cells, OutcomesCounting.Counts(followUp, known, reasons), OutcomesCounting.Counts(overrides, overridden, reasons));
        Write(folder, request, nights, signals, stages, history, known, overridden, cells);
        JsonFile.Write(folder.FilePath(OutcomesSummary.FileName), summary);
        foreach (var (name, page) in HtmlReport.RenderBoth(OutcomesReport.Document(summary, signals.Contract, reasons, stages), OutcomesReport.Name))
            File.WriteAllBytes(folder.FilePath(name), page);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["nights"] = nights.Count, ["signals"] = signals.Count, ["reports"] = known.Log.Count, ["overrides"] = overridden.Log.Count });
        return summary;
    }

    private static void Write(
        ResultFolder folder, OutcomesRequest request, IReadOnlyList<VerifiedNight> nights, OrderedSignals signals, IReadOnlyList<Stage> stages,
        ColumnBatch history, KnownReports known, KnownReports overridden, QuarantinedCell[] cells)
    {
        SignalFiles.Write(folder, nights[0].File(SignalFolder.ContractName), signals.Contract, history, history.Count, Quarantine.Csv(cells));
        var classes = signals.Decisions.Level(ScoredSignalsLayout.Class).Levels;
        ParquetTable.Write(folder.FilePath(HistoryLayout.DecisionsName), ScoredSignalsLayout.Specs(classes), ColumnBatches.Cut(signals.Decisions, SignalFolder.RowGroupRows));
        ReportLog.WriteFollowUp(folder.FilePath(ReportLog.FileName), known.Log, stages, signals.Contract);
        ReportLog.WriteOverrides(folder.FilePath(HistoryLayout.OverridesName), [.. overridden.All]);
        string Digest(string name) => SourceFile.Read(folder.FilePath(name)).Sha256;
        JsonFile.Write(folder.FilePath(HistoryRecord.FileName), new HistoryRecord
        {
            ModelLine = signals.Contract.ModelLine,
            FirstNight = nights[0].Name.Date,
            LastNight = nights[^1].Name.Date,
            Nights = nights.Count,
            AsOf = request.AsOf,
            ManifestSha256 = Digest(Manifest.FileName),
            DecisionsSha256 = Digest(HistoryLayout.DecisionsName),
            OverridesSha256 = Digest(HistoryLayout.OverridesName),
            OrderingPolicySha256 = [.. nights.Select(n => n.Record.OrderingPolicySha256).Distinct(StringComparer.Ordinal)],
            ReleaseIds = [.. nights.Select(n => n.Record.ReleaseId).OfType<string>().Distinct(StringComparer.Ordinal)],
        });
    }

    private static OutcomesSummary Summary(
        OutcomesRequest request, IReadOnlyList<VerifiedNight> nights, OrderedSignals signals, OutcomesCounting counting, ColumnBatch history, QuarantinedCell[] cells, ReportCounts followUp, ReportCounts overrides) => new()
        {
            AsOf = request.AsOf,
            FirstNight = nights[0].Name.Date,
            LastNight = nights[^1].Name.Date,
            Nights = nights.Count,
            Signals = signals.Count,
            Listed = counting.Listed,
            FollowUp = followUp,
            Overrides = overrides,
            SetAside = OutcomesCounting.SetAside(cells),
            Found = counting.Found(),
            Stages = counting.Stages(),
            Reasons = counting.Reasons(),
            OverridesByBand = counting.OverridesByBand(),
            OverridesByClass = counting.OverridesByClass(),
            TakenUp = counting.TakenUp(),
            Splits = counting.Splits(history),
        };

    private static void DemandWithinLimit(string output, ReasonBook reasons, QuarantinedCell[] cells, long received, long setAside)
    {
        if (setAside <= reasons.MaximumQuarantineShare * received)
            return;
        throw RefusedDelivery.Of(output, Quarantine.Csv(cells), setAside, received, FormattableString.Invariant($"more reports are set aside than the file of reasons allows (a share of {reasons.MaximumQuarantineShare}); nothing was delivered"));
    }

    private static RunRecord Record(OutcomesRequest request, IReadOnlyList<VerifiedNight> nights)
    {
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["reasons.yaml"] = request.Reasons.Sha256,
            ["signal-key (fingerprint)"] = request.Pseudonymiser.SignalKeyFingerprint,
        };
        foreach (var night in nights)
            inputs["nights/" + night.Name] = night.RunSha256;
        foreach (var file in request.FollowUp)
            inputs["follow-up/" + file.Name] = file.Sha256;
        foreach (var file in request.Overrides)
            inputs["overrides/" + file.Name] = file.Sha256;
        return new RunRecord
        {
            Command = "pipeline outcomes",
            AsOf = request.AsOf,
            Inputs = inputs,
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["from"] = SharedRules.Day(request.From), ["to"] = SharedRules.Day(request.To) },
        };
    }
}
