using Statistics.Proportions;

namespace Statistics.Equivalence;

/// <summary>What two proportions, k1 of n1 and k2 of n2, can show about their difference against a tolerance, by the score test. Both sides must hold somebody.</summary>
public readonly record struct DifferenceTest(long K1, long N1, long K2, long N2)
{
    /// <summary>p of "at or below <paramref name="difference"/>": small where the data lie above.</summary>
    public double AboveP(double difference) => Gaussian.Above(MiettinenNurminen.DifferenceZ(K1, N1, K2, N2, difference));

    /// <summary>p of "at or above <paramref name="difference"/>": small where the data lie below. For a harm limit this is the whole test.</summary>
    public double BelowP(double difference) => Gaussian.Below(MiettinenNurminen.DifferenceZ(K1, N1, K2, N2, difference));

    /// <summary>Two one-sided tests: the larger p. Schuirmann (1987), J. Pharmacokin. Biopharm. 15, 657.</summary>
    public double EquivalenceP(double low, double high) => Math.Max(AboveP(low), BelowP(high));

    /// <summary>p of "inside the band": twice the smaller one-sided p at its edges.</summary>
    public double BeyondP(double low, double high) => Math.Min(1, 2 * Math.Min(BelowP(low), AboveP(high)));

    /// <summary>The smallest d for which equivalence inside (-d, d) would have been shown at <paramref name="error"/> a side.</summary>
    public double TightestBand(double error)
    {
        var interval = MiettinenNurminen.Difference(K1, N1, K2, N2, 1 - 2 * error).Interval;
        return interval is null ? 1 : Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
    }
}
