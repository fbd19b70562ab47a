namespace Interchange.Trust;

public enum Decision
{
    /// <summary>The worst value is the default: a decision nobody wrote refuses.</summary>
    Refuse,
    Approve,
    ApproveOnConditions,
}

/// <summary>One person's decision on one audit. The subject is the audit statement's digest.</summary>
public sealed record SignOffPredicate
{
    /// <summary>Id of the signer in the trust root; must be the owner of the key that signed.</summary>
    public required string Person { get; init; }

    public required string Role { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>Why, in the signer's own words; never empty.</summary>
    public required string Reasons { get; init; }

    public required IReadOnlyList<Condition> Conditions { get; init; }

    public required IReadOnlyList<GateException> Exceptions { get; init; }

    /// <summary>First and last day on which the decision holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidUntil { get; init; }
}

/// <summary>On which condition a release is approved. One that names a gate answers its demand for justification.</summary>
/// <param name="Gate">Id of the gate that it justifies; null for a condition of another kind.</param>
/// <param name="About">What the gate judged; null for all its results.</param>
/// <param name="Text">What must be done or observed, and why that suffices.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Expires">Last day on which it may be relied upon; null for as long as the sign-off.</param>
public sealed record Condition(string? Gate, string? About, string Text, string Owner, DateOnly? Expires)
{
    public bool Covers(GateResult gate) =>
        string.Equals(Gate, gate.Id, StringComparison.Ordinal) && (About is null || string.Equals(About, gate.About, StringComparison.Ordinal));
}

/// <summary>A blocking result that is accepted for a time. Only where the gates policy allowed it beforehand, and until the day it expires.</summary>
public sealed record GateException(string Gate, string About, DateOnly Expires, string Reason)
{
    public bool Covers(GateResult gate) =>
        string.Equals(Gate, gate.Id, StringComparison.Ordinal) && string.Equals(About, gate.About, StringComparison.Ordinal);
}

/// <summary>What a release is: its subjects are all files of the bundle; the SHA-256 of the statement is the release's id.</summary>
public sealed record ReleasePredicate(string ModelLine);
