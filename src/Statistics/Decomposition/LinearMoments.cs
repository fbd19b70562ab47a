namespace Statistics.Decomposition;

/// <summary>
/// Sums over rows from which a linear regression on a constant, some columns and membership of a group follows. Sums of parts add up, and
/// a part can be taken away, so leaving out a block costs no second look at the rows.
/// </summary>
public sealed class LinearMoments
{
    private readonly int columns;
    private readonly double[,] cross;
    private readonly double[] withOutcome;

    /// <param name="columns">Explaining columns, without the constant and the membership.</param>
    public LinearMoments(int columns)
    {
        this.columns = columns;
        cross = new double[columns + 2, columns + 2];
        withOutcome = new double[columns + 2];
    }

    /// <summary>Rows of the group.</summary>
    public double Members => cross[columns + 1, columns + 1];

    /// <summary>All rows.</summary>
    public double Rows => cross[0, 0];

    /// <summary>Rows that are alike in their columns.</summary>
    /// <param name="row">One value a column.</param>
    /// <param name="member">Whether they belong to the group.</param>
    /// <param name="outcome">Sum of their outcomes.</param>
    /// <param name="rows">How many they are.</param>
    public void Add(ReadOnlySpan<double> row, bool member, double outcome, long rows = 1)
    {
        Span<double> all = stackalloc double[columns + 2];
        all[0] = 1;
        row.CopyTo(all[1..]);
        all[^1] = member ? 1 : 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] == 0)
                continue;
            withOutcome[i] += all[i] * outcome;
            for (var j = 0; j < all.Length; j++)
                cross[i, j] += rows * all[i] * all[j];
        }
    }

    /// <summary>These sums plus <paramref name="sign"/> times the others.</summary>
    public LinearMoments Plus(LinearMoments other, double sign = 1)
    {
        var sum = new LinearMoments(columns);
        for (var i = 0; i < withOutcome.Length; i++)
        {
            sum.withOutcome[i] = withOutcome[i] + sign * other.withOutcome[i];
            for (var j = 0; j < withOutcome.Length; j++)
                sum.cross[i, j] = cross[i, j] + sign * other.cross[i, j];
        }

        return sum;
    }

    /// <summary>Mean outcome of the group less that of the others; null where a side is empty.</summary>
    public double? Gap() => Members > 0 && Rows > Members ? withOutcome[^1] / Members - (withOutcome[0] - withOutcome[^1]) / (Rows - Members) : null;

    /// <summary>
    /// What membership still adds with all columns held equal: the coefficient of the group in ordinary least squares. Null where the
    /// columns alone tell who is a member. A column that others determine is left out; that changes no coefficient of the group.
    /// </summary>
    public double? Unexplained()
    {
        var size = withOutcome.Length;
        var left = (double[,])cross.Clone();
        var right = (double[])withOutcome.Clone();
        for (var pivot = 0; pivot < size; pivot++)
        {
            // What is left of the column's own square after the ones before it: rounding only, where they determine it.
            if (!(left[pivot, pivot] > 1e-9 * cross[pivot, pivot]))
            {
                if (pivot == size - 1)
                    return null;
                continue;
            }

            for (var row = pivot + 1; row < size; row++)
            {
                var factor = left[row, pivot] / left[pivot, pivot];
                if (factor == 0)
                    continue;
                right[row] -= factor * right[pivot];
                for (var column = pivot; column < size; column++)
                    left[row, column] -= factor * left[pivot, column];
            }
        }

        return right[^1] / left[size - 1, size - 1];
    }
}
