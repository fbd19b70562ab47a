using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.SelfTest.Releases;
using Statistics.Proportions;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>What goes wrong with outcomes: they are known selectively, or draws are not finished.</summary>
internal static class OutcomeMechanisms
{
    private const int Signals = 60_000;
    private const int Draws = 1600;

    public static IEnumerable<Mechanism> Of(GatesPolicy policy)
    {
        var arm = policy.Gates.First(g => g.Measure is GateRule.Arm);
        yield return new Mechanism(
            "non-response in the arm",
            9,
            "a quarter of the draws on the largest main group never finished, against 2%",
            Draws,
            "a condition on the arm not met",
            Mechanism.Usual,
            (ref random, planted) => ArmGate.Rulings(policy, arm, Arm(policy, arm.Attributes[0], planted, ref random)).Any(r => r.Verdict is not Verdicts.Within));
        var burden = policy.Gates.First(g => g.Measure is GateRule.FalsePositive);
        var limits = RatioLimits.Of(policy, burden, burden.Tiers[0]);
        yield return new Mechanism(
            "selective labels",
            4,
            "of what is put forward the existing process looks at 60% of one group and at 30% of all others; the burden is the same",
            Signals,
            "the unweighted ratio of false-positive rates outside 0.8 to 1.25 where the weighted one is shown within its limits",
            Mechanism.Usual,
            (ref random, planted) => Selective(limits, planted, ref random));
    }

    private static Evidence Arm(GatesPolicy policy, string attribute, bool planted, ref RandomStream random)
    {
        var groups = new Dictionary<string, (long, long)>(StringComparer.Ordinal);
        foreach (var (group, share) in policy.Planned.Shares[attribute].OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            var drawn = (int)Math.Round(Draws * share);
            groups[group] = (drawn, drawn - RandomDraws.Binomial(ref random, drawn, planted && groups.Count == 0 ? 0.25 : 0.02));
        }

        return new Evidence { Ratios = [], Arm = new ArmCount(attribute, groups, [new DesignStratum("all", Signals, Draws)]) };
    }

    /// <summary>Row by row: the rule puts forward a tenth of the unfounded of either side, whoever is looked at.</summary>
    private static bool Selective(RatioLimits limits, bool planted, ref RandomStream random)
    {
        const double PutForward = 0.1, Group = 0.3, LookedAtElsewhere = 0.05, Drawn = 0.05;
        var counts = new ReleaseCounts(2, anyUnknown: false);
        var known = new long[2, 2];
        var draws = new List<(int Block, int Stratum, int Side, bool Hit)>();
        var drawable = 0L;
        for (var row = 0; row < Signals; row++)
        {
            var (block, stratum, side, hit) = (random.Below(BlockJackknife.Blocks), random.Below(ReleaseCounts.Strata), random.Uniform() < Group ? 0 : 1, random.Uniform() < PutForward);
            var looked = random.Uniform() < (!hit ? LookedAtElsewhere : planted && side == 0 ? 0.6 : 0.3);
            drawable += looked ? 0 : 1;
            if (looked)
                counts.Add(0, block, stratum, side, hit, 1);
            else if (random.Uniform() < Drawn)
                draws.Add((block, stratum, side, hit));
            else
                continue;
            known[side, hit ? 1 : 0]++;
        }

        foreach (var (block, stratum, side, hit) in draws)
            counts.Add(0, block, stratum, side, hit, (double)drawable / draws.Count);
        var naive = TwoProportions.Ratio(known[0, 1], known[0, 0] + known[0, 1], known[1, 1], known[1, 0] + known[1, 1]).Value;
        var weighted = ConditionalRatio.Of(new RatioLabel(CountedEvent.FalsePositive, "group", "one", "full", ConditionalRatios.Pooled), counts.Blocks(0, "full", null, weighted: true));
        return naive is < 0.8 or > 1.25 && RatioJudge.Verdict(limits, weighted, beyond: false) is Verdicts.Within;
    }
}
