namespace FairnessAudit.Tests.Disclosure;

/// <summary>
/// Largest value of a sum of variables of at least 0 under "sum at most" rules, by the textbook two-phase simplex with Bland's rule. Shares
/// nothing with the product's own: it starts from nothing but the rules, as a reader does.
/// </summary>
internal static class PlainSimplex
{
    private const double Small = 1e-9;

    /// <param name="rules">Coefficients and the limit of each rule.</param>
    /// <param name="goal">Coefficients of the sum.</param>
    /// <returns>Null where no values keep the rules; infinity where nothing limits the sum.</returns>
    public static double? Maximum(IReadOnlyList<(double[] Sum, double Limit)> rules, double[] goal)
    {
        var (m, n) = (rules.Count, goal.Length);
        // Columns: variables, slacks, the auxiliary variable of phase one, the limit.
        var table = new double[m + 1, n + m + 2];
        var basis = new int[m];
        for (var r = 0; r < m; r++)
        {
            for (var j = 0; j < n; j++)
                table[r, j] = rules[r].Sum[j];
            (table[r, n + r], table[r, n + m], table[r, n + m + 1], basis[r]) = (1, -1, rules[r].Limit, n + r);
        }

        var worst = Enumerable.Range(0, m).MinBy(r => rules[r].Limit);
        if (rules[worst].Limit < 0)
        {
            table[m, n + m] = 1;
            Pivot(table, basis, worst, n + m);
            Solve(table, basis, n + m + 1);
            if (table[m, n + m + 1] < -1e-6)
                return null;
            if (Array.IndexOf(basis, n + m) is var row and >= 0 && Enumerable.Range(0, n + m).FirstOrDefault(j => Math.Abs(table[row, j]) > Small, -1) is var column and >= 0)
                Pivot(table, basis, row, column);
        }

        for (var j = 0; j < n + m + 2; j++)
            table[m, j] = j < n ? -goal[j] : 0;
        for (var r = 0; r < m; r++)
        {
            var factor = table[m, basis[r]];
            for (var j = 0; factor != 0 && j < n + m + 2; j++)
                table[m, j] -= factor * table[r, j];
        }

        return Solve(table, basis, n + m) ? table[m, n + m + 1] : double.PositiveInfinity;
    }

    private static bool Solve(double[,] table, int[] basis, int columns)
    {
        var m = basis.Length;
        var last = table.GetLength(1) - 1;
        while (true)
        {
            var entering = Enumerable.Range(0, columns).FirstOrDefault(j => table[m, j] < -Small, -1);
            if (entering < 0)
                return true;
            var leaving = Enumerable.Range(0, m).Where(r => table[r, entering] > Small).OrderBy(r => table[r, last] / table[r, entering]).ThenBy(r => basis[r]).FirstOrDefault(-1);
            if (leaving < 0)
                return false;
            Pivot(table, basis, leaving, entering);
        }
    }

    private static void Pivot(double[,] table, int[] basis, int row, int column)
    {
        var width = table.GetLength(1);
        var scale = table[row, column];
        for (var j = 0; j < width; j++)
            table[row, j] /= scale;
        for (var r = 0; r < table.GetLength(0); r++)
        {
            var factor = table[r, column];
            for (var j = 0; r != row && factor != 0 && j < width; j++)
                table[r, j] -= factor * table[row, j];
        }

        basis[row] = column;
    }
}
