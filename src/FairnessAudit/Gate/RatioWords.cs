using System.Globalization;
using FairnessAudit.Measures;
using Statistics.Equivalence;

namespace FairnessAudit.Gate;

/// <summary>What a reviewer needs beside a verdict: the reason in a sentence, the tightest band, the cases needed.</summary>
internal static class RatioWords
{
    public static string Reason(RatioLimits limits, ConditionalRatio ratio, string verdict, bool byFamily)
    {
        if (byFamily)
            return $"the ratio {Text(ratio.Ratio)} is shown outside the band";
        if (ratio.Expected < limits.MinimumExpected)
            return $"fewer than {Text(limits.MinimumExpected)} cases are expected, too few for any ratio";
        if (ratio.Test is not { } test)
            return ratio.UndefinedBecause ?? "the ratio is undefined";
        var word = verdict switch { Verdicts.Within => "shown within", Verdicts.Beyond => "shown beyond", _ => "not shown within" };
        return $"ratio {Text(ratio.Ratio)}, {Bound(limits, test)}: {word} tolerance{Unknown(ratio)}{Alone(limits, ratio, verdict)}";
    }

    public static string About(GateRule gate, RatioLimits limits, ConditionalRatio ratio)
    {
        var what = gate.Measure switch
        {
            GateRule.HumanStep => $"step {ratio.Event.Step}: ",
            GateRule.FalsePositive => "unfounded: ",
            _ => "",
        };
        return $"{what}{ratio.Attribute}={ratio.Group}, {ratio.StratumSet} strata, {ratio.Period} ({limits.Kind}){(gate.Owner is { } owner ? ", owner " + owner : "")}";
    }

    /// <summary>The tightest band that the data support, at the least favourable end of the bounds.</summary>
    public static IReadOnlyList<double?>? Tightest(RatioLimits limits, ConditionalRatio ratio)
    {
        if (ratio.Everywhere.Any(end => end.Test is null))
            return null;
        return limits is { Kind: GateRule.HarmLimit, Low: null }
            ? [null, ratio.Everywhere.Max(end => end.Test!.Value.UpperBound(1 - limits.Error))]
            : ratio.Everywhere.Max(end => end.Test!.Value.TightestBand(limits.Error)) is var band ? [1 / band, band] : null;
    }

    public static CasesNeeded? Cases(RatioLimits limits, ConditionalRatio ratio)
    {
        if (ratio.Test is not { } test || ratio.Selected == 0)
            return null;
        var variance = test.StandardError * test.StandardError;
        long? Needed(double at) => limits is { Kind: GateRule.HarmLimit, Low: null }
            ? EquivalencePlan.HarmCasesNeeded(at, variance, ratio.Selected, limits.High, limits.Error)
            : EquivalencePlan.CasesNeeded(at, variance, ratio.Selected, limits.Low!.Value, limits.High, limits.Error);
        return new CasesNeeded(Needed(1), Needed(ratio.Ratio!.Value));
    }

    public static string Text(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "undefined";

    private static string Bound(RatioLimits limits, LogRatioTest test)
    {
        if (limits is { Kind: GateRule.HarmLimit, Low: null })
            return $"upper bound {Text(test.UpperBound(1 - limits.Error))} against a limit of {Text(limits.High)}";
        var interval = test.Interval(1 - 2 * limits.Error, "");
        return $"interval {Text(interval.Low)} to {Text(interval.High)} against {Text(limits.Low)} to {Text(limits.High)}";
    }

    private static string Unknown(ConditionalRatio ratio) =>
        ratio.Ends.Count == 0 ? "" : $", judged at both ends of what rows without the attribute leave possible, {Text(ratio.Ends.Min(e => e.Ratio))} to {Text(ratio.Ends.Max(e => e.Ratio))}";

    private static string Alone(RatioLimits limits, ConditionalRatio ratio, string verdict) =>
        verdict is Verdicts.NotShown && RatioJudge.Verdict(limits, ratio with { Comparable = null }, beyond: false) is Verdicts.Within
            ? $"; it holds only with strata in which the two sides hardly meet, where {ratio.NotComparable} of its {ratio.N} rows are"
            : "";
}
