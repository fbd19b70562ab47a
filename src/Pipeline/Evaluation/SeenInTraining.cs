using Prioritisation.Training;

namespace Pipeline.Evaluation;

/// <summary>
/// Persons of a window of whom a model has learnt from an earlier signal. A person is not held back from a later window, because tonight's
/// signals come from known persons too; but nobody should read the numbers without knowing how many there are and what they do to them.
/// </summary>
internal sealed record SeenInTraining
{
    /// <summary>First and last day of receipt of the signals learnt from.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>With a signal whose outcome was known by <see cref="To"/>; null where these signals are not at hand.</summary>
    public required long? PersonsInTraining { get; init; }

    public required long PersonsInWindow { get; init; }

    public required long? PersonsInBoth { get; init; }

    /// <summary>Signals of the window by persons in both.</summary>
    public required long? Signals { get; init; }

    /// <summary>How many of these the order put forward.</summary>
    public required long? PutForward { get; init; }

    /// <summary>Precision at capacity without these signals, weighted.</summary>
    public required Estimated PrecisionWithout { get; init; }

    /// <summary>Precision with these signals less that without, paired.</summary>
    public required Estimated PrecisionWithLessWithout { get; init; }

    /// <summary>Why the counts are null.</summary>
    public required string? UndefinedBecause { get; init; }

    /// <param name="learnt">Null where the signals learnt from are not at hand.</param>
    /// <param name="slice">The days of the signals learnt from.</param>
    /// <param name="persons">By signal of the window.</param>
    /// <param name="putForward">By signal of the window.</param>
    /// <param name="known">Of the window.</param>
    public static SeenInTraining Of(IReadOnlySet<string>? learnt, Slice slice, IReadOnlyList<string?> persons, bool[] putForward, KnownOutcomes known)
    {
        var seen = persons.Select(person => learnt is not null && learnt.Contains(person!)).ToArray();
        var rows = Enumerable.Range(0, seen.Length).Where(row => seen[row]).ToArray();
        bool[] without = [.. putForward.Select((put, row) => put && !seen[row])];
        var (all, rest) = (WeightedRatio.Precision(known, putForward), WeightedRatio.Precision(known, without));
        return new SeenInTraining
        {
            From = slice.From,
            To = slice.To,
            PersonsInTraining = learnt?.Count,
            PersonsInWindow = persons.Distinct(StringComparer.Ordinal).LongCount(),
            PersonsInBoth = learnt is null ? null : rows.Select(row => persons[row]).Distinct(StringComparer.Ordinal).LongCount(),
            Signals = learnt is null ? null : rows.Length,
            PutForward = learnt is null ? null : rows.LongCount(row => putForward[row]),
            PrecisionWithout = learnt is null ? Estimated.Undefined(Methods.Weighted, Because.NotAtHand) : rest.Estimate(known.Blocks, Methods.Weighted, Because.NothingKnown, 0, 1),
            PrecisionWithLessWithout = learnt is null
                ? Estimated.Undefined(Methods.Weighted + Methods.Paired, Because.NotAtHand)
                : all.Minus(rest).Estimate(known.Blocks, Methods.Weighted + Methods.Paired, Because.NothingKnown, -1, 1),
            UndefinedBecause = learnt is null ? Because.NotAtHand : null,
        };
    }
}
