using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Statistics;

/// <summary>The standard normal distribution, with tails that keep their digits.</summary>
public static class Gaussian
{
    /// <summary>P(Z &lt;= z).</summary>
    public static double Below(double z) => 0.5 * SpecialFunctions.Erfc(-z / Constants.Sqrt2);

    /// <summary>P(Z &gt; z).</summary>
    public static double Above(double z) => Below(-z);

    /// <summary>The z below which a share <paramref name="p"/> lies.</summary>
    public static double Quantile(double p) => Normal.InvCDF(0, 1, p);

    /// <summary>The half width in standard errors of a two-sided interval of this coverage.</summary>
    public static double TwoSided(double level) => Quantile(0.5 + level / 2);

    public static double TwoSidedP(double z) => Math.Min(1, 2 * Above(Math.Abs(z)));
}
