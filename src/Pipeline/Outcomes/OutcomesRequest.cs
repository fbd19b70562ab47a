using Interchange.Columns;
using Interchange.Pseudonyms;

namespace Pipeline.Outcomes;

/// <summary>What to join.</summary>
internal sealed record OutcomesRequest
{
    /// <summary>Folder of the nights.</summary>
    public required string Nights { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required IReadOnlyList<SourceFile> FollowUp { get; init; }

    public required IReadOnlyList<SourceFile> Overrides { get; init; }

    public required SourceFile Reasons { get; init; }

    public required Pseudonymiser Pseudonymiser { get; init; }

    /// <summary>The last day of reporting that counts.</summary>
    public required DateOnly AsOf { get; init; }
}
