namespace Statistics.Bounds;

/// <summary>
/// Some variables (the basic ones) written as sums of the others (the free ones). There are no constants: a row of the problem is a
/// variable of its own that equals its form. Chvatal, Linear Programming, 1983, chapters 3 and 8.
/// </summary>
internal sealed class SimplexTableau
{
    private const double Negligible = 1e-12;
    private readonly List<double[]> rows;

    public SimplexTableau(int variables)
    {
        rows = [];
        Basic = [];
        Free = [.. Enumerable.Range(0, variables)];
    }

    private SimplexTableau(SimplexTableau other)
    {
        rows = [.. other.rows.Select(r => (double[])r.Clone())];
        Basic = [.. other.Basic];
        Free = [.. other.Free];
    }

    /// <summary>By row, its variable.</summary>
    public List<int> Basic { get; }

    /// <summary>By column, its variable.</summary>
    public int[] Free { get; }

    public int Rows => rows.Count;

    public double[] this[int row] => rows[row];

    public SimplexTableau Copy() => new(this);

    /// <summary>A sum of the variables of the problem, written as a sum of the free ones.</summary>
    public double[] Express(LinearForm form)
    {
        var sum = new double[Free.Length];
        foreach (var (variable, coefficient) in form.Terms)
        {
            var column = Array.IndexOf(Free, variable);
            if (column >= 0)
            {
                sum[column] += coefficient;
                continue;
            }

            var row = rows[Basic.IndexOf(variable)];
            for (var j = 0; j < sum.Length; j++)
                sum[j] += coefficient * row[j];
        }

        return sum;
    }

    /// <summary>One more basic variable, which equals the form.</summary>
    public void Add(LinearForm form, int variable)
    {
        rows.Add(Express(form));
        Basic.Add(variable);
    }

    /// <summary>The row's variable becomes free and the column's basic, in every row and in <paramref name="goal"/>.</summary>
    public void Swap(int row, int column, double[] goal)
    {
        var pivot = rows[row];
        var scale = 1 / pivot[column];
        for (var j = 0; j < pivot.Length; j++)
            pivot[j] = j == column ? scale : -pivot[j] * scale;
        // Most coefficients of sums of counts are 0 and stay so.
        var filled = Enumerable.Range(0, pivot.Length).Where(j => pivot[j] != 0 && j != column).ToArray();
        for (var r = 0; r < rows.Count; r++)
        {
            if (r != row)
                Substitute(rows[r], pivot, column, filled);
        }

        Substitute(goal, pivot, column, filled);
        (Basic[row], Free[column]) = (Free[column], Basic[row]);
    }

    private static void Substitute(double[] target, double[] pivot, int column, int[] filled)
    {
        var factor = target[column];
        if (factor == 0)
            return;
        target[column] = factor * pivot[column];
        foreach (var j in filled)
        {
            var sum = target[j] + factor * pivot[j];
            target[j] = Math.Abs(sum) < Negligible ? 0 : sum;
        }
    }
}
