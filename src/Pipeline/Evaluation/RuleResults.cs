using Statistics.Proportions;
using Statistics.Resampling;

namespace Pipeline.Evaluation;

/// <summary>Writes what was measured of rules as estimates with interval, size and method.</summary>
internal static class RuleResults
{
    /// <summary>One rule; "days earlier" compares with the order by policy only.</summary>
    public static RuleResult Of(RuleMeasures measures, RuleMeasures policyOnly, BothOutcomes outcomes)
    {
        var (rule, blocks) = (measures.Rule, outcomes.Weighted.Blocks);
        return new RuleResult
        {
            Id = rule.Id,
            Kind = rule.Kind,
            Trainer = rule.Model?.Rule.Provenance.Trainer,
            ModelSha256 = rule.Model?.Sha256,
            Counts = rule.Counts,
            PrecisionAtCapacity = measures.Precision.Estimate(blocks, Because.NothingKnown),
            PrecisionAsIfIndependent = AsIfIndependent(measures.Precision.Naive),
            ShareOfFoundedReached = rule.Kind == RuleKind.RandomDraw ? Drawn(rule.Counts) : measures.ShareReached.Estimate(blocks, Because.NothingFounded),
            Auc = Scored(measures.Auc, blocks, Because.OneSided),
            AveragePrecision = Scored(measures.AveragePrecision, blocks, Because.NothingFounded),
            ObservedMinusPredicted = measures.ObservedMinusPredicted?.Estimate(blocks, Methods.Weighted, Because.NothingKnown, -1, 1) ?? Estimated.Undefined(Methods.Weighted, Because.NoScore),
            CalibrationSlope = measures.CalibrationSlope?.Estimate(blocks, Methods.Weighted, Because.OnePrediction) ?? Estimated.Undefined(Methods.Weighted, Because.NoScore),
            MeanWaitingDays = measures.MeanWaitingDays?.Estimate(blocks, Methods.Weighted, Because.NothingFounded, least: 0) ?? Estimated.Undefined(Methods.Weighted, NoWaiting(rule)),
            MedianWaitingDays = rule.WaitingDays is { } days
                ? WeightedMedian.OfFounded(outcomes.Weighted, rule.PutForward, days, Methods.Median, Because.NothingFounded)
                : Estimated.Undefined(Methods.Median, NoWaiting(rule)),
            DaysEarlierThanPolicyOnly = rule.Kind == RuleKind.PolicyOnly
                ? Estimated.Undefined(Methods.Weighted, Because.IsTheComparison)
                : Difference(policyOnly.MeanWaitingDays, measures.MeanWaitingDays, blocks, Because.NothingFounded, NoWaiting(rule)),
            AtCapacities = [.. measures.AtCapacities.Select(at => new CapacityResult(
                at.Capacity, at.PutForward, at.Precision.Estimate(blocks, Because.NothingKnown), at.ShareReached.Estimate(blocks, Because.NothingFounded)))],
            Ties = rule.Ties,
        };
    }

    /// <summary>One rule less another, block by block.</summary>
    public static PairedDifference Minus(RuleMeasures one, RuleMeasures other, int[] blocks) => new(
        other.Rule.Id,
        Paired(one.Precision, other.Precision, blocks, Because.NothingKnown),
        Paired(one.ShareReached, other.ShareReached, blocks, Because.NothingFounded),
        Paired(one.Auc, other.Auc, blocks, Because.OneSided),
        Paired(one.AveragePrecision, other.AveragePrecision, blocks, Because.NothingFounded),
        Difference(one.ObservedMinusPredicted, other.ObservedMinusPredicted, blocks, Because.NothingKnown, Because.NoScore),
        Difference(one.CalibrationSlope, other.CalibrationSlope, blocks, Because.OnePrediction, Because.NoScore),
        Difference(one.MeanWaitingDays, other.MeanWaitingDays, blocks, Because.NothingFounded, NoWaiting(one.MeanWaitingDays is null ? one.Rule : other.Rule)),
        [.. from a in one.AtCapacities
            join b in other.AtCapacities on a.Capacity equals b.Capacity
            select new CapacityDifference(
                a.Capacity, Paired(a.Precision, b.Precision, blocks, Because.NothingKnown), Paired(a.ShareReached, b.ShareReached, blocks, Because.NothingFounded))]);

    private static WeightedAndNaive Scored(BothWays? measured, int[] blocks, string undefinedBecause) =>
        measured?.Estimate(blocks, undefinedBecause) ?? WeightedAndNaive.Undefined(Because.NoScore);

    private static WeightedAndNaive Paired(BothWays? one, BothWays? other, int[] blocks, string undefinedBecause) =>
        one is null || other is null ? WeightedAndNaive.Undefined(Because.NoScore) : one.Minus(other).Estimate(blocks, undefinedBecause, least: -1, Methods.Paired);

    private static Estimated Difference(BlockStatistic? one, BlockStatistic? other, int[] blocks, string undefinedBecause, string missingBecause) =>
        one is null || other is null ? Estimated.Undefined(Methods.Weighted, missingBecause) : one.Minus(other).Estimate(blocks, Methods.Weighted + Methods.Paired, undefinedBecause);

    private static Estimated AsIfIndependent(BlockStatistic naive)
    {
        if (naive.N == 0)
            return Estimated.Undefined(Methods.AsIfIndependent, Because.NothingKnown);
        var share = naive.Without(BlockStatistic.NoBlock);
        var plain = Proportion.Wilson((long)Math.Round(share * naive.N), naive.N, BlockJackknife.Level);
        return new Estimated
        {
            Estimate = share,
            Low = plain.Interval!.Low,
            High = plain.Interval.High,
            Level = BlockJackknife.Level,
            Method = Methods.AsIfIndependent,
            N = naive.N,
            EffectiveN = naive.N,
            UndefinedBecause = null,
        };
    }

    private static WeightedAndNaive Drawn(RuleCounts counts)
    {
        var share = (double)counts.PutForward / counts.Signals;
        var exact = new Estimated
        {
            Estimate = share,
            Low = share,
            High = share,
            Level = BlockJackknife.Level,
            Method = Methods.RandomDraw,
            N = counts.Signals,
            EffectiveN = counts.Signals,
            UndefinedBecause = null,
        };
        return new(exact, exact);
    }

    private static string NoWaiting(RuleDecisions rule) => rule.Kind == RuleKind.RandomDraw ? Because.NoNights : Because.OtherStock;
}
