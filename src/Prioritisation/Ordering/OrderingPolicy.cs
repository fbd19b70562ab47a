namespace Prioritisation.Ordering;

/// <summary>
/// The versioned policy that people own: it, not the model, orders the classes; the model orders within. Read only by
/// <see cref="OrderingPolicyReader"/>.
/// </summary>
public sealed record OrderingPolicy
{
    public required string Id { get; init; }

    public required string Version { get; init; }

    public required string Purpose { get; init; }

    /// <summary>SHA-256 of the policy file's bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>In order of societal interest.</summary>
    public required IReadOnlyList<ClassRule> Classes { get; init; }

    /// <summary>Rising calibrated probabilities that cut the score into bands; band 0 lies below the first.</summary>
    public required IReadOnlyList<double> BandProbabilities { get; init; }

    /// <summary>Index points a band.</summary>
    public required int BandPoints { get; init; }

    /// <summary>Whether ages (waiting, maximum, lapse) count working days (Monday to Friday less Dutch public holidays) or calendar days.</summary>
    public required bool WorkingDays { get; init; }

    /// <summary>Index points added once the slack to the norm is <see cref="DeadlineSlackDays"/> or less.</summary>
    public required int DeadlinePoints { get; init; }

    /// <summary>Days of the norm's own kind.</summary>
    public required int DeadlineSlackDays { get; init; }

    /// <summary>Share of a night's ranked places, 0 to 1, kept for signals at their maximum age; what they do not need goes to the index.</summary>
    public required double ForcedShare { get; init; }

    /// <summary>Share of a night's capacity, 0 to 1, that goes to the random control sample; at least one place.</summary>
    public required double RandomShare { get; init; }

    /// <summary>Least number of draws in a stratum that holds as many.</summary>
    public required int RandomPerStratum { get; init; }

    /// <summary>How many times as many draws where tonight's order and the one beside it (a shadow's, else that by policy only) disagree; 1 for no difference.</summary>
    public required double RandomDisagreement { get; init; }

    /// <summary>Where the draw is to look more; null: by the middle of each band's probabilities alone.</summary>
    public RandomDeviations? RandomDeviations { get; init; }

    public required int MinimumCapacity { get; init; }

    public required int MaximumCapacity { get; init; }

    public required IReadOnlyList<Team> Teams { get; init; }
}
