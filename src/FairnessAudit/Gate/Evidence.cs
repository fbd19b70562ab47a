using FairnessAudit.Measures;

namespace FairnessAudit.Gate;

/// <summary>All that a judgement may rest on. Without a part, the gates that need it say so.</summary>
internal sealed record Evidence
{
    /// <summary>Of every audited attribute and counted event.</summary>
    public required IReadOnlyList<ConditionalRatio> Ratios { get; init; }

    /// <summary>What must hold exactly: of the claim, of the inputs, of features.</summary>
    public IReadOnlyList<ExactCheck> Checks { get; init; } = [];

    /// <summary>Which windows the data hold.</summary>
    public AuditPeriods Periods { get; init; } = AuditPeriods.Undated;

    /// <summary>Findings of how well the score alone tells a group, with standard errors.</summary>
    public IReadOnlyList<Finding> ScoreTells { get; init; } = [];

    /// <summary>The random arm counted; null where there is none.</summary>
    public ArmCount? Arm { get; init; }

    /// <summary>False for a table, which evidences a process: what it cannot hold is "not possible" there and asks for nothing.</summary>
    public bool Releasable { get; init; } = true;
}
