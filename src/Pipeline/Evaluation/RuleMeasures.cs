using Prioritisation.Scorecards;

namespace Pipeline.Evaluation;

/// <summary>How well one rule did, from the known outcomes and their weights.</summary>
internal sealed class RuleMeasures
{
    public const string Weighted = "weighted by 1 / probability of having been looked at (Hajek); delete-a-block jackknife over 100 blocks of persons, Student's t";
    public const string NaiveMethod = "naive: known outcomes counted alike, as if those looked at stood for all; delete-a-block jackknife over 100 blocks of persons, Student's t";
    public const string MedianMethod = "weighted median; Woodruff's interval from the delete-a-block jackknife over 100 blocks of persons";

    private readonly KnownOutcomes known;
    private readonly int[] blocks;

    private RuleMeasures(KnownOutcomes known)
    {
        this.known = known;
        blocks = known.Blocks;
    }

    public required BlockStatistic Precision { get; init; }

    public required BlockStatistic ShareReached { get; init; }

    /// <summary>Null where the rule has no score.</summary>
    public BlockStatistic? Auc { get; private init; }

    public required RuleResult Result { get; init; }

    /// <summary>Measures a rule; "days earlier" compares with the order by policy only.</summary>
    public static RuleMeasures Of(RuleDecisions rule, RuleDecisions policyOnly, KnownOutcomes known)
    {
        var ranked = rule.Score is null ? null : new RankedOutcomes(known, rule.Score);
        var (precision, reached) = (WeightedRatio.Precision(known, rule.PutForward), WeightedRatio.ShareReached(known, rule.PutForward));
        var naive = known.Naive();
        var auc = ranked?.Auc();
        return new RuleMeasures(known)
        {
            Precision = precision,
            ShareReached = reached,
            Auc = auc,
            Result = new RuleResult
            {
                Id = rule.Id,
                Kind = rule.Kind,
                Trainer = rule.Model?.Rule.Provenance.Trainer,
                ModelSha256 = rule.Model?.Sha256,
                Counts = rule.Counts,
                PrecisionAtCapacity = new(
                    Share(precision, known, Weighted, Because.NothingKnown),
                    Share(WeightedRatio.Precision(naive, rule.PutForward), naive, NaiveMethod, Because.NothingKnown)),
                ShareOfFoundedReached = new(
                    Share(reached, known, Weighted, Because.NothingFounded),
                    Share(WeightedRatio.ShareReached(naive, rule.PutForward), naive, NaiveMethod, Because.NothingFounded)),
                Auc = auc is null ? Estimated.Undefined(Weighted, Because.NoScore) : Share(auc, known, Weighted, Because.OneSided),
                AveragePrecision = ranked is null ? Estimated.Undefined(Weighted, Because.NoScore) : Share(ranked.AveragePrecision(), known, Weighted, Because.NothingFounded),
                ObservedMinusPredicted = InTheLarge(rule, known),
                MeanWaitingDays = Waiting(rule, known)?.Estimate(known.Blocks, Weighted, Because.NothingFounded, least: 0) ?? Estimated.Undefined(Weighted, NoWaiting(rule)),
                MedianWaitingDays = rule.WaitingDays is null
                    ? Estimated.Undefined(MedianMethod, NoWaiting(rule))
                    : WeightedMedian.OfFounded(known, rule.PutForward, rule.WaitingDays, MedianMethod, Because.NothingFounded),
                DaysEarlierThanPolicyOnly = Earlier(rule, policyOnly, known),
                Ties = rule.Ties,
            },
        };
    }

    /// <summary>
    /// The expectation of drawing as many signals as <paramref name="like"/> put forward, evenly from the whole window: every signal is
    /// reached alike, so its precision is the share founded of all.
    /// </summary>
    public static RuleMeasures OfRandomDraw(RuleDecisions like, KnownOutcomes known)
    {
        var all = new bool[known.Count];
        Array.Fill(all, true);
        var (drawn, count) = (like.Counts.PutForward, (long)known.Count);
        var expected = new RuleDecisions { Id = "random-draw", Kind = RuleKind.RandomDraw, PutForward = all, Counts = new(count, drawn, null, null, null) };
        var share = new BlockStatistic(_ => (double)drawn / count, count, count);
        var measures = Of(expected, expected, known);
        var exact = new Estimated
        {
            Estimate = (double)drawn / count,
            Low = (double)drawn / count,
            High = (double)drawn / count,
            Level = Statistics.Resampling.BlockJackknife.Level,
            Method = "signals drawn / signals of the window: exact, by the rule of the draw",
            N = count,
            EffectiveN = count,
            UndefinedBecause = null,
        };
        return new RuleMeasures(known)
        {
            Precision = measures.Precision,
            ShareReached = share,
            Result = measures.Result with { ShareOfFoundedReached = new(exact, exact) },
        };
    }

    /// <summary>This rule less another, block by block.</summary>
    public PairedDifference Minus(RuleMeasures other) => new(
        other.Result.Id,
        Difference(Precision, other.Precision, Because.NothingKnown),
        Difference(ShareReached, other.ShareReached, Because.NothingFounded),
        Auc is null || other.Auc is null ? Estimated.Undefined(Weighted, Because.NoScore) : Difference(Auc, other.Auc, Because.OneSided));

    private Estimated Difference(BlockStatistic one, BlockStatistic other, string undefinedBecause) =>
        one.Minus(other).Estimate(blocks, Weighted + ", on the paired difference", undefinedBecause, least: -1, most: 1);

    private static Estimated Share(BlockStatistic statistic, KnownOutcomes known, string method, string undefinedBecause) =>
        statistic.Estimate(known.Blocks, method, undefinedBecause, least: 0, most: 1);

    private static Estimated InTheLarge(RuleDecisions rule, KnownOutcomes known)
    {
        if (rule.Model is null || rule.Score is null)
            return Estimated.Undefined(Weighted, Because.NoScore);
        var predicted = Predicted(rule.Model.Rule, rule.Score);
        return WeightedRatio.Of(known, row => (known.Founded[row] ? 1 : 0) - predicted[row], _ => 1).Estimate(known.Blocks, Weighted, Because.NothingKnown, -1, 1);
    }

    /// <summary>The calibrated probability of each score.</summary>
    public static double[] Predicted(IModel model, int[] score)
    {
        var table = score.Distinct().ToDictionary(s => s, model.Probability);
        return Array.ConvertAll(score, s => table[s]);
    }

    private static BlockStatistic? Waiting(RuleDecisions rule, KnownOutcomes known) =>
        rule.WaitingDays is null ? null : WeightedRatio.MeanOfFounded(known, rule.PutForward, rule.WaitingDays);

    private static Estimated Earlier(RuleDecisions rule, RuleDecisions policyOnly, KnownOutcomes known)
    {
        if (rule.Kind == RuleKind.PolicyOnly)
            return Estimated.Undefined(Weighted, Because.IsTheComparison);
        if (Waiting(rule, known) is not { } own || Waiting(policyOnly, known) is not { } other)
            return Estimated.Undefined(Weighted, NoWaiting(rule));
        return other.Minus(own).Estimate(known.Blocks, Weighted + ", on the paired difference", Because.NothingFounded);
    }

    private static string NoWaiting(RuleDecisions rule) => rule.Kind == RuleKind.RandomDraw ? Because.NoNights : Because.OtherStock;
}
