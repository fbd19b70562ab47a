using Statistics.Resampling;

namespace Statistics.Thresholds;

/// <summary>The threshold test from decisions to thresholds, with what tells whether to believe it. Exploratory by nature: see <see cref="ThresholdModel"/>.</summary>
public static class ThresholdTest
{
    public const int FewestUnits = 5;
    public const long FewestDecisions = 200;
    public const string Method = "posterior-95";
    private const double Level = 0.95;

    /// <summary>Why these decisions cannot bear the test; null where they can.</summary>
    public static string? TooThin(IReadOnlyList<ThresholdCell> cells)
    {
        var units = cells.Where(c => c.Decisions > 0).Select(c => c.Unit).Distinct().Count();
        if (units < FewestUnits)
            return FormattableString.Invariant($"{units} teams or categories decide, and the test needs {FewestUnits}");
        var groups = cells.GroupBy(c => c.Group).Count(g => g.Sum(c => c.Decisions) >= FewestDecisions);
        return groups < 2 ? FormattableString.Invariant($"{groups} groups have {FewestDecisions} decisions or more, and the test compares two") : null;
    }

    /// <param name="cells">One a group and unit that decided on it; groups and units numbered from 0 without gaps.</param>
    /// <param name="prior">What is supposed beforehand.</param>
    /// <param name="seed">Of chance; the same seed gives the same result.</param>
    /// <param name="effort">How long to draw.</param>
    public static ThresholdResult Run(IReadOnlyList<ThresholdCell> cells, ThresholdPrior prior, ulong seed, ThresholdEffort effort)
    {
        var model = new ThresholdModel(cells, prior);
        var chains = ThresholdSampler.Chains(model, seed, effort);
        var byGroup = new double[model.Groups][][];
        for (var g = 0; g < byGroup.Length; g++)
            byGroup[g] = Array.ConvertAll(chains, chain => Array.ConvertAll(chain, point => OfGroup(model, point, g)));
        var mixing = byGroup.Select(ChainMixing.Of).ToArray();
        double[][] all = Array.ConvertAll(byGroup, chain => chain.SelectMany(c => c).ToArray());
        return new ThresholdResult(
            prior.Name,
            [.. all.Select((own, g) => new ThresholdOfGroup(Summary(own), Summary(Higher(model, all, g))))],
            mixing.Max(m => m.RHat),
            mixing.Min(m => m.EffectiveDraws),
            PredictiveCheck.Of(model, [.. chains.SelectMany(c => c)], new RandomStream(seed, (ulong)effort.Chains)));
    }

    /// <summary>Thresholds of a group over units, each unit weighing as often as it decides on anybody.</summary>
    private static double OfGroup(ThresholdModel model, double[] point, int group)
    {
        double sum = 0, weights = 0;
        for (var c = 0; c < model.Cells.Count; c++)
        {
            if (model.Cells[c].Group != group)
                continue;
            var weight = (double)model.Cells.Where(o => o.Unit == model.Cells[c].Unit).Sum(o => o.Decisions);
            (sum, weights) = (sum + (weight * model.ThresholdOf(point, c)), weights + weight);
        }

        return sum / weights;
    }

    private static double[] Higher(ThresholdModel model, double[][] thresholds, int group)
    {
        double[] weight = [.. Enumerable.Range(0, model.Groups).Select(g => g == group ? 0.0 : model.Cells.Where(c => c.Group == g).Sum(c => c.Decisions))];
        var total = weight.Sum();
        return [.. thresholds[group].Select((own, draw) => own - (weight.Select((w, g) => w * thresholds[g][draw]).Sum() / total))];
    }

    private static Estimate Summary(double[] draws)
    {
        double[] sorted = [.. draws.Order()];
        double At(double p) => sorted[Math.Clamp((int)Math.Floor(p * sorted.Length), 0, sorted.Length - 1)];
        return Estimate.Of(draws.Average(), new Interval(At((1 - Level) / 2), At((1 + Level) / 2), Level, Method), draws.Length);
    }
}
