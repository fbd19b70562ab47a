using Interchange.Columns;

namespace Synthetic.Tests.Oracles;

/// <summary>The best model that is a straight line in every number: logistic regression by Newton's method, levels one-hot, missing at the mean with a mark.</summary>
internal static class StraightLine
{
    public static double[][] Design(ColumnBatch batch, IEnumerable<string> features)
    {
        var columns = new List<double[]> { Enumerable.Repeat(1.0, batch.Count).ToArray() };
        foreach (var feature in features)
        {
            if (batch[feature] is LevelColumn levels)
                columns.AddRange(Enumerable.Range(0, levels.Levels.Count).Select(k => levels.Codes.Select(c => c == k ? 1.0 : 0.0).ToArray()));
            else
                columns.AddRange(Numbers(batch.Number(feature).Values));
        }

        return [.. columns.Where(c => c.Distinct().Count() > 1 || c.All(v => v.Equals(1.0)))];
    }

    /// <summary>Fits on the even rows and scores all.</summary>
    public static double[] Scores(double[][] design, bool[] positive)
    {
        int rows = positive.Length, width = design.Length;
        var beta = new double[width];
        for (var step = 0; step < 7; step++)
        {
            var gradient = new double[width];
            var hessian = new double[width, width];
            var x = new double[width];
            for (var r = 0; r < rows; r += 2)
            {
                var eta = 0.0;
                for (var j = 0; j < width; j++)
                    eta += (x[j] = design[j][r]) * beta[j];
                var p = 1 / (1 + Math.Exp(-eta));
                var weight = p * (1 - p);
                for (var j = 0; j < width; j++)
                {
                    if (x[j].Equals(0.0))
                        continue;
                    gradient[j] += x[j] * ((positive[r] ? 1 : 0) - p);
                    for (var k = 0; k <= j; k++)
                        hessian[j, k] += weight * x[j] * x[k];
                }
            }

            var move = Solve(hessian, gradient, width);
            for (var j = 0; j < width; j++)
                beta[j] += move[j];
        }

        return [.. Enumerable.Range(0, rows).Select(r => design.Select((c, j) => c[r] * beta[j]).Sum())];
    }

    private static IEnumerable<double[]> Numbers(float[] values)
    {
        var known = values.Where(v => !float.IsNaN(v)).Select(v => (double)v).ToArray();
        var mean = known.Average();
        var deviation = Math.Sqrt(known.Select(v => (v - mean) * (v - mean)).Average());
        yield return [.. values.Select(v => float.IsNaN(v) ? 0 : (v - mean) / deviation)];
        yield return [.. values.Select(v => float.IsNaN(v) ? 1.0 : 0.0)];
    }

    /// <summary>Cholesky with a small ridge, from the lower triangle.</summary>
    private static double[] Solve(double[,] a, double[] b, int n)
    {
        for (var j = 0; j < n; j++)
        {
            a[j, j] += 1;
            for (var k = 0; k < j; k++)
                a[j, j] -= a[j, k] * a[j, k];
            a[j, j] = Math.Sqrt(a[j, j]);
            for (var i = j + 1; i < n; i++)
            {
                for (var k = 0; k < j; k++)
                    a[i, j] -= a[i, k] * a[j, k];
                a[i, j] /= a[j, j];
            }
        }

        var x = (double[])b.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= a[i, k] * x[k];
            x[i] /= a[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                x[i] -= a[k, i] * x[k];
            x[i] /= a[i, i];
        }

        return x;
    }
}
