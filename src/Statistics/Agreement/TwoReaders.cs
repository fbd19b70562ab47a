namespace Statistics.Agreement;

/// <summary>
/// Two readers who sort the same cases into the same categories: raw agreement, and agreement beyond what chance would give. All intervals
/// take cases as independent.
/// </summary>
public static class TwoReaders
{
    private const string Empty = "no case was read twice";
    private const string NoSpread = "both readers sort every case alike or apart, so its spread cannot be told";

    /// <summary>
    /// Cohen's kappa: chance agreement from each reader's own shares. Cohen (1960), Educ. Psychol. Meas. 20, 37; standard error of Fleiss,
    /// Cohen and Everitt (1969), Psychol. Bull. 72, 323. Where one category is rare it falls although readers agree as often: see
    /// <see cref="GwetAc1"/>.
    /// </summary>
    /// <param name="table">Square; cases by the first reader's category (rows) and the second's.</param>
    /// <param name="level">Between 0 and 1.</param>
    public static Estimate CohenKappa(long[,] table, double level = 0.95)
    {
        var (shares, rows, columns, n) = Shares(table);
        return BeyondChance(shares, n, rows.Zip(columns, (r, c) => r * c).Sum(), (k, l) => columns[k] + rows[l], level, "kappa-fleiss-cohen-everitt");
    }

    /// <summary>
    /// Gwet's first agreement coefficient: chance agreement from what both readers together find hard to tell, which a rare category does not
    /// inflate. Gwet (2008), Br. J. Math. Stat. Psychol. 61, 29.
    /// </summary>
    /// <param name="table">Square; cases by the first reader's category (rows) and the second's.</param>
    /// <param name="level">Between 0 and 1.</param>
    public static Estimate GwetAc1(long[,] table, double level = 0.95)
    {
        var (shares, rows, columns, n) = Shares(table);
        var mean = rows.Zip(columns, (r, c) => (r + c) / 2).ToArray();
        var others = mean.Length - 1.0;
        return BeyondChance(shares, n, mean.Sum(p => p * (1 - p)) / others, (k, l) => (1 - mean[k] - mean[l]) / others, level, "gwet-ac1");
    }

    /// <summary>
    /// (agreement - chance) / (1 - chance), with its variance to first order from the multinomial distribution of the cells.
    /// </summary>
    private static Estimate BeyondChance(double[,] shares, long n, double chance, Func<int, int, double> chanceBy, double level, string method)
    {
        if (n == 0)
            return Estimate.Undefined(0, Empty);
        if (chance >= 1)
            return Estimate.Undefined(n, "both readers use one category only: agreement beyond chance is not defined");
        var size = shares.GetLength(0);
        double agreement = 0, mean = 0, square = 0;
        for (var k = 0; k < size; k++)
            agreement += shares[k, k];
        for (var k = 0; k < size; k++)
        {
            for (var l = 0; l < size; l++)
            {
                var slope = ((k == l ? 1 - chance : 0) - (1 - agreement) * chanceBy(k, l)) / ((1 - chance) * (1 - chance));
                mean += shares[k, l] * slope;
                square += shares[k, l] * slope * slope;
            }
        }

        var value = (agreement - chance) / (1 - chance);
        var half = Gaussian.TwoSided(level) * Math.Sqrt(Math.Max(0, square - mean * mean) / n);
        return half > 1e-9 ? Estimate.Of(value, new Interval(Math.Max(-1, value - half), Math.Min(1, value + half), level, method), n) : Estimate.WithoutInterval(value, n, NoSpread);
    }

    private static (double[,] Shares, double[] Rows, double[] Columns, long N) Shares(long[,] table)
    {
        var size = table.GetLength(0);
        if (size < 2 || table.GetLength(1) != size)
            throw new ArgumentException("agreement needs a square table of two categories or more", nameof(table));
        var n = table.Cast<long>().Sum();
        var (shares, rows, columns) = (new double[size, size], new double[size], new double[size]);
        for (var k = 0; k < size; k++)
        {
            for (var l = 0; l < size; l++)
            {
                shares[k, l] = n == 0 ? 0 : (double)table[k, l] / n;
                rows[k] += shares[k, l];
                columns[l] += shares[k, l];
            }
        }

        return (shares, rows, columns, n);
    }
}
