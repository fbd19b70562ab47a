namespace Statistics.Conditional;

/// <summary>
/// The exact distribution of the group's selected given every stratum's margins: noncentral hypergeometrics with one common odds ratio,
/// added up. One stratum makes it Fisher's test. Gart (1970), Biometrika 57, 471; Mehta, Patel and Gray (1985), J. Am. Stat. Assoc. 80, 969.
/// Meant for small margins: the work grows with the square of the number of possible sums.
/// </summary>
public sealed class ExactConditional
{
    private readonly double[] logWeights;
    private readonly int observed;

    private ExactConditional(double[] logWeights, int observed)
    {
        this.logWeights = logWeights;
        this.observed = observed;
    }

    /// <summary>Null where the margins leave only one possible sum. Counts must be whole.</summary>
    public static ExactConditional? Of(ReadOnlySpan<Stratum> strata)
    {
        double[] sum = [0];
        double above = 0;
        foreach (var s in strata)
        {
            var least = Math.Max(0, s.A + s.C - s.N0);
            var most = Math.Min(s.N1, s.A + s.C);
            if (most <= least)
                continue;
            sum = Added(sum, Hypergeometric(s, least, most));
            above += s.A - least;
        }

        return sum.Length == 1 ? null : new ExactConditional(sum, (int)Math.Round(above));
    }

    /// <summary>Chance of each possible sum under this odds ratio, from the smallest on.</summary>
    public double[] Probabilities(double oddsRatio)
    {
        var log = Math.Log(oddsRatio);
        var p = new double[logWeights.Length];
        var top = double.NegativeInfinity;
        for (var t = 0; t < p.Length; t++)
        {
            p[t] = logWeights[t] + t * log;
            top = Math.Max(top, p[t]);
        }

        var sum = 0.0;
        for (var t = 0; t < p.Length; t++)
            sum += p[t] = Math.Exp(p[t] - top);
        for (var t = 0; t < p.Length; t++)
            p[t] /= sum;
        return p;
    }

    /// <summary>Chance of at least what was observed.</summary>
    public double AtLeast(double oddsRatio) => Sum(Probabilities(oddsRatio), observed, logWeights.Length);

    /// <summary>Chance of at most what was observed.</summary>
    public double AtMost(double oddsRatio) => Sum(Probabilities(oddsRatio), 0, observed + 1);

    /// <summary>Two-sided p: all sums that are no likelier than the observed one. Fisher (1935); equal chances may differ by rounding.</summary>
    public double TwoSidedP(double oddsRatio = 1)
    {
        var p = Probabilities(oddsRatio);
        var limit = p[observed] * (1 + 1e-7);
        return Math.Min(1, p.Where(x => x <= limit).Sum());
    }

    /// <summary>The odds ratio under which the mean is what was observed; null where that is 0 or without bound.</summary>
    public double? Estimate()
    {
        if (observed == 0 || observed == logWeights.Length - 1)
            return null;
        return Root(ratio => Probabilities(ratio).Select((p, t) => p * t).Sum() < observed);
    }

    /// <summary>The odds ratios that neither one-sided exact test rejects; from 0 or to infinity at the ends of what is possible.</summary>
    public Interval Interval(double level = 0.95)
    {
        var tail = (1 - level) / 2;
        var low = observed == 0 ? 0 : Root(ratio => AtLeast(ratio) < tail);
        var high = observed == logWeights.Length - 1 ? double.PositiveInfinity : Root(ratio => AtMost(ratio) > tail);
        return new Interval(low, high, level, "exact-conditional");
    }

    private static double Sum(double[] p, int from, int to)
    {
        var sum = 0.0;
        for (var t = from; t < to; t++)
            sum += p[t];
        return Math.Min(1, sum);
    }

    /// <summary>The odds ratio at which a condition that holds for small ones stops to hold.</summary>
    private static double Root(Func<double, bool> holds)
    {
        double low = -60, high = 60;
        for (var step = 0; step < 70; step++)
        {
            var middle = (low + high) / 2;
            if (holds(Math.Exp(middle)))
                low = middle;
            else
                high = middle;
        }

        return Math.Exp((low + high) / 2);
    }

    /// <summary>Logarithms of the central weights, by the quotient of neighbours, which loses no digits; the largest is 0.</summary>
    private static double[] Hypergeometric(Stratum s, double least, double most)
    {
        var chosen = s.A + s.C;
        var log = new double[(int)Math.Round(most - least) + 1];
        for (var t = 1; t < log.Length; t++)
        {
            var a = least + t;
            log[t] = log[t - 1] + Math.Log((s.N1 - a + 1) * (chosen - a + 1) / (a * (s.N0 - chosen + a)));
        }

        var top = log.Max();
        for (var t = 0; t < log.Length; t++)
            log[t] -= top;
        return log;
    }

    private static double[] Added(double[] first, double[] second)
    {
        if (first.Length == 1)
            return second;
        double[] left = [.. first.Select(Math.Exp)], right = [.. second.Select(Math.Exp)];
        var sum = new double[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
                sum[i + j] += left[i] * right[j];
        }

        var top = Math.Log(sum.Max());
        return [.. sum.Select(w => Math.Log(w) - top)];
    }
}
