namespace Statistics.Association;

/// <summary>How strongly two classifications go together, from 0 to 1.</summary>
public static class CramersV
{
    /// <summary>
    /// Bias-corrected V: about 0 under independence whatever the size of the table, where the plain one grows with the number of cells.
    /// Bergsma (2013), J. Korean Stat. Soc. 42, 323.
    /// </summary>
    /// <param name="table">Counts by row and column. Empty rows and columns are left out.</param>
    public static Estimate BiasCorrected(long[,] table)
    {
        var (rows, columns, n) = ChiSquare.Margins(table);
        if (ChiSquare.Of(table) is not { } test)
            return Estimate.Undefined(n, "fewer than two rows or two columns hold anybody");
        if (n < 2)
            return Estimate.Undefined(n, "fewer than two cases");
        double r = rows.Count(m => m > 0), k = columns.Count(m => m > 0);
        var excess = Math.Max(0, test.Statistic / n - (r - 1) * (k - 1) / (n - 1));
        var room = Math.Min(r - (r - 1) * (r - 1) / (n - 1), k - (k - 1) * (k - 1) / (n - 1)) - 1;
        return room > 0
            ? Estimate.WithoutInterval(Math.Min(1, Math.Sqrt(excess / room)), n, "a bias-corrected V has no standard interval")
            : Estimate.Undefined(n, "too few cases for a table of this size");
    }
}
