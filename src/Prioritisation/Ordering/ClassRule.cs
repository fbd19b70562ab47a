using Interchange.Contracts;

namespace Prioritisation.Ordering;

/// <summary>How one class of societal interest is ordered.</summary>
public sealed record ClassRule
{
    public required string Name { get; init; }

    /// <summary>What people call the class, in both languages; null where the policy does not say.</summary>
    public LocalText? Label { get; init; }

    /// <summary>Strict classes come before all others, in the order in which the policy lists them; the others compete by index.</summary>
    public required bool Strict { get; init; }

    /// <summary>Share of a night's ranked places, 0 to 1, that a strict class may take before all others; what is left of it competes by index. 0 where not strict.</summary>
    public required double StrictShare { get; init; }

    /// <summary>Index points that the class starts with.</summary>
    public required int Head { get; init; }

    /// <summary>Index points gained a day of waiting, in days of the policy's kind.</summary>
    public required int AgeingPerDay { get; init; }

    /// <summary>Follow-up norm in days of <see cref="NormInWorkingDays"/>'s kind; null where no norm holds.</summary>
    public int? NormDays { get; init; }

    /// <summary>Whether the norm counts working days or calendar days.</summary>
    public bool NormInWorkingDays { get; init; } = true;

    /// <summary>Longest wait, in days of the policy's kind: on the last night within it a signal is forced to the front.</summary>
    public required int MaximumAgeDays { get; init; }

    /// <summary>Days after which an unreached signal leaves the stock, documented as not reached; never below the maximum age.</summary>
    public required int LapseAfterDays { get; init; }
}
