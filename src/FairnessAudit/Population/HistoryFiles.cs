using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;

namespace FairnessAudit.Population;

/// <summary>A history as it was handed over: every file read once and equal to the digest that the record claims for it.</summary>
internal sealed record HistoryFiles
{
    public required HistoryRecord Record { get; init; }

    public required SignalFolder Signals { get; init; }

    public required SourceFile DecisionsFile { get; init; }

    public required SourceFile OverridesFile { get; init; }

    /// <summary>What became of every signal; see <see cref="ScoredSignalsLayout"/>.</summary>
    public required IReadOnlyList<ColumnBatch> Decisions { get; init; }

    /// <summary>See <see cref="HistoryLayout.OverrideSpecs"/>.</summary>
    public required IReadOnlyList<ColumnBatch> Overrides { get; init; }

    /// <summary>What a rule that looked on would have put forward; null where none did. See <see cref="HistoryLayout.ShadowSpecs"/>.</summary>
    public required IReadOnlyList<ColumnBatch>? Shadow { get; init; }

    /// <summary>SHA-256 by file name.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <exception cref="RefusedException">Exit code 3: a file is missing or broken, or not the one that the record names; all problems at once.</exception>
    public static HistoryFiles Read(string folder)
    {
        SourceFile File(string name) => SourceFile.Read(Path.Combine(folder, name));
        var recordFile = File(HistoryRecord.FileName);
        var record = JsonFile.Parse<HistoryRecord>(recordFile);
        var signals = SignalFolder.Read(folder);
        var (decisions, overrides) = (File(HistoryLayout.DecisionsName), File(HistoryLayout.OverridesName));
        var shadow = record.Shadow is null ? null : File(HistoryLayout.ShadowName);
        NamedDigest.Demand(
            HistoryRecord.FileName,
            [
                new(Path.Combine(folder, Manifest.FileName), record.ManifestSha256, signals.ManifestSha256),
                new(decisions.Path, record.DecisionsSha256, decisions.Sha256),
                new(overrides.Path, record.OverridesSha256, overrides.Sha256),
                .. shadow is null ? Array.Empty<NamedDigest>() : [new(shadow.Path, record.Shadow!.ShadowSha256, shadow.Sha256)],
            ],
            "audit the folder as pipeline outcomes wrote it, or write it again");
        return new HistoryFiles
        {
            Record = record,
            Signals = signals,
            DecisionsFile = decisions,
            OverridesFile = overrides,
            Decisions = ParquetTable.Read(decisions, ScoredSignalsLayout.Specs(signals.Contract.Single(ColumnRole.Class).Levels)),
            Overrides = ParquetTable.Read(overrides, HistoryLayout.OverrideSpecs),
            Shadow = shadow is null ? null : ParquetTable.Read(shadow, HistoryLayout.ShadowSpecs),
            Inputs = Digests(recordFile, decisions, overrides, shadow, signals),
        };
    }

    private static SortedDictionary<string, string> Digests(SourceFile record, SourceFile decisions, SourceFile overrides, SourceFile? shadow, SignalFolder signals)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [HistoryRecord.FileName] = record.Sha256,
            [HistoryLayout.DecisionsName] = decisions.Sha256,
            [HistoryLayout.OverridesName] = overrides.Sha256,
            [CandidateRecord.ContractName] = signals.ContractFile.Sha256,
            [Manifest.FileName] = signals.ManifestSha256,
        };
        if (shadow is not null)
            digests[HistoryLayout.ShadowName] = shadow.Sha256;
        return digests;
    }
}
