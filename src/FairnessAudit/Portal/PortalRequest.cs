using Interchange.Trust;

namespace FairnessAudit.Portal;

/// <summary>What a portal lists, and for whom.</summary>
internal sealed record PortalRequest
{
    /// <summary>Folders by kind: results, or folders that hold some.</summary>
    public required IReadOnlyDictionary<ResultKind, IReadOnlyList<string>> Folders { get; init; }

    /// <summary>Exact figures and the pages of nights and evaluations too; marked on every page.</summary>
    public required bool Restricted { get; init; }

    /// <summary>By whom releases are held; null where no signature is checked.</summary>
    public required PortalTrust? Trust { get; init; }

    /// <summary>The time at which releases are judged.</summary>
    public required DateTimeOffset Time { get; init; }

    public DateOnly Day => SecurityTime.Day(Time);
}

/// <param name="Root">Trust root file.</param>
/// <param name="Installation">What this installation trusts, with a memory that may be written to: verifying remembers.</param>
/// <param name="InForce">Signed list of the releases in force; null where none is given.</param>
internal sealed record PortalTrust(string Root, Installation Installation, string? InForce);
