namespace Prioritisation.Training;

/// <summary>Least-squares fit that never falls, by pooling adjacent violators (Ayer et al. 1955).</summary>
public static class Isotonic
{
    /// <summary>The fitted value of each position.</summary>
    /// <param name="values">In order of the explaining variable.</param>
    /// <param name="weights">Above zero, as many as values.</param>
    public static double[] Fit(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var sums = new double[values.Length];
        var masses = new double[values.Length];
        var lengths = new int[values.Length];
        var blocks = 0;
        for (var i = 0; i < values.Length; i++)
        {
            (sums[blocks], masses[blocks], lengths[blocks]) = (values[i] * weights[i], weights[i], 1);
            blocks++;
            while (blocks > 1 && sums[blocks - 2] / masses[blocks - 2] >= sums[blocks - 1] / masses[blocks - 1])
            {
                blocks--;
                sums[blocks - 1] += sums[blocks];
                masses[blocks - 1] += masses[blocks];
                lengths[blocks - 1] += lengths[blocks];
            }
        }

        var fitted = new double[values.Length];
        var position = 0;
        for (var block = 0; block < blocks; block++)
        {
            fitted.AsSpan(position, lengths[block]).Fill(sums[block] / masses[block]);
            position += lengths[block];
        }

        return fitted;
    }
}
