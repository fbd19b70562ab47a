using Prioritisation.Ordering;

namespace FairnessAudit.Drawing;

/// <summary>The variance of every contrast by who shares the draws out; the same number of draws for all that are planned.</summary>
internal sealed class SharedDraws
{
    public SharedDraws(OrderingPolicy policy, DrawPopulation population, CellMoments[] moments, ReplayedDecisions now, ReplayedDecisions then, double[] designed)
    {
        var size = population.Sizes();
        var (nights, nightsThen) = (DrawnTogether.Nights(now, population.Cell), DrawnTogether.Nights(then, population.Cell));
        Draws = nights.Sum(s => s.Draws);
        MostStrata = Most(now);
        double?[] Planned(IReadOnlyList<double> deviation) => Of(DrawnTogether.Cells(size, deviation, (int)Draws, policy.RandomPerStratum), moments);
        Proportional = Planned([.. size.Select(_ => 1.0)]);
        Present = Planned([.. size.Select((_, h) => PresentDeviation(policy, h, population.Bands))]);
        Designed = Planned(designed);
        PresentReplayed = Of(nights, moments);
        DesignedReplayed = Of(nightsThen, moments);
    }

    public long Draws { get; }

    public int MostStrata { get; }

    public double?[] Proportional { get; }

    public double?[] Present { get; }

    public double?[] Designed { get; }

    public double?[] PresentReplayed { get; }

    public double?[] DesignedReplayed { get; }

    private static double?[] Of(IReadOnlyList<DrawnTogether> strata, CellMoments[] moments) => Array.ConvertAll(moments, m => DrawnTogether.Variance(strata, m));

    /// <summary>The policy's own, or the binomial deviation of the band.</summary>
    private static double PresentDeviation(OrderingPolicy policy, int cell, int bands)
    {
        if (policy.RandomDeviations is { } own)
            return own.ByClass[cell / bands][cell % bands];
        var p = ScoreBands.Middle(policy, (byte)(cell % bands));
        return Math.Sqrt(p * (1 - p));
    }

    /// <summary>A stratum is named after its night, up to the colon.</summary>
    private static int Most(ReplayedDecisions decisions) => decisions.SamplingStratum.OfType<string>().Distinct(StringComparer.Ordinal)
        .GroupBy(name => name.Split(':')[0], StringComparer.Ordinal).Select(night => night.Count()).DefaultIfEmpty().Max();
}
