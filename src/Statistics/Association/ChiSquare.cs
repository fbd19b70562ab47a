using MathNet.Numerics;

namespace Statistics.Association;

/// <summary>Pearson's statistic of a table of counts.</summary>
/// <param name="Statistic">Sum of (count - expected)^2 / expected.</param>
/// <param name="DegreesOfFreedom">From the rows and columns that hold anybody.</param>
/// <param name="P">Chance of at least this under independence.</param>
/// <param name="SmallestExpected">Below 5 the p is not to be trusted (Cochran 1954, Biometrics 10, 417).</param>
/// <param name="N">Everybody counted.</param>
public sealed record ChiSquare(double Statistic, int DegreesOfFreedom, double P, double SmallestExpected, long N)
{
    /// <summary>Null where fewer than two rows or two columns hold anybody.</summary>
    /// <param name="table">Counts by row and column. Empty rows and columns are left out.</param>
    public static ChiSquare? Of(long[,] table)
    {
        var (rows, columns, n) = Margins(table);
        int r = rows.Count(m => m > 0), k = columns.Count(m => m > 0);
        if (r < 2 || k < 2)
            return null;
        double statistic = 0, smallest = double.PositiveInfinity;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                var expected = (double)rows[i] * columns[j] / n;
                if (expected == 0)
                    continue;
                statistic += (table[i, j] - expected) * (table[i, j] - expected) / expected;
                smallest = Math.Min(smallest, expected);
            }
        }

        var freedom = (r - 1) * (k - 1);
        return new(statistic, freedom, UpperTail(statistic, freedom), smallest, n);
    }

    /// <summary>Chance that a chi-square with these degrees of freedom exceeds <paramref name="statistic"/>.</summary>
    public static double UpperTail(double statistic, double degreesOfFreedom) =>
        statistic <= 0 ? 1 : degreesOfFreedom == 1 ? Gaussian.TwoSidedP(Math.Sqrt(statistic)) : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2, statistic / 2);

    internal static (long[] Rows, long[] Columns, long N) Margins(long[,] table)
    {
        var rows = new long[table.GetLength(0)];
        var columns = new long[table.GetLength(1)];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                rows[i] += table[i, j];
                columns[j] += table[i, j];
            }
        }

        return (rows, columns, rows.Sum());
    }
}
