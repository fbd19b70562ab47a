using FairnessAudit.Disclosure;
using FairnessAudit.Gate;
using FairnessAudit.Grounds;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit;

/// <summary>Every file that the audit of a candidate rests on, each read once: the bytes that are named by digest are the bytes that are used.</summary>
internal sealed record CandidateInputs
{
    /// <summary>Name of the previous release's gates policy among what an audit read.</summary>
    public const string PreviousGatesName = "previous-gates.yaml";

    /// <summary>Name of the statement of why the rule exists among what an audit read.</summary>
    public const string PurposeName = "purpose.yaml";

    public required SourceFile Gates { get; init; }

    public required GatesPolicy Policy { get; init; }

    /// <summary>Policy of the release before; null for a first one.</summary>
    public required GatesPolicy? Previous { get; init; }

    /// <summary>Findings of the release before; null where there are none.</summary>
    public required SourceFile? Released { get; init; }

    /// <summary>What the public was told before; null for nothing.</summary>
    public required EarlierEdition? Told { get; init; }

    /// <summary>Form of blind second readings; null for none.</summary>
    public required SourceFile? SecondReview { get; init; }

    /// <summary>Why the rule exists; null where no file says so.</summary>
    public required RulePurpose? Purpose { get; init; }

    /// <summary>What its evaluation says of its use; null where the candidate brings no such figures.</summary>
    public required RuleQuality? Quality { get; init; }

    public required SignalFolder Signals { get; init; }

    public required CandidateFiles Candidate { get; init; }

    public required ProtectedFile Protected { get; init; }

    public AuditWindow Window => new(Candidate.Record.From, Candidate.Record.To);

    /// <exception cref="RefusedException">Exit code 3: a file is missing or not what it says.</exception>
    public static CandidateInputs Read(CandidateAuditRequest request)
    {
        var gates = SourceFile.Read(request.Gates);
        var policy = GatesPolicyReader.Read(gates);
        var previous = request.Previous is { } release ? GatesPolicyReader.Read(SourceFile.Read(Path.Combine(release, "gates.yaml"))) : null;
        var released = ReleasedFindings(request);
        var signals = SignalFolder.Read(request.Signals);
        var candidate = CandidateFiles.Read(request.Candidate, signals);
        return new CandidateInputs
        {
            Gates = gates,
            Policy = policy,
            Previous = previous,
            Released = released,
            Told = request.PreviousPublic is { } edition ? EarlierEdition.Read(edition) : null,
            SecondReview = request.SecondReview is { } form ? SourceFile.Read(form) : null,
            Signals = signals,
            Candidate = candidate,
            Purpose = request.Purpose is { } purpose ? PurposeFile.Read(SourceFile.Read(purpose), candidate.Record.ModelLine) : null,
            Quality = Path.Combine(request.Candidate, EvaluationFile.Name) is var evaluation && File.Exists(evaluation) ? EvaluationFile.Read(SourceFile.Read(evaluation), candidate.Record) : null,
            Protected = ProtectedFile.Read(SourceFile.Read(request.Protected), ProtectedTable.Person, policy.Attributes),
        };
    }

    /// <summary>By name, the SHA-256 of every input that a figure rests on.</summary>
    public SortedDictionary<string, string> Digests()
    {
        var digests = new SortedDictionary<string, string>(Candidate.Inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["gates.yaml"] = Policy.Sha256,
            ["protected"] = Protected.Sha256,
        };
        foreach (var (name, digest) in new[] { (PreviousGatesName, Previous?.Sha256), ("previous-findings.json", Released?.Sha256), ("previous-public-counts.csv", Told?.Sha256), (TrustedOutcomes.SecondReviewName, SecondReview?.Sha256) })
        {
            if (digest is not null)
                digests[name] = digest;
        }

        return digests;
    }

    /// <summary>
    /// Those, and the files that the report quotes. No seed comes from the latter: whoever may choose words must not be able to choose draws.
    /// </summary>
    public SortedDictionary<string, string> DigestsWithQuoted()
    {
        var digests = Digests();
        if (Purpose is not null)
            digests[PurposeName] = Purpose.Sha256;
        if (Quality is not null)
            digests[EvaluationFile.Name] = Quality.Sha256;
        return digests;
    }

    private static SourceFile? ReleasedFindings(CandidateAuditRequest request) =>
        request.Previous is { } release && Path.Combine(release, ReleaseBundle.FindingsName) is var path && File.Exists(path) ? SourceFile.Read(path) : null;
}
