using FairnessAudit.Measures;
using Interchange.Trust;

namespace FairnessAudit.Gate;

/// <summary>The policy applied: every gate gets its results, none is left out, and nothing is decided that the policy does not say.</summary>
internal sealed class GateJudge(GatesPolicy policy, IReadOnlyList<ConditionalRatio> ratios)
{
    private readonly GateRule? family = policy.Gates.FirstOrDefault(g => g.Kind is GateRule.NotShownBeyond);
    private readonly BandFamily band = Family(policy, ratios);
    private readonly Dictionary<ConditionalRatio, (GateRule Gate, RatioVerdict Verdict)> judged = new(ReferenceEqualityComparer.Instance);

    /// <param name="policy">The gates.</param>
    /// <param name="ratios">Of every audited attribute.</param>
    /// <param name="checks">What must hold exactly.</param>
    public static Judgement Judge(GatesPolicy policy, IReadOnlyList<ConditionalRatio> ratios, IReadOnlyList<ExactCheck> checks)
    {
        var judge = new GateJudge(policy, ratios);
        var results = policy.Gates.SelectMany(gate => gate.Kind switch
        {
            GateRule.Exact => Exact(gate, checks),
            GateRule.NotShownBeyond => judge.NotShownBeyond(gate),
            _ => judge.Pooled(gate),
        }).ToArray();
        return new Judgement([.. ratios.Select(judge.Finding)], results, judge.band.Tests);
    }

    private static IEnumerable<GateResult> Exact(GateRule gate, IReadOnlyList<ExactCheck> checks) => checks.Select(check => new GateResult(
        gate.Id,
        gate.Effect,
        check.NotPossible ? Verdicts.NotPossible : check.Difference is null ? Verdicts.Within : Verdicts.Beyond,
        check.About,
        MayBeExcepted: false,
        check.Difference ?? (check.NotPossible ? "there is nothing to compare" : "everything agrees")));

    private IEnumerable<GateResult> Pooled(GateRule gate)
    {
        var units = ratios.Where(r => r.Period is ConditionalRatios.Pooled && gate.Attributes.Contains(r.Attribute, StringComparer.Ordinal))
            .Where(r => policy.Tier(r.Attribute, r.Group, gate.WindowMonths) is { } tier && gate.Tiers.Contains(tier, StringComparer.Ordinal))
            .GroupBy(r => (r.Attribute, r.Group)).ToArray();
        foreach (var unit in units)
        {
            var full = Verdict(gate, unit.Single(r => r.StratumSet is "full"));
            foreach (var ratio in unit)
            {
                var verdict = Verdict(gate, ratio);
                var onlyFull = ratio.StratumSet is "minimal" && verdict.Verdict is not Verdicts.Within && full.Verdict is Verdicts.Within;
                yield return new GateResult(
                    gate.Id,
                    onlyFull && gate.Effect is "block" ? "justify" : gate.Effect,
                    verdict.Verdict,
                    About(gate, ratio),
                    MayBeExcepted(gate, ratio),
                    onlyFull ? verdict.Reason + "; it holds only with all strata, which asks for a justification of each" : verdict.Reason);
            }
        }

        if (units.Length == 0)
            yield return new GateResult(gate.Id, gate.Effect, Verdicts.NotShown, "no group", gate.ExceptionAllowed, "the planned volumes put no group in this gate's tiers");
    }

    private IEnumerable<GateResult> NotShownBeyond(GateRule gate)
    {
        var beyond = ratios.Where(r => InFamily(gate, r) && band.Of(r) is { } p && p.Adjusted < gate.Error).ToArray();
        foreach (var ratio in beyond)
        {
            var reason = $"adjusted p {band.Of(ratio)!.Value.Adjusted.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)} of being inside the band, over {band.Tests} tests";
            yield return new GateResult(gate.Id, gate.Effect, Verdicts.Beyond, About(gate, ratio), MayBeExcepted(gate, ratio), reason);
        }

        if (beyond.Length > 0)
            yield break;
        yield return band.Tests == 0
            ? new GateResult(gate.Id, gate.Effect, Verdicts.NotShown, "no comparison", gate.ExceptionAllowed, "no comparison has enough expected cases")
            : new GateResult(gate.Id, gate.Effect, Verdicts.Within, $"{band.Tests} comparisons by group, stratum set and period", gate.ExceptionAllowed, "none is shown outside the band; this alone shows no equality");
    }

    private Finding Finding(ConditionalRatio ratio)
    {
        var gate = GateOf(ratio);
        var finding = ConditionalRatios.Finding(ratio) with
        {
            Tier = policy.Tier(ratio.Attribute, ratio.Group, gate?.WindowMonths ?? 12),
            PBand = band.Of(ratio)?.Plain,
            PBandAdjusted = band.Of(ratio)?.Adjusted,
        };
        if (gate is null)
            return finding;
        var verdict = Verdict(gate, ratio);
        return finding with
        {
            Gate = gate.Id,
            Effect = gate.Effect,
            Kind = gate.Kind,
            Tolerance = [gate.Low, gate.High],
            Verdict = verdict.Verdict,
            TightestBand = verdict.Tightest is { } b ? [gate.Kind is GateRule.HarmLimit ? null : 1 / b, b] : null,
            CasesNeeded = verdict.Cases,
            UndefinedBecause = finding.UndefinedBecause ?? (ratio.Expected < policy.MinimumExpected ? verdict.Reason : null),
        };
    }

    /// <summary>The gate that judges a pooled ratio by its tier, else the one that every ratio of the family falls under.</summary>
    private GateRule? GateOf(ConditionalRatio ratio)
    {
        var byTier = ratio.Period is not ConditionalRatios.Pooled ? null : policy.Gates.FirstOrDefault(g =>
            g.Kind is GateRule.Equivalence or GateRule.HarmLimit
            && g.Attributes.Contains(ratio.Attribute, StringComparer.Ordinal)
            && policy.Tier(ratio.Attribute, ratio.Group, g.WindowMonths) is { } tier && g.Tiers.Contains(tier, StringComparer.Ordinal));
        return byTier ?? (family is not null && InFamily(family, ratio) ? family : null);
    }

    private RatioVerdict Verdict(GateRule gate, ConditionalRatio ratio)
    {
        if (judged.TryGetValue(ratio, out var known) && known.Gate == gate)
            return known.Verdict;
        var verdict = RatioJudge.Judge(gate, ratio, band.Of(ratio), family?.Error ?? 0, policy.MinimumExpected);
        if (gate.Kind is GateRule.NotShownBeyond && verdict.Verdict is Verdicts.Within)
            verdict = verdict with { Verdict = Verdicts.NotShown };
        judged[ratio] = (gate, verdict);
        return verdict;
    }

    private bool MayBeExcepted(GateRule gate, ConditionalRatio ratio) => gate.ExceptionAllowed && !RatioJudge.BeyondCeiling(ratio, policy.Ceiling);

    private static bool InFamily(GateRule gate, ConditionalRatio ratio) =>
        gate.Attributes.Contains(ratio.Attribute, StringComparer.Ordinal) && ratio.Group is not Population.Grouping.Unknown;

    private static BandFamily Family(GatesPolicy policy, IReadOnlyList<ConditionalRatio> ratios) =>
        policy.Gates.FirstOrDefault(g => g.Kind is GateRule.NotShownBeyond) is { } gate
            ? new BandFamily([.. ratios.Where(r => InFamily(gate, r))], gate.Low!.Value, gate.High!.Value, policy.MinimumExpected)
            : new BandFamily([], 1, 1, double.PositiveInfinity);

    private static string About(GateRule gate, ConditionalRatio ratio) =>
        $"{ratio.Attribute}={ratio.Group}, {ratio.StratumSet} strata, {ratio.Period} ({gate.Kind})";
}
