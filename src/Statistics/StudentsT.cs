using MathNet.Numerics.Distributions;

namespace Statistics;

/// <summary>Student's distribution: what a standard error from few blocks asks for.</summary>
public static class StudentsT
{
    /// <summary>The half width in standard errors of a two-sided interval of this coverage.</summary>
    public static double TwoSided(double level, double degreesOfFreedom) => StudentT.InvCDF(0, 1, degreesOfFreedom, 0.5 + level / 2);
}
