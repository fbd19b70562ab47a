namespace FairnessAudit.Gate;

/// <summary>One clause of the policy.</summary>
internal sealed record GateRule
{
    public const string Exact = "exact";
    public const string Equivalence = "equivalence";
    public const string HarmLimit = "harm_limit";
    public const string NotShownBeyond = "not_shown_beyond";
    public const string BeyondOrPersistent = "beyond_or_persistent";
    public const string ByTier = "by_tier";

    public const string Selection = "selection";
    public const string FalsePositive = "false_positive";
    public const string HumanStep = "human_step";
    public const string ScoreTellsGroup = "score_tells_group";
    public const string Arm = "arm";
    public const string Claim = "claim";

    public required string Id { get; init; }

    /// <summary>block, justify or report.</summary>
    public required string Effect { get; init; }

    /// <summary>exact, equivalence, harm_limit, not_shown_beyond, beyond_or_persistent or by_tier.</summary>
    public required string Kind { get; init; }

    /// <summary>claim, selection, false_positive, human_step, score_tells_group or arm.</summary>
    public required string Measure { get; init; }

    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>Of A, B and C.</summary>
    public required IReadOnlyList<string> Tiers { get; init; }

    /// <summary>Of none, minimal, full and band.</summary>
    public required IReadOnlyList<string> StratumSets { get; init; }

    /// <summary>From short to long: a group is judged in the shortest that the data hold and that puts it in this gate's tiers.</summary>
    public required IReadOnlyList<int> WindowsMonths { get; init; }

    /// <summary>Lower end of what is tolerated; null where only more counts as harm.</summary>
    public required double? Low { get; init; }

    public required double? High { get; init; }

    /// <summary>Error of one test: a side, for equivalence; of the whole family, for "not shown beyond".</summary>
    public required double Error { get; init; }

    /// <summary>Kind by_tier only: by tier, the gate whose kind, limits and error hold.</summary>
    public IReadOnlyDictionary<string, string> As { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Kind beyond_or_persistent only: quarters that must all lean one way.</summary>
    public int Quarters { get; init; }

    /// <summary>Measure arm only.</summary>
    public ArmRule? ArmRule { get; init; }

    /// <summary>Who answers for what the gate judges; null: the owner of the model.</summary>
    public string? Owner { get; init; }

    public required string Rationale { get; init; }

    public required string DecidedBy { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Whether a result may be excepted by signature; fixed before any result.</summary>
    public required bool ExceptionAllowed { get; init; }

    public bool IsFamily => Kind is NotShownBeyond or BeyondOrPersistent;
}
