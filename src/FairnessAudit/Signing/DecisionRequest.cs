using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>What somebody decides on, and how.</summary>
internal sealed record DecisionRequest
{
    /// <summary>The audit's folder.</summary>
    public required string Audit { get; init; }

    /// <summary>Folder of the registers.</summary>
    public required string? Registers { get; init; }

    public required string Role { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>File with the reasons; null where they are asked for.</summary>
    public required string? Reasons { get; init; }

    /// <summary>YAML of conditions and exceptions; null for none.</summary>
    public required string? Conditions { get; init; }

    /// <summary>Decision, reasons and conditions as somebody prepared them, instead of those above; null where they are given one by one.</summary>
    public DecisionFile? Prepared { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>What is known of earlier audits of this model line, in words.</summary>
    public required Func<AuditFolder, IEnumerable<string>> EarlierTries { get; init; }
}
