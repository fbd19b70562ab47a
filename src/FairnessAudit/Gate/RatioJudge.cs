using FairnessAudit.Measures;
using Statistics.Equivalence;

namespace FairnessAudit.Gate;

/// <summary>
/// Applies limits to a ratio within strata. What is shown must hold for the known rows, at both ends of what the unknown rows leave
/// possible, and - to clear - without strata in which the two sides hardly meet. What cannot be computed is "not shown".
/// </summary>
internal static class RatioJudge
{
    /// <param name="limits">Kind, limits and errors.</param>
    /// <param name="ratio">To judge.</param>
    /// <param name="beyond">Whether its family shows it outside the band.</param>
    public static string Verdict(RatioLimits limits, ConditionalRatio ratio, bool beyond)
    {
        if (beyond)
            return Verdicts.Beyond;
        if (ratio.Expected < limits.MinimumExpected || ratio.Everywhere.Any(end => end.Test is null))
            return Verdicts.NotShown;
        if (ToClear(ratio).All(end => end.Test is { } test && Clears(limits, test)))
            return Verdicts.Within;
        return limits.Kind is GateRule.HarmLimit && HarmShown(limits, ratio) ? Verdicts.Beyond : Verdicts.NotShown;
    }

    /// <summary>The largest p of "outside the tolerance" over all that a clearing must hold at; null where it cannot be had.</summary>
    public static double? EquivalenceP(RatioLimits limits, ConditionalRatio ratio) =>
        limits.Kind is GateRule.Equivalence && ratio.Expected >= limits.MinimumExpected && ToClear(ratio).All(end => end.Test is not null)
            ? ToClear(ratio).Max(end => end.Test!.Value.EquivalenceP(limits.Low!.Value, limits.High))
            : null;

    /// <summary>Whether a ratio is shown beyond what anybody may except, in either direction.</summary>
    public static bool BeyondCeiling(ConditionalRatio ratio, double ceiling, double error) =>
        ratio.Test is null ? ratio.Ratio is 0 : Everywhere(ratio, test => test.AboveP(ceiling) < error) || Everywhere(ratio, test => test.BelowP(1 / ceiling) < error);

    /// <summary>Largest and smallest log ratio with its error: what a reviewer reads a bound from.</summary>
    public static IEnumerable<RatioEnd> ToClear(ConditionalRatio ratio) => ratio.Comparable is { } comparable ? ratio.Everywhere.Append(comparable) : ratio.Everywhere;

    private static bool Clears(RatioLimits limits, LogRatioTest test) => limits.Kind is GateRule.HarmLimit
        ? test.BelowP(limits.High) < limits.Error && (limits.Low is not { } low || test.AboveP(low) < limits.Error)
        : test.EquivalenceP(limits.Low!.Value, limits.High) < limits.Error;

    private static bool HarmShown(RatioLimits limits, ConditionalRatio ratio) =>
        Everywhere(ratio, test => test.AboveP(limits.High) < limits.BeyondError)
        || (limits.Low is { } low && Everywhere(ratio, test => test.BelowP(low) < limits.BeyondError));

    private static bool Everywhere(ConditionalRatio ratio, Func<LogRatioTest, bool> holds)
    {
        foreach (var end in ratio.Everywhere)
        {
            if (end.Test is not { } test || !holds(test))
                return false;
        }

        return true;
    }
}
