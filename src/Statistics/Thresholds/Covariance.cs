namespace Statistics.Thresholds;

/// <summary>The covariance of points, as its Cholesky root.</summary>
internal static class Covariance
{
    private const double Small = 1e-3;

    /// <summary>
    /// Lower triangle L with L L' the covariance, drawn a little towards a small multiple of the identity where points are few, as Stan does
    /// (Stan Reference Manual, adaptation): n / (n + 5) of it and 5 / (n + 5) of 0.001.
    /// </summary>
    public static double[,] Root(IReadOnlyList<double[]> points)
    {
        var (n, size) = (points.Count, points[0].Length);
        double[] mean = [.. Enumerable.Range(0, size).Select(i => points.Average(p => p[i]))];
        var root = new double[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = 0.0;
                foreach (var p in points)
                    sum += (p[row] - mean[row]) * (p[column] - mean[column]);
                sum = (sum / (n - 1) * n / (n + 5.0)) + (row == column ? Small * 5 / (n + 5.0) : 0);
                for (var k = 0; k < column; k++)
                    sum -= root[row, k] * root[column, k];
                root[row, column] = row == column ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / root[column, column];
            }
        }

        return root;
    }
}
