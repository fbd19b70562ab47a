namespace Prioritisation.Training;

/// <summary>
/// Takes out of a table what each side alone explains, so that no effect can hide in another's place. Lengerich, Tan, Chang, Hooker and
/// Caruana, "Purifying interaction effects with the functional ANOVA" (AISTATS 2020), algorithm 1: the weighted mean of every row, then of
/// every column, moves to the margins until nothing is left to move.
/// </summary>
internal static class Purifier
{
    private const int MostSweeps = 10_000;
    private const double Nothing = 1e-9;

    /// <summary>Afterwards the weighted mean of every row and column with weight is 0, and table + margins is what the table was.</summary>
    /// <param name="table">Row by row; changed.</param>
    /// <param name="weights">One a cell.</param>
    /// <param name="across">Number of columns.</param>
    public static (double[] Rows, double[] Columns) Purify(double[] table, double[] weights, int across)
    {
        var down = table.Length / across;
        var (rows, columns) = (new double[down], new double[across]);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var moved = 0.0;
            for (var a = 0; a < down; a++)
                moved = Math.Max(moved, Move(table, weights, a * across, 1, across, ref rows[a]));
            for (var b = 0; b < across; b++)
                moved = Math.Max(moved, Move(table, weights, b, across, down, ref columns[b]));
            if (moved < Nothing)
                break;
        }

        return (rows, columns);
    }

    private static double Move(double[] table, double[] weights, int from, int step, int count, ref double margin)
    {
        var (sum, mass) = (0.0, 0.0);
        for (var k = 0; k < count; k++)
            (sum, mass) = (sum + (table[from + (k * step)] * weights[from + (k * step)]), mass + weights[from + (k * step)]);
        if (mass <= 0)
            return 0;
        var mean = sum / mass;
        for (var k = 0; k < count; k++)
            table[from + (k * step)] -= mean;
        margin += mean;
        return Math.Abs(mean);
    }
}
