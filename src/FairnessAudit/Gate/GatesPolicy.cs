namespace FairnessAudit.Gate;

/// <summary>Volumes that were planned before any data were seen; they alone decide how a group is judged.</summary>
internal sealed record PlannedVolumes
{
    public required double SignalsAYear { get; init; }

    /// <summary>Share of the signals that the rule will put forward, 0 to 1.</summary>
    public required double SelectedShare { get; init; }

    /// <summary>By how much clustering is expected to inflate a variance, at least 1.</summary>
    public required double DesignEffect { get; init; }

    /// <summary>By attribute, then group: share of the signals, 0 to 1.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Shares { get; init; }
}

/// <summary>From how many expected selected cases on a group belongs to a tier; below B it is C.</summary>
internal sealed record TierLimits(double A, double B);

/// <summary>What the public edition may show.</summary>
/// <param name="Base">Every count is rounded to a multiple of this.</param>
/// <param name="Minimum">A count below this, or one that leaves fewer than this of its whole, is withheld.</param>
/// <param name="MinimumDenominator">Rates and ratios are given only over at least this many.</param>
internal sealed record DisclosureRule(int Base, int Minimum, int MinimumDenominator);

/// <summary>One clause of the policy.</summary>
internal sealed record GateRule
{
    public const string Exact = "exact";
    public const string Equivalence = "equivalence";
    public const string HarmLimit = "harm_limit";
    public const string NotShownBeyond = "not_shown_beyond";

    public required string Id { get; init; }

    /// <summary>block, justify or report.</summary>
    public required string Effect { get; init; }

    /// <summary>exact, equivalence, harm_limit or not_shown_beyond.</summary>
    public required string Kind { get; init; }

    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>Of A, B and C.</summary>
    public required IReadOnlyList<string> Tiers { get; init; }

    public required int WindowMonths { get; init; }

    /// <summary>Lower end of the tolerated ratio; null where only more counts as harm.</summary>
    public required double? Low { get; init; }

    public required double? High { get; init; }

    /// <summary>Error of one test: a side, for equivalence; of the whole family, for "not shown beyond".</summary>
    public required double Error { get; init; }

    public required string Rationale { get; init; }

    public required string DecidedBy { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Whether a result may be excepted by signature; fixed before any result.</summary>
    public required bool ExceptionAllowed { get; init; }
}

/// <summary>The signed rules of the audit. Made by <see cref="GatesPolicyReader"/> only.</summary>
internal sealed record GatesPolicy
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>pilot or full.</summary>
    public required string Stage { get; init; }

    /// <summary>A conditional ratio shown beyond this, or below its inverse, can be excepted by nobody.</summary>
    public required double Ceiling { get; init; }

    /// <summary>Fewest expected selected cases for any verdict from a ratio.</summary>
    public required double MinimumExpected { get; init; }

    /// <summary>Days from receipt after which an outcome counts: measures of outcomes use no later signal of the window.</summary>
    public required int MaturityDays { get; init; }

    /// <summary>Share of rows, 0 to 1, that may lack an attribute before the join counts as incomplete.</summary>
    public required double UnmatchedShare { get; init; }

    /// <summary>How the edition for the public is protected.</summary>
    public required DisclosureRule Disclosure { get; init; }

    public required TierLimits Tiers { get; init; }

    public required PlannedVolumes Planned { get; init; }

    /// <summary>Columns of the protected file that are audited.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    public required IReadOnlyList<GateRule> Gates { get; init; }

    /// <summary>Which features the but-for test of X1 changes.</summary>
    public required Measures.ButForRule ButFor { get; init; }

    /// <summary>Selected cases expected of a group over a gate's window, in units of independent cases.</summary>
    public double? Expected(string attribute, string group, int months) =>
        Planned.Shares.TryGetValue(attribute, out var shares) && shares.TryGetValue(group, out var share)
            ? Planned.SignalsAYear * months / 12 * share * Planned.SelectedShare / Planned.DesignEffect
            : null;

    /// <summary>A, B or C; null for a group without a planned share.</summary>
    public string? Tier(string attribute, string group, int months) => Expected(attribute, group, months) switch
    {
        null => null,
        var cases when cases >= Tiers.A => "A",
        var cases when cases >= Tiers.B => "B",
        _ => "C",
    };
}
