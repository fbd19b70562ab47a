namespace Statistics.Proportions;

/// <summary>The odds of one side divided by those of the other.</summary>
public static class OddsRatio
{
    /// <summary>k1 (n2 - k2) / (k2 (n1 - k1)) with the logit interval. Woolf (1955), Ann. Hum. Genet. 19, 251.</summary>
    public static Estimate Woolf(long k1, long n1, long k2, long n2, double level = 0.95)
    {
        if (n1 == 0 || n2 == 0)
            return Estimate.Undefined(n1 + n2, "one of the two sides is empty");
        double a = k1, b = n1 - k1, c = k2, d = n2 - k2;
        if (b * c == 0)
            return Estimate.Undefined(n1 + n2, a * d == 0 ? "0 divided by 0" : "division by 0: the reference's odds are 0, or the group's have no bound");
        var ratio = a * d / (b * c);
        if (ratio == 0)
            return Estimate.WithoutInterval(0, n1 + n2, "a cell of 0 has no logit interval");
        var half = Gaussian.TwoSided(level) * Math.Sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return Estimate.Of(ratio, new Interval(ratio * Math.Exp(-half), ratio * Math.Exp(half), level, "woolf-logit"), n1 + n2);
    }
}
