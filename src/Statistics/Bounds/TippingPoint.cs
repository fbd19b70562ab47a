namespace Statistics.Bounds;

/// <summary>
/// Where a quantity that depends on a share of wrong records crosses a limit. The share is walked from 0 to 1 in small steps and the first
/// crossing bisected, because a ratio over several strata need not move one way only.
/// </summary>
public static class TippingPoint
{
    private const int Steps = 200;

    /// <returns>
    /// The smallest share in [0, 1] at which the quantity reaches the edge from the side on which it starts; 0 where it starts on the edge;
    /// null where no share does.
    /// </returns>
    /// <param name="value">Of the quantity at a share; NaN where undefined, which crosses nothing.</param>
    /// <param name="edge">The limit.</param>
    public static double? Of(Func<double, double> value, double edge)
    {
        var start = value(0) - edge;
        if (!double.IsFinite(start))
            return null;
        if (start == 0)
            return 0;
        for (var step = 1; step <= Steps; step++)
        {
            var here = value((double)step / Steps) - edge;
            if (!double.IsNaN(here) && Math.Sign(here) != Math.Sign(start))
                return Bisected(value, edge, Math.Sign(start), (double)(step - 1) / Steps, (double)step / Steps);
        }

        return null;
    }

    private static double Bisected(Func<double, double> value, double edge, int side, double low, double high)
    {
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                return high;
            if (Math.Sign(value(middle) - edge) == side)
                low = middle;
            else
                high = middle;
        }
    }
}
