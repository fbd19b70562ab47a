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
        (string File, string Expected, string Found)[] digests =
        [
            (model.Path, record.ModelSha256, model.Sha256),
            (contract.Path, record.ContractSha256, contract.Sha256),
            (policy.Path, record.OrderingPolicySha256, policy.Sha256),
            (scored.Path, record.ScoredSignalsSha256, scored.Sha256),
            ("manifest.json of --signals", record.ManifestSha256, signals.ManifestSha256),
            ("contract.yaml of --signals", record.ContractSha256, signals.Contract.Sha256),
        ];
        var problems = digests.Where(d => !string.Equals(d.Expected, d.Found, StringComparison.Ordinal)).Select(d => new Problem
        {
            Code = "digest-mismatch",
            File = d.File,
            Rule = $"its SHA-256 is {d.Found}, {CandidateRecord.FileName} says {d.Expected}",
            Remedy = "audit the files that the evaluation wrote, with the intake that it read",
        }).ToArray();
        if (problems.Length > 0)
            throw new RefusedException(ExitCode.InputBroken, problems);
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
