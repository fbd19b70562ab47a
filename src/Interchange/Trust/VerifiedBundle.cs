using Interchange.Columns;
using Interchange.Registers;
using Interchange.ScoredSignals;

namespace Interchange.Trust;

public enum ReleaseState
{
    Released,

    /// <summary>Some gate is excepted, or some decision was given on conditions.</summary>
    ReleasedOnCondition,
}

/// <summary>A bundle of which everything was proven that this object says. Whether it is in force is another question.</summary>
public sealed class VerifiedBundle
{
    private readonly ReleaseBundle bundle;

    internal VerifiedBundle(ReleaseBundle bundle, AuditPredicate audit, string trainer, IReadOnlyList<SignOff> signOffs, ReleaseRegisters registers, IReadOnlyList<GateException> exceptions, DateOnly validUntil)
    {
        this.bundle = bundle;
        Audit = audit;
        Trainer = trainer;
        SignOffs = signOffs;
        Registers = registers;
        Exceptions = exceptions;
        Conditions = [.. signOffs.SelectMany(s => s.Decision.Conditions)];
        ValidUntil = validUntil;
    }

    public string ReleaseId => bundle.ReleaseId;

    public string ModelLine => Audit.ModelLine;

    public AuditPredicate Audit { get; }

    /// <summary>Id of who trained the model, who signed none of the decisions.</summary>
    public string Trainer { get; }

    /// <summary>One a person, all approving.</summary>
    public IReadOnlyList<SignOff> SignOffs { get; }

    /// <summary>Everything that somebody approved under, in the order of the sign-offs.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>The exceptions on which the release relies.</summary>
    public IReadOnlyList<GateException> Exceptions { get; }

    /// <summary>Why each feature, who objected, what went wrong, what was excepted, as those who signed saw it.</summary>
    public ReleaseRegisters Registers { get; }

    /// <summary>Last day on which every sign-off, exception and justification that the release relies on holds, and a pilot's term.</summary>
    public DateOnly ValidUntil { get; }

    public ReleaseState State => Conditions.Count + Exceptions.Count > 0 ? ReleaseState.ReleasedOnCondition : ReleaseState.Released;

    public SourceFile Model => bundle[CandidateRecord.ModelName];

    public SourceFile Contract => bundle[CandidateRecord.ContractName];

    public SourceFile OrderingPolicy => bundle[CandidateRecord.OrderingPolicyName];
}

/// <summary>A verified bundle that a fresh, signed list of a trusted root says is in force. Only <see cref="ReleaseVerifier"/> makes one.</summary>
public sealed class VerifiedRelease
{
    internal VerifiedRelease(VerifiedBundle bundle, long sequence, DateTimeOffset inForceUntil, string inForceBy, DriftStanding drift)
    {
        Drift = drift;
        Bundle = bundle;
        InForceSequence = sequence;
        InForceUntil = inForceUntil;
        InForceBy = inForceBy;
    }

    public VerifiedBundle Bundle { get; }

    public long InForceSequence { get; }

    /// <summary>When the list must be renewed. Enters no result: the release's own last day is <see cref="VerifiedBundle.ValidUntil"/>.</summary>
    public DateTimeOffset InForceUntil { get; }

    /// <summary>What people signed of its drift, and what whoever runs a night must hear. Enters no result.</summary>
    public DriftStanding Drift { get; }

    /// <summary>Id of the release manager who signed the list.</summary>
    public string InForceBy { get; }
}
