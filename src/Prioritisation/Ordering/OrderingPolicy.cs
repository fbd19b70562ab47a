namespace Prioritisation.Ordering;

/// <summary>How one class of societal interest is ordered.</summary>
public sealed record ClassRule
{
    public required string Name { get; init; }

    /// <summary>Strict classes come before all others, in the order in which the policy lists them; the others compete by index.</summary>
    public required bool Strict { get; init; }

    /// <summary>Index points that the class starts with; not read for a strict class's place, only inside it.</summary>
    public required int Head { get; init; }

    /// <summary>Index points gained a working day of waiting.</summary>
    public required int AgeingPerDay { get; init; }

    /// <summary>Follow-up norm in days; null where no norm holds.</summary>
    public int? NormDays { get; init; }

    /// <summary>Days after which an unreached signal leaves the stock, documented as not reached.</summary>
    public required int LapseAfterDays { get; init; }
}

/// <summary>
/// The versioned policy that people own: it, not the model, orders the classes; the model orders within. Read only by
/// <see cref="OrderingPolicyReader"/>.
/// </summary>
public sealed record OrderingPolicy
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>SHA-256 of the policy file's bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>In order of societal interest.</summary>
    public required IReadOnlyList<ClassRule> Classes { get; init; }

    /// <summary>Rising calibrated probabilities that cut the score into bands; band 0 lies below the first.</summary>
    public required IReadOnlyList<double> BandProbabilities { get; init; }

    /// <summary>Index points a band.</summary>
    public required int BandPoints { get; init; }

    /// <summary>Whether norms and ages count working days (Monday to Friday less Dutch public holidays) or calendar days.</summary>
    public required bool WorkingDays { get; init; }

    /// <summary>Index points added once no more than a day of the norm is left.</summary>
    public required int DeadlinePoints { get; init; }

    /// <summary>Share of a night's capacity, 0 to 1, that goes to the random control sample; at least one place.</summary>
    public required double RandomShare { get; init; }

    public required int MinimumCapacity { get; init; }

    public required int MaximumCapacity { get; init; }
}
