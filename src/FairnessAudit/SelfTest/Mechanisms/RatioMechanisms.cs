using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.SelfTest.Simulation;
using Statistics.Conditional;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>What shows, or hides, between the ratio over all and the ratio within strata; and rows that are not independent.</summary>
internal static class RatioMechanisms
{
    private const int Signals = 60_000;
    private const double NamedDesignEffect = 1.3;

    /// <summary>More in strata with little capacity, so that a ratio of 1.4 in each stratum is about 1 over all; and the other way round.</summary>
    private static readonly double[] InSmallStrata = [1.45, 1.15, 0.85, 1.70, 0.60, 0.75, 0.45, 0.30];
    private static readonly double[] InLargeStrata = [0.50, 0.75, 1.00, 0.40, 1.45, 1.25, 1.85, 2.60];

    public static IEnumerable<Mechanism> Of(GatesPolicy policy)
    {
        var equal = policy.Gates.First(g => g is { Measure: GateRule.Selection, Kind: GateRule.Equivalence });
        var limits = RatioLimits.Of(policy, equal, equal.Tiers[0]);
        var plain = new TwoGroups { Signals = Signals, Share = 0.28, Ratio = 1 };
        yield return Compared(
            "Simpson: the whole hides",
            "1.4 times in every stratum, about 1 over all",
            "ratio within strata shown beyond the band where the raw ratio is not",
            plain with { Ratio = 1.4, Presences = InSmallStrata },
            plain,
            limits,
            (raw, within) => within && !raw);
        yield return Compared(
            "Simpson: the whole invents",
            "1 in every stratum, about 1.45 over all",
            "raw ratio shown beyond the band where the ratio within strata is not",
            plain with { Presences = InLargeStrata },
            plain,
            limits,
            (raw, within) => raw && !within);
        var clustered = new TwoGroupsData(plain with { Clustered = 0.15, Correlation = 0.30 });
        var free = new TwoGroupsData(plain);
        yield return new Mechanism(
            "clustered sponsors",
            3,
            "15% of the signals from sponsors of 20 to 60 on one group, correlation 0.30",
            Signals,
            "a printed design effect of 1.3 or more",
            Mechanism.Usual,
            (ref random, planted) => Within((planted ? clustered : free).Draw(ref random)).DesignEffect >= NamedDesignEffect);
    }

    private static Mechanism Compared(string name, string size, string namedBy, TwoGroups planted, TwoGroups twin, RatioLimits limits, Func<bool, bool, bool> named)
    {
        var (with, without) = (new TwoGroupsData(planted), new TwoGroupsData(twin));
        return new Mechanism(name, 3, size, Signals, namedBy, Mechanism.Usual, (ref random, isPlanted) =>
        {
            var byBlock = (isPlanted ? with : without).Draw(ref random);
            return named(Beyond(limits, Raw(byBlock)), Beyond(limits, Within(byBlock)));
        });
    }

    private static bool Beyond(RatioLimits limits, ConditionalRatio ratio) =>
        BandFamily.Of([ratio], limits.Low!.Value, limits.High, limits.MinimumExpected).Of(ratio) is { } p && p.Adjusted < limits.Error;

    private static ConditionalRatio Within(Stratum[][] byBlock) => Ratio("full", BlockCounts.Of(byBlock));

    private static ConditionalRatio Raw(Stratum[][] byBlock) => Ratio("none", BlockCounts.Of(Array.ConvertAll(byBlock, block => new[]
    {
        new Stratum(block.Sum(s => s.A), block.Sum(s => s.N1), block.Sum(s => s.C), block.Sum(s => s.N0)),
    })));

    private static ConditionalRatio Ratio(string set, BlockCounts counts) =>
        ConditionalRatio.Of(new RatioLabel(CountedEvent.Selection, "group", "one", set, ConditionalRatios.Pooled), counts);
}
