namespace Interchange.Trust;

/// <summary>One gate as the audit found it.</summary>
/// <param name="Id">The gate's id in the policy, for example S1.</param>
/// <param name="Effect">block, justify or report.</param>
/// <param name="Verdict">within, beyond, not_shown or not_possible.</param>
/// <param name="About">What was judged, for example "origin=outside Europe, full strata, 12 months".</param>
/// <param name="MayBeExcepted">Whether the policy allows an exception for this result; fixed beforehand, never for exact gates.</param>
/// <param name="Reason">One sentence in English.</param>
public sealed record GateResult(string Id, string Effect, string Verdict, string About, bool MayBeExcepted, string Reason);

/// <summary>
/// What the audit states about its subjects. There is no field "passed" that anyone trusts: the verifier derives the verdict from the
/// gates and the signed, unexpired exceptions.
/// </summary>
public sealed record AuditPredicate
{
    public required string ModelLine { get; init; }

    /// <summary>False for tables and counts: those evidence a process and can never be released.</summary>
    public required bool Releasable { get; init; }

    public required DateOnly WindowFrom { get; init; }

    public required DateOnly WindowTo { get; init; }

    /// <summary>The range of places a night that the release is valid for: that of the audited ordering policy; for a pilot its top is lower.</summary>
    public required int MinimumCapacity { get; init; }

    public required int MaximumCapacity { get; init; }

    /// <summary>"pilot" or "full". A pilot has no outcomes yet for what it would choose, so it may do less and not for long.</summary>
    public required string Stage { get; init; }

    /// <summary>Months after the first sign-off in which a release may be used; null where only the sign-offs limit it.</summary>
    public required int? ExpiresMonths { get; init; }

    /// <summary>What a night asks of the word on drift; null where the gates policy asks nothing.</summary>
    public DriftDemand? Drift { get; init; }

    /// <summary>Columns of the contract that the model reads, in order: each must be justified in the register.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>Every gate of the policy, none left out.</summary>
    public required IReadOnlyList<GateResult> Gates { get; init; }
}
