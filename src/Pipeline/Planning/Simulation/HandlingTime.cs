using Statistics.Resampling;

namespace Pipeline.Planning.Simulation;

/// <summary>
/// How long one person at full pace works on a signal, in working days: a gamma distribution with this mean and coefficient of variation, of
/// which 1 is the exponential and 0 always the mean.
/// </summary>
/// <param name="Mean">Working days, above 0.</param>
/// <param name="Variation">Standard deviation divided by mean, 0 or more.</param>
internal readonly record struct HandlingTime(double Mean, double Variation)
{
    /// <summary>E[S²], in days squared.</summary>
    public double SecondMoment => Mean * Mean * (1 + (Variation * Variation));

    public double Draw(ref RandomStream random)
    {
        if (Variation == 0)
            return Mean;
        var shape = 1 / (Variation * Variation);
        return Variation == 1 ? -Mean * Math.Log(1 - random.Uniform()) : Mean / shape * Gamma(ref random, shape);
    }

    /// <summary>A gamma variate of scale 1: Marsaglia and Tsang (2000), ACM TOMS 26(3), 363-372; below shape 1 by their remark on powers of a uniform.</summary>
    private static double Gamma(ref RandomStream random, double shape)
    {
        if (shape < 1)
            return Gamma(ref random, shape + 1) * Math.Pow(1 - random.Uniform(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.Normal();
            var v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            if (Math.Log(1 - random.Uniform()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }
}
