namespace Statistics.Proportions;

/// <summary>What a two-sided z test of two proportions can see. Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 2003, 4.2.</summary>
public static class TwoProportionPower
{
    /// <summary>Chance that the test at <paramref name="error"/> rejects equality. The critical value uses the pooled rate, the truth its own.</summary>
    public static double Power(double p1, double p2, double n1, double n2, double error = 0.05)
    {
        var pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
        var without = Math.Sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        var with = Math.Sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
        var critical = Gaussian.Quantile(1 - error / 2) * without;
        if (with == 0)
            return Math.Abs(p1 - p2) > critical ? 1 : 0;
        return Gaussian.Above((critical - (p1 - p2)) / with) + Gaussian.Below((-critical - (p1 - p2)) / with);
    }

    /// <summary>Cases in the first side for this power, with <paramref name="ratio"/> times as many in the second. Null where the rates are equal.</summary>
    public static long? CasesNeeded(double p1, double p2, double ratio = 1, double error = 0.05, double power = 0.8)
    {
        if (p1 == p2)
            return null;
        long few = 1, many = 2;
        while (Power(p1, p2, many, many * ratio, error) < power)
        {
            if (many > long.MaxValue / 4)
                return null;
            (few, many) = (many, many * 2);
        }

        while (many - few > 1)
        {
            var middle = few + (many - few) / 2;
            if (Power(p1, p2, middle, middle * ratio, error) < power)
                few = middle;
            else
                many = middle;
        }

        return many;
    }

    /// <summary>The smallest differences p1 - p2 above and below 0 that the test finds with this power; null where no rate is that far away.</summary>
    public static (double? Up, double? Down) MinimumDetectable(double p2, double n1, double n2, double error = 0.05, double power = 0.8)
    {
        return (Detectable(1 - p2), Detectable(-p2));

        double? Detectable(double farthest)
        {
            if (Power(p2 + farthest, p2, n1, n2, error) < power)
                return null;
            double near = 0, far = farthest;
            for (var step = 0; step < 80; step++)
            {
                var middle = (near + far) / 2;
                if (Power(p2 + middle, p2, n1, n2, error) < power)
                    near = middle;
                else
                    far = middle;
            }

            return far;
        }
    }
}
