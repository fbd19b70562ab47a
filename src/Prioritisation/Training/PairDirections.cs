using Interchange.Contracts;

namespace Prioritisation.Training;

/// <summary>Holds a pair's table to the directions that its features declare, whatever the other feature is.</summary>
internal static class PairDirections
{
    private const int Sweeps = 10;

    /// <summary>
    /// The table nearest in weighted squares where one feature has a direction (<see cref="Isotonic"/> line by line). Where both have, a few
    /// turns come close, and the mean of the table's upper and lower envelope keeps both directions exactly. Groups of missing and
    /// undeclared values have no order and are left alone.
    /// </summary>
    public static double[] Hold(PairShape pair, double[] table, double[] weights)
    {
        var held = (double[])table.Clone();
        var (one, other) = (pair.FirstDirection != Monotone.Free, pair.SecondDirection != Monotone.Free);
        for (var sweep = 0; sweep < (one && other ? Sweeps : 1); sweep++)
        {
            if (one)
                Fit(Lines(pair, alongFirst: true), pair.FirstDirection, held, weights);
            if (other)
                Fit(Lines(pair, alongFirst: false), pair.SecondDirection, held, weights);
        }

        return one && other ? Between(pair, held) : held;
    }

    private static void Fit(IEnumerable<int[]> lines, Monotone direction, double[] table, double[] weights)
    {
        var sign = direction == Monotone.Increasing ? 1 : -1;
        foreach (var line in lines)
        {
            var fitted = Isotonic.Fit([.. line.Select(cell => sign * table[cell])], [.. line.Select(cell => weights[cell])]);
            for (var k = 0; k < line.Length; k++)
                table[line[k]] = sign * fitted[k];
        }
    }

    private static double[] Between(PairShape pair, double[] table)
    {
        var (upper, lower) = ((double[])table.Clone(), (double[])table.Clone());
        foreach (var (lines, direction) in new[] { (Lines(pair, alongFirst: true), pair.FirstDirection), (Lines(pair, alongFirst: false), pair.SecondDirection) })
        {
            foreach (var line in lines)
            {
                int[] rising = direction == Monotone.Increasing ? line : [.. line.Reverse()];
                for (var k = 1; k < rising.Length; k++)
                    upper[rising[k]] = Math.Max(upper[rising[k]], upper[rising[k - 1]]);
                for (var k = rising.Length - 2; k >= 0; k--)
                    lower[rising[k]] = Math.Min(lower[rising[k]], lower[rising[k + 1]]);
            }
        }

        return [.. upper.Zip(lower, (u, l) => (u + l) / 2)];
    }

    /// <summary>The cells of declared values along one feature, for every group of the other.</summary>
    private static IEnumerable<int[]> Lines(PairShape pair, bool alongFirst)
    {
        var (along, other) = alongFirst ? (pair.FirstGroups, pair.SecondGroups) : (pair.SecondGroups, pair.FirstGroups);
        var across = pair.SecondGroups.Count;
        for (var fixedGroup = 0; fixedGroup < other.Count; fixedGroup++)
        {
            var at = fixedGroup;
            yield return [.. Enumerable.Range(1, along.ValueGroups).Select(group => alongFirst ? (group * across) + at : (at * across) + group)];
        }
    }
}
