using FairnessAudit.Population;

namespace FairnessAudit.StandIns;

/// <summary>
/// A row with other values of one feature or two, all else equal. A value counts in the feature's own term and in every pair that reads it,
/// so all of those change together: what comes out is a score that a real signal with those values would have.
/// </summary>
internal sealed class FeatureChange
{
    private readonly Reader[] readers;

    /// <param name="parts">Of the model.</param>
    /// <param name="features">Those that change, as numbers of their terms.</param>
    public FeatureChange(IReadOnlyList<ScoredTerm> parts, IReadOnlyList<int> features)
    {
        var bins = features.Select(f => parts[f].Bins).ToArray();
        Values = [.. Enumerable.Range(0, bins[0].Length).Select(row => (bins[0][row], bins[^1][row])).Distinct().Order().Select(v => features.Count == 1 ? new[] { v.Item1 } : [v.Item1, v.Item2])];
        readers = [.. parts.Select(part => Reader.Of(part, parts, features)).Where(reader => Array.Exists(reader.Sides, side => side.Changed >= 0))];
    }

    /// <summary>All that occurs in the window, one bin a feature, in rising order; of two features, what occurs together.</summary>
    public IReadOnlyList<byte[]> Values { get; }

    /// <summary>Points of a row from every part that reads a changed feature, were these its values.</summary>
    public int Points(int row, ReadOnlySpan<byte> values)
    {
        var points = 0;
        foreach (var reader in readers)
            points += reader.Points(row, values);
        return points;
    }

    /// <summary>A part that reads a changed feature.</summary>
    /// <param name="Table">Points by bin or cell.</param>
    /// <param name="Sides">One for a term, two for a pair.</param>
    private sealed record Reader(int[] Table, Side[] Sides)
    {
        public static Reader Of(ScoredTerm part, IReadOnlyList<ScoredTerm> parts, IReadOnlyList<int> features)
        {
            Side One(string feature, int[] steps)
            {
                var term = parts.First(p => string.Equals(p.Name, feature, StringComparison.Ordinal));
                return new Side(features.ToList().FindIndex(f => ReferenceEquals(parts[f], term)), term.Bins, steps);
            }

            var across = part.Pair?.SecondCount ?? 0;
            return new([.. part.Points], part.Pair is { } pair
                ? [One(pair.First, [.. pair.FirstGroups.Select(g => g * across)]), One(pair.Second, [.. pair.SecondGroups.Select(g => (int)g)])]
                : [One(part.Name, [.. Enumerable.Range(0, part.Points.Count)])]);
        }

        public int Points(int row, ReadOnlySpan<byte> values)
        {
            var at = 0;
            foreach (var side in Sides)
                at += side.Steps[side.Changed < 0 ? side.Bins[row] : values[side.Changed]];
            return Table[at];
        }
    }

    /// <summary>One feature of a part.</summary>
    /// <param name="Changed">Which of the changed features it is; -1 for none.</param>
    /// <param name="Bins">Of each row.</param>
    /// <param name="Steps">By bin, what it adds to the place in the table.</param>
    private sealed record Side(int Changed, byte[] Bins, int[] Steps);
}
