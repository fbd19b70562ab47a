using FairnessAudit.Measures;
using Statistics.Equivalence;

namespace FairnessAudit.Gate;

/// <summary>One ratio against one gate: the word, and what a reviewer needs beside it.</summary>
/// <param name="Verdict">within, beyond or not_shown.</param>
/// <param name="Reason">One English sentence.</param>
/// <param name="Tightest">The tightest upper end that the data support.</param>
/// <param name="Cases">Selected cases needed for 80% power.</param>
internal sealed record RatioVerdict(string Verdict, string Reason, double? Tightest, CasesNeeded? Cases);

/// <summary>Applies a gate's kind to a ratio within strata. A gate that cannot be computed is "not shown".</summary>
internal static class RatioJudge
{
    /// <summary>A harm limit and an exception's ceiling are "shown beyond" at this one-sided error.</summary>
    public const double BeyondError = 0.05;

    public static RatioVerdict Judge(GateRule gate, ConditionalRatio ratio, (double Plain, double Adjusted)? band, double familyError, double minimumExpected)
    {
        if (band is { } p && p.Adjusted < familyError)
            return new(Verdicts.Beyond, $"the ratio {Text(ratio.Ratio)} is shown outside the band", Tightest(gate, ratio), Cases(gate, ratio));
        if (ratio.Expected < minimumExpected)
            return new(Verdicts.NotShown, $"fewer than {Text(minimumExpected)} cases are expected, too few for any ratio", null, null);
        if (ratio.Test is not { } test)
            return new(Verdicts.NotShown, ratio.UndefinedBecause ?? "the ratio is undefined", null, null);
        var verdict = gate.Kind is GateRule.HarmLimit ? HarmLimit(gate, test) : Equivalence(gate, test);
        return new(verdict, Reason(gate, ratio, test, verdict), Tightest(gate, ratio), Cases(gate, ratio));
    }

    /// <summary>Whether a ratio is shown beyond what anybody may except, in either direction.</summary>
    public static bool BeyondCeiling(ConditionalRatio ratio, double ceiling) =>
        ratio.Test is { } test ? test.AboveP(ceiling) < BeyondError || test.BelowP(1 / ceiling) < BeyondError : ratio.Ratio is 0;

    private static string Equivalence(GateRule gate, LogRatioTest test) =>
        test.EquivalenceP(gate.Low!.Value, gate.High!.Value) < gate.Error ? Verdicts.Within : Verdicts.NotShown;

    private static string HarmLimit(GateRule gate, LogRatioTest test)
    {
        if (test.BelowP(gate.High!.Value) < gate.Error)
            return Verdicts.Within;
        return test.AboveP(gate.High.Value) < BeyondError ? Verdicts.Beyond : Verdicts.NotShown;
    }

    private static string Reason(GateRule gate, ConditionalRatio ratio, LogRatioTest test, string verdict)
    {
        var bound = gate.Kind is GateRule.HarmLimit
            ? $"upper bound {Text(test.UpperBound(1 - gate.Error))} against a limit of {Text(gate.High)}"
            : $"interval {Text(test.Interval(1 - 2 * gate.Error, "").Low)} to {Text(test.Interval(1 - 2 * gate.Error, "").High)} against {Text(gate.Low)} to {Text(gate.High)}";
        var word = verdict switch { Verdicts.Within => "shown within", Verdicts.Beyond => "shown beyond", _ => "not shown within" };
        return $"ratio {Text(ratio.Ratio)}, {bound}: {word} tolerance";
    }

    private static double? Tightest(GateRule gate, ConditionalRatio ratio) =>
        ratio.Test is not { } test ? null : gate.Kind is GateRule.HarmLimit ? test.UpperBound(1 - gate.Error) : test.TightestBand(gate.Error);

    private static CasesNeeded? Cases(GateRule gate, ConditionalRatio ratio)
    {
        if (ratio.Test is not { } test || ratio.Selected == 0)
            return null;
        var variance = test.StandardError * test.StandardError;
        return gate.Kind is GateRule.HarmLimit
            ? new CasesNeeded(
                EquivalencePlan.HarmCasesNeeded(1, variance, ratio.Selected, gate.High!.Value, gate.Error),
                EquivalencePlan.HarmCasesNeeded(ratio.Ratio!.Value, variance, ratio.Selected, gate.High.Value, gate.Error))
            : new CasesNeeded(
                EquivalencePlan.CasesNeeded(1, variance, ratio.Selected, gate.Low!.Value, gate.High!.Value, gate.Error),
                EquivalencePlan.CasesNeeded(ratio.Ratio!.Value, variance, ratio.Selected, gate.Low.Value, gate.High.Value, gate.Error));
    }

    private static string Text(double? value) => value?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) ?? "undefined";
}
