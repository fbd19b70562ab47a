namespace Statistics.Conditional;

/// <summary>
/// How strongly an unmeasured ground must go with both the group and the selection, each as a risk ratio, to explain a ratio away.
/// VanderWeele and Ding (2017), Ann. Intern. Med. 167, 268.
/// </summary>
public static class EValue
{
    /// <param name="ratio">A risk ratio above 0; one below 1 is turned round.</param>
    /// <returns>At least 1.</returns>
    public static double Of(double ratio)
    {
        var above = ratio < 1 ? 1 / ratio : ratio;
        return above + Math.Sqrt(above * (above - 1));
    }

    /// <summary>For the end of the interval nearest to 1: what moves the interval over 1. It is 1 where the interval holds 1 already.</summary>
    public static double Of(Interval interval) => interval.Low > 1 ? Of(interval.Low) : interval.High < 1 ? Of(interval.High) : 1;
}
