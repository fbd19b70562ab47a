using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace FairnessAudit.Population;

/// <summary>The candidate as it was handed over: every file read once and equal to the digest that the record claims for it.</summary>
internal sealed record CandidateFiles
{
    public required CandidateRecord Record { get; init; }

    public required Scorecard Scorecard { get; init; }

    public required OrderingPolicy Policy { get; init; }

    /// <summary>Row by row as claimed; compared, never measured.</summary>
    public required IReadOnlyList<ColumnBatch> Claimed { get; init; }

    /// <summary>SHA-256 by file name.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <exception cref="RefusedException">Exit code 3: a file is missing or broken, or not the one that the record names; all problems at once.</exception>
    public static CandidateFiles Read(string folder, SignalFolder signals)
    {
        SourceFile File(string name) => SourceFile.Read(Path.Combine(folder, name));
        var recordFile = File(CandidateRecord.FileName);
        var record = JsonFile.Parse<CandidateRecord>(recordFile);
        var (model, contract, policy, scored) = (File(CandidateRecord.ModelName), File(CandidateRecord.ContractName), File(CandidateRecord.OrderingPolicyName), File(CandidateRecord.ScoredSignalsName));
        NamedDigest[] digests =
        [
            new(model.Path, record.ModelSha256, model.Sha256),
            new(contract.Path, record.ContractSha256, contract.Sha256),
            new(policy.Path, record.OrderingPolicySha256, policy.Sha256),
            new(scored.Path, record.ScoredSignalsSha256, scored.Sha256),
            new("manifest.json of --signals", record.ManifestSha256, signals.ManifestSha256),
            new("contract.yaml of --signals", record.ContractSha256, signals.Contract.Sha256),
        ];
        NamedDigest.Demand(CandidateRecord.FileName, digests, "audit the files that the evaluation wrote, with the intake that it read");
        var classes = signals.Contract.Single(ColumnRole.Class).Levels;
        return new CandidateFiles
        {
            Record = record,
            Scorecard = ScorecardFile.Read(model),
            Policy = OrderingPolicyReader.Read(policy),
            Claimed = ParquetTable.Read(scored, ScoredSignalsLayout.Specs(classes)),
            Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [CandidateRecord.FileName] = recordFile.Sha256,
                [CandidateRecord.ModelName] = model.Sha256,
                [CandidateRecord.ContractName] = contract.Sha256,
                [CandidateRecord.OrderingPolicyName] = policy.Sha256,
                [CandidateRecord.ScoredSignalsName] = scored.Sha256,
                [Manifest.FileName] = signals.ManifestSha256,
            },
        };
    }
}
