namespace Pipeline.SecondReviews;

/// <summary>Which finished cases of the random draw to have read a second time.</summary>
internal sealed record SecondReviewRequest
{
    /// <summary>A history, or an intake with outcomes.</summary>
    public required string Signals { get; init; }

    /// <summary>How many cases; all where there are fewer.</summary>
    public required int Cases { get; init; }

    /// <summary>First and last day on which the outcome became known.</summary>
    public required DateOnly KnownFrom { get; init; }

    public required DateOnly KnownTo { get; init; }

    public required long Seed { get; init; }
}
