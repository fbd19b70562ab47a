namespace Pipeline.SecondReviews;

/// <summary><c>second-review.json</c>: how the cases were drawn, so that anyone can draw them again.</summary>
internal sealed record SecondReviewRecord
{
    public const string FileName = "second-review.json";

    public string Schema { get; init; } = "second-review/1";

    public required string ModelLine { get; init; }

    /// <summary>Of the signals from which was drawn.</summary>
    public required string ManifestSha256 { get; init; }

    public required DateOnly KnownFrom { get; init; }

    public required DateOnly KnownTo { get; init; }

    public required long Seed { get; init; }

    /// <summary>Finished cases of the random draw in that time.</summary>
    public required int Frame { get; init; }

    public required int Cases { get; init; }

    /// <summary>Cases by frame: the same for each.</summary>
    public required double Probability { get; init; }
}
