using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Intake;

namespace Pipeline.Outcomes;

/// <summary>A history as a folder: the signals as an intake has them, and beside them decisions, reports and overrides.</summary>
internal static class HistoryFiles
{
    public static void Write(ResultFolder folder, JoinedOutcomes joined)
    {
        var (signals, nights) = (joined.Signals, joined.Nights);
        SignalFiles.Write(folder, nights[0].File(SignalFolder.ContractName), signals.Contract, joined.History, joined.History.Count, Quarantine.Csv(joined.Quarantine));
        var classes = signals.Decisions.Level(ScoredSignalsLayout.Class).Levels;
        ParquetTable.Write(folder.FilePath(HistoryLayout.DecisionsName), ScoredSignalsLayout.Specs(classes), ColumnBatches.Cut(signals.Decisions, SignalFolder.RowGroupRows));
        ReportLog.WriteFollowUp(folder.FilePath(ReportLog.FileName), joined.Known.Log, joined.Stages, signals.Contract);
        ReportLog.WriteOverrides(folder.FilePath(HistoryLayout.OverridesName), [.. joined.Overridden.All]);
        var shadow = ShadowPlaces.Of(nights);
        if (shadow is not null)
            ParquetTable.Write(folder.FilePath(HistoryLayout.ShadowName), HistoryLayout.ShadowSpecs, [shadow.Rows]);
        JsonFile.Write(folder.FilePath(HistoryRecord.FileName), Record(folder, joined, shadow));
    }

    private static HistoryRecord Record(ResultFolder folder, JoinedOutcomes joined, ShadowPlaces? shadow)
    {
        var nights = joined.Nights;
        return new HistoryRecord
        {
            ModelLine = joined.Signals.Contract.ModelLine,
            FirstNight = nights[0].Name.Date,
            LastNight = nights[^1].Name.Date,
            Nights = nights.Count,
            AsOf = joined.Request.AsOf,
            ManifestSha256 = Digest(Manifest.FileName),
            DecisionsSha256 = Digest(HistoryLayout.DecisionsName),
            OverridesSha256 = Digest(HistoryLayout.OverridesName),
            Shadow = shadow is null ? null : new HistoryShadow(shadow.Rule.ReleaseId, shadow.Rule.ModelSha256, shadow.Nights, Digest(HistoryLayout.ShadowName)),
            OrderingPolicySha256 = [.. nights.Select(n => n.Record.OrderingPolicySha256).Distinct(StringComparer.Ordinal)],
            ReleaseIds = [.. nights.Select(n => n.Record.ReleaseId).OfType<string>().Distinct(StringComparer.Ordinal)],
        };

        string Digest(string name) => SourceFile.Read(folder.FilePath(name)).Sha256;
    }
}
