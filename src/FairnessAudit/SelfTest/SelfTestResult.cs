namespace FairnessAudit.SelfTest;

/// <summary>selftest.json: the audit's own error rates, each with the counts behind it. A part that was not asked for is empty.</summary>
public sealed record SelfTestResult
{
    public const string FileName = "selftest.json";

    public string Schema { get; init; } = "selftest/1";

    public string Method { get; init; } = "audit-method/1";

    /// <summary>Seeds of every edge and of every simulated interval.</summary>
    public required int Seeds { get; init; }

    /// <summary>Simulated releases of every line of the policy's table, seeds of every mechanism, and courses of every line on drift.</summary>
    public required int Releases { get; init; }

    public required long Seed { get; init; }

    /// <summary>SHA-256 of the gates policy.</summary>
    public required string PolicySha256 { get; init; }

    public required string PolicyId { get; init; }

    public required IReadOnlyList<EdgeFigure> Edges { get; init; }

    public required IReadOnlyList<PolicyFigure> Policy { get; init; }

    public required IReadOnlyList<CoverageFigure> Coverage { get; init; }

    public required IReadOnlyList<MechanismFigure> Mechanisms { get; init; }

    /// <summary>How long until drift is called, where there is none and where there is; empty too where the policy does not watch.</summary>
    public required IReadOnlyList<DriftFigure> Drift { get; init; }

    /// <summary>One English sentence for each figure that does not hold; empty where the audit errs no more than it says.</summary>
    public required IReadOnlyList<string> Failures { get; init; }
}
