using Prioritisation.Scorecards;

namespace Pipeline.Evaluation;

/// <summary>With so many places a night.</summary>
internal sealed record CapacityMeasures(int Capacity, long PutForward, BothWays Precision, BothWays ShareReached);

/// <summary>What one rule's numbers are made of, from the known outcomes; null is what a rule does not have.</summary>
internal sealed record RuleMeasures
{
    public required RuleDecisions Rule { get; init; }

    public required BothWays Precision { get; init; }

    public required BothWays ShareReached { get; init; }

    public BothWays? Auc { get; private init; }

    public BothWays? AveragePrecision { get; private init; }

    public BlockStatistic? ObservedMinusPredicted { get; private init; }

    public BlockStatistic? CalibrationSlope { get; private init; }

    /// <summary>Of the founded signals put forward.</summary>
    public BlockStatistic? MeanWaitingDays { get; private init; }

    public IReadOnlyList<CapacityMeasures> AtCapacities { get; private init; } = [];

    public static RuleMeasures Of(RuleDecisions rule, BothOutcomes outcomes)
    {
        var measures = new RuleMeasures
        {
            Rule = rule,
            Precision = BothWays.Of(outcomes, known => WeightedRatio.Precision(known, rule.PutForward)),
            ShareReached = BothWays.Of(outcomes, known => WeightedRatio.ShareReached(known, rule.PutForward)),
            MeanWaitingDays = rule.WaitingDays is { } days ? WeightedRatio.MeanOfFounded(outcomes.Weighted, rule.PutForward, days) : null,
            AtCapacities = [.. rule.AtCapacities.Select(at => new CapacityMeasures(
                at.Capacity,
                at.PutForward.LongCount(put => put),
                BothWays.Of(outcomes, known => WeightedRatio.Precision(known, at.PutForward)),
                BothWays.Of(outcomes, known => WeightedRatio.ShareReached(known, at.PutForward))))],
        };
        return rule is { Model: { } model, Score: { } score } ? WithScore(measures, model.Rule, score, outcomes) : measures;
    }

    /// <summary>
    /// The expectation of drawing as many signals as <paramref name="like"/> put forward, evenly from the whole window: every signal is
    /// reached alike, so its precision is the share founded of all.
    /// </summary>
    public static RuleMeasures OfRandomDraw(RuleDecisions like, BothOutcomes outcomes)
    {
        var count = outcomes.Weighted.Count;
        var all = new bool[count];
        Array.Fill(all, true);
        var drawn = like.Counts.PutForward;
        var share = new BlockStatistic(_ => (double)drawn / count, count, count);
        var rule = new RuleDecisions { Id = "random-draw", Kind = RuleKind.RandomDraw, PutForward = all, Counts = new(count, drawn, null, null, null) };
        return Of(rule, outcomes) with { ShareReached = new(share, share) };
    }

    /// <summary>The calibrated probability of each score.</summary>
    public static double[] Predicted(IModel model, int[] score)
    {
        var table = score.Distinct().ToDictionary(s => s, model.Probability);
        return Array.ConvertAll(score, s => table[s]);
    }

    private static RuleMeasures WithScore(RuleMeasures measures, IModel model, int[] score, BothOutcomes outcomes)
    {
        var known = outcomes.Weighted;
        var predicted = Predicted(model, score);
        var (weighted, naive) = (new RankedOutcomes(known, score), new RankedOutcomes(outcomes.Naive, score));
        return measures with
        {
            Auc = new(weighted.Auc(), naive.Auc()),
            AveragePrecision = new(weighted.AveragePrecision(), naive.AveragePrecision()),
            ObservedMinusPredicted = WeightedRatio.Of(known, row => (known.Founded[row] ? 1 : 0) - predicted[row], _ => 1),
            CalibrationSlope = Evaluation.CalibrationSlope.Of(known, predicted),
        };
    }
}
