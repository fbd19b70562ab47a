using FairnessAudit.Measures;

namespace FairnessAudit.Gate;

/// <summary>The signed rules of the audit. Made by <see cref="GatesPolicyReader"/> only.</summary>
internal sealed record GatesPolicy
{
    public const string Pilot = "pilot";
    public const string Full = "full";

    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>pilot or full.</summary>
    public required string Stage { get; init; }

    /// <summary>A conditional ratio shown beyond this, or below its inverse, can be excepted by nobody.</summary>
    public required double Ceiling { get; init; }

    /// <summary>One-sided error at which a harm limit or the ceiling is shown to be passed.</summary>
    public required double BeyondError { get; init; }

    /// <summary>Fewest expected cases for any verdict from a ratio.</summary>
    public required double MinimumExpected { get; init; }

    /// <summary>Days from receipt after which an outcome counts: measures of outcomes use no later signal of the window.</summary>
    public required int MaturityDays { get; init; }

    /// <summary>Share of rows, 0 to 1, that may lack an attribute before the join counts as incomplete.</summary>
    public required double UnmatchedShare { get; init; }

    /// <summary>How the edition for the public is protected.</summary>
    public required DisclosureRule Disclosure { get; init; }

    public required TierLimits Tiers { get; init; }

    public required PlannedVolumes Planned { get; init; }

    public required UnknownPolicy Unknown { get; init; }

    /// <summary>See <see cref="RatioRules.MinimumOverlap"/>.</summary>
    public required double MinimumOverlap { get; init; }

    public required PilotRule PilotRule { get; init; }

    public required ButForRule ButFor { get; init; }

    /// <summary>Columns of the protected file that are audited.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>Pairs of attributes whose combinations are audited too; see <see cref="Population.Grouping.Crossed"/> for their names.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Crossed { get; init; } = [];

    /// <summary>By attribute, the coarser one within which a group too small for a verdict is judged.</summary>
    public IReadOnlyDictionary<string, string> Parents { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>By attribute, a group with which the others are compared beside all others; reported only.</summary>
    public IReadOnlyDictionary<string, string> References { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public required IReadOnlyList<GateRule> Gates { get; init; }

    /// <summary>How a release is watched while it is in force; null where the policy does not say.</summary>
    public DriftRule? Drift { get; init; }

    public RatioRules RatioRules => new(Unknown.OddsFactor, MinimumOverlap);

    /// <summary>Every length of window that a gate may use, from short to long.</summary>
    public IReadOnlyList<int> Windows => [.. Gates.SelectMany(g => g.WindowsMonths).Distinct().Order()];

    /// <summary>
    /// Cases expected over a window, in units of independent cases: of a group or of all others, whichever has fewer, since a ratio is only
    /// as precise as its smaller side allows.
    /// </summary>
    /// <param name="attribute">Audited attribute or cross.</param>
    /// <param name="group">One of its values.</param>
    /// <param name="months">Length of the window.</param>
    /// <param name="step">Cases are those who reach this human step; null: those whom the rule puts forward.</param>
    /// <returns>Null for a group or step without a planned share.</returns>
    public double? Expected(string attribute, string group, int months, string? step = null) =>
        Planned.Shares.TryGetValue(attribute, out var shares) && shares.TryGetValue(group, out var share) && Share(step) is { } cases
            ? Planned.SignalsAYear * months / 12 * Math.Min(share, 1 - share) * cases / Planned.DesignEffect
            : null;

    /// <summary>A, B or C; null for a group without a planned share.</summary>
    public string? Tier(string attribute, string group, int months, string? step = null) => Expected(attribute, group, months, step) switch
    {
        null => null,
        var cases when cases >= Tiers.A => "A",
        var cases when cases >= Tiers.B => "B",
        _ => "C",
    };

    private double? Share(string? step) =>
        step is null ? Planned.SelectedShare : Planned.Steps.TryGetValue(step, out var share) ? share : null;
}
