namespace Pipeline.Evaluation.Backtest;

/// <summary>
/// Several windows measured as one. A person stands in the same block in every window, so that the intervals know of persons who come back.
/// </summary>
internal static class OverWindows
{
    /// <param name="windows">Each with the same rules in the same order.</param>
    /// <returns>Every rule that decides on signals of its own, and the outcomes of all windows.</returns>
    public static (IReadOnlyList<RuleMeasures> Measures, BothOutcomes Outcomes) Of(IReadOnlyList<RuleComparison> windows)
    {
        var known = BothOutcomes.Of(KnownOutcomes.Of(
            [.. windows.SelectMany(w => w.Known.Weighted.Weight)],
            [.. windows.SelectMany(w => w.Known.Weighted.Founded)],
            [.. windows.SelectMany(w => w.Known.Weighted.Block)]));
        var rules = Enumerable.Range(0, windows[0].Measures.Count).Where(r => windows[0].Measures[r].Rule.Kind != RuleKind.RandomDraw);
        return ([.. rules.Select(r => RuleMeasures.Of(Joined([.. windows.Select(w => w.Measures[r].Rule)]), known))], known);
    }

    /// <summary>Estimates of a rule over all windows, which has no one score.</summary>
    public static RuleResult Result(RuleMeasures measures, RuleMeasures policyOnly, BothOutcomes outcomes)
    {
        var (several, one) = (WeightedAndNaive.Undefined(Because.SeveralModels), Estimated.Undefined(Methods.Weighted, Because.SeveralModels));
        var result = RuleResults.Of(measures, policyOnly, outcomes);
        return result.Kind is RuleKind.Scorecard or RuleKind.Trees ? result with { Auc = several, AveragePrecision = several, ObservedMinusPredicted = one, CalibrationSlope = one } : result;
    }

    /// <summary>One rule less another over all windows.</summary>
    public static PairedDifference Minus(RuleMeasures one, RuleMeasures other, int[] blocks)
    {
        var (several, single) = (WeightedAndNaive.Undefined(Because.SeveralModels), Estimated.Undefined(Methods.Weighted, Because.SeveralModels));
        return RuleResults.Minus(one, other, blocks) with { Auc = several, AveragePrecision = several, ObservedMinusPredicted = single, CalibrationSlope = single };
    }

    private static RuleDecisions Joined(IReadOnlyList<RuleDecisions> rules) => new()
    {
        Id = rules[0].Id,
        Kind = rules[0].Kind,
        PutForward = [.. rules.SelectMany(r => r.PutForward)],
        Counts = new RuleCounts(
            rules.Sum(r => r.Counts.Signals),
            rules.Sum(r => r.Counts.PutForward),
            Sum(rules, r => r.Random),
            Sum(rules, r => r.Lapsed),
            Sum(rules, r => r.Open)),
        WaitingDays = rules.Any(r => r.WaitingDays is null) ? null : [.. rules.SelectMany(r => r.WaitingDays!)],
        AtCapacities = [.. rules[0].AtCapacities.Select((at, i) => new CapacityDecisions(at.Capacity, [.. rules.SelectMany(r => r.AtCapacities[i].PutForward)]))],
    };

    /// <summary>Null where the rule knows no such state.</summary>
    private static long? Sum(IReadOnlyList<RuleDecisions> rules, Func<RuleCounts, long?> of) => rules.Any(r => of(r.Counts) is null) ? null : rules.Sum(r => of(r.Counts));
}
