using Statistics.Resampling;

namespace Statistics.Association;

/// <summary>What one code tells about another, and whether that is more than chance.</summary>
public static class MutualInformation
{
    /// <summary>
    /// Mutual information within strata, averaged by size: I(X; Y | S), in nats, at least 0. The p-value counts how often it is as large
    /// after y is shuffled within strata, (b + 1) / (B + 1): Phipson and Smyth (2010), Stat. Appl. Genet. Mol. Biol. 9, 39. Without strata
    /// give one code to all.
    /// </summary>
    /// <param name="x">Codes from 0; fewer than a few thousand different.</param>
    /// <param name="y">Codes from 0, one a row of <paramref name="x"/>.</param>
    /// <param name="strata">Codes from 0, one a row.</param>
    /// <param name="permutations">B, at least 0.</param>
    /// <param name="seed">Of the shuffles.</param>
    public static (double Nats, double P, int N) Of(ReadOnlySpan<int> x, ReadOnlySpan<int> y, ReadOnlySpan<int> strata, int permutations, ulong seed)
    {
        if (x.Length != y.Length || x.Length != strata.Length)
            throw new ArgumentException($"three codes a row are needed; got {x.Length}, {y.Length} and {strata.Length}", nameof(x));
        if (x.Length == 0)
            return (0, 1, 0);
        var rows = new SortedRows(x, y, strata);
        var observed = rows.JointSum();
        var asLarge = 0;
        for (var b = 0; b < permutations; b++)
        {
            rows.Shuffle(new RandomStream(seed, (ulong)b));
            // Sums of the same cells in another order differ by rounding only; such a tie counts as "as large".
            if (rows.JointSum() >= observed - 1e-9 * Math.Max(1, Math.Abs(observed)))
                asLarge++;
        }

        return (Math.Max(0, (observed + rows.MarginSum) / x.Length), (asLarge + 1.0) / (permutations + 1), x.Length);
    }

    /// <summary>Rows by stratum. Shuffling changes only which x meets which y, so only the sum of n log n over joint cells moves.</summary>
    private sealed class SortedRows
    {
        private readonly int[] left;
        private readonly int[] right;
        private readonly int[] ends;
        private readonly int[] joint;
        private readonly int columns;
        private readonly double[] entropy;

        public SortedRows(ReadOnlySpan<int> x, ReadOnlySpan<int> y, ReadOnlySpan<int> strata)
        {
            columns = Max(y) + 1;
            joint = new int[(Max(x) + 1) * columns];
            ends = new int[Max(strata) + 1];
            foreach (var stratum in strata)
                ends[stratum]++;
            for (var s = 1; s < ends.Length; s++)
                ends[s] += ends[s - 1];
            left = new int[x.Length];
            right = new int[x.Length];
            var next = (int[])ends.Clone();
            for (var row = x.Length - 1; row >= 0; row--)
            {
                var at = --next[strata[row]];
                left[at] = x[row];
                right[at] = y[row];
            }

            entropy = new double[x.Length + 1];
            for (var count = 2; count < entropy.Length; count++)
                entropy[count] = count * Math.Log(count);
            MarginSum = Margins();
        }

        /// <summary>Sum over strata of N log N less the sums of n log n over rows and over columns.</summary>
        public double MarginSum { get; }

        public double JointSum()
        {
            var sum = 0.0;
            for (int s = 0, from = 0; s < ends.Length; from = ends[s], s++)
            {
                Array.Clear(joint);
                for (var row = from; row < ends[s]; row++)
                    joint[left[row] * columns + right[row]]++;
                foreach (var count in joint)
                    sum += entropy[count];
            }

            return sum;
        }

        public void Shuffle(RandomStream chance)
        {
            for (int s = 0, from = 0; s < ends.Length; from = ends[s], s++)
                chance.Shuffle(right.AsSpan(from, ends[s] - from));
        }

        private double Margins()
        {
            var sum = 0.0;
            var ofLeft = new int[joint.Length / columns];
            var ofRight = new int[columns];
            for (int s = 0, from = 0; s < ends.Length; from = ends[s], s++)
            {
                Array.Clear(ofLeft);
                Array.Clear(ofRight);
                for (var row = from; row < ends[s]; row++)
                {
                    ofLeft[left[row]]++;
                    ofRight[right[row]]++;
                }

                sum += entropy[ends[s] - from] - ofLeft.Sum(c => entropy[c]) - ofRight.Sum(c => entropy[c]);
            }

            return sum;
        }

        private static int Max(ReadOnlySpan<int> codes)
        {
            var max = 0;
            foreach (var code in codes)
                max = Math.Max(max, code);

            return max;
        }
    }
}
