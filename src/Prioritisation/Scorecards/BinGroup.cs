using Interchange.Columns;

namespace Prioritisation.Scorecards;

/// <summary>Numbers above one bound and at most another; a bound that is not there is null.</summary>
public readonly record struct ValueRange(float? Above, float? AtMost);

/// <summary>What the bins of one group of a pair hold together, so that a person can find the cell of a value.</summary>
/// <param name="Missing">Whether a missing value is among it.</param>
/// <param name="Ranges">Of a number, rising; bins that follow each other are one range.</param>
/// <param name="Levels">Of a level, in the term's order.</param>
/// <param name="Undeclared">Whether a level that nobody declared is among it.</param>
public sealed record BinGroup(bool Missing, IReadOnlyList<ValueRange> Ranges, IReadOnlyList<string> Levels, bool Undeclared)
{
    /// <param name="term">The feature's bins.</param>
    /// <param name="groups">Group of every bin.</param>
    /// <param name="group">The one asked for.</param>
    public static BinGroup Of(FeatureBins term, IReadOnlyList<byte> groups, int group)
    {
        var bins = Enumerable.Range(1, term.BinCount - 1).Where(bin => groups[bin] == group).ToArray();
        return term.Kind == ColumnKind.Number
            ? new(groups[0] == group, Joined(term.UpperBounds, bins), [], Undeclared: false)
            : new(groups[0] == group, [], [.. bins.Where(bin => bin <= term.Levels.Count).Select(bin => term.Levels[bin - 1])], groups[^1] == group);
    }

    private static List<ValueRange> Joined(IReadOnlyList<float> bounds, int[] bins)
    {
        var ranges = new List<ValueRange>();
        for (var i = 0; i < bins.Length; i++)
        {
            var atMost = bins[i] <= bounds.Count ? bounds[bins[i] - 1] : (float?)null;
            if (i > 0 && bins[i] == bins[i - 1] + 1)
                ranges[^1] = ranges[^1] with { AtMost = atMost };
            else
                ranges.Add(new(bins[i] > 1 ? bounds[bins[i] - 2] : null, atMost));
        }

        return ranges;
    }
}
