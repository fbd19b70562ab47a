using FairnessAudit.Gate;
using FairnessAudit.Population;
using FairnessAudit.SelfTest.Releases;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>Mechanisms that need a whole release to show: crosses, quarters, and the raw ratio beside the strata.</summary>
internal static class ReleaseMechanisms
{
    private const int Signals = 60_000;
    private const int ManySignals = 90_000;

    /// <summary>What a fair rule may lose to all gates together.</summary>
    private const double LostToAllGates = 0.10;

    public static IEnumerable<Mechanism> Of(GatesPolicy policy)
    {
        var pair = (Attribute: Grouping.CrossedName(["origin", "sex"]), Group: Grouping.CrossedValue("africa", "female"));
        yield return One(
            policy,
            ("intersection", "women from Africa (7.7% of the signals) 1.5 times in every stratum", "the pair itself shown beyond the band, by the family of all comparisons; false alarm: any comparison"),
            ManySignals,
            g => g.Kind is GateRule.NotShownBeyond,
            new Truth("pair") { Harmed = pair, Ratio = 1.5 },
            (rulings, planted) => rulings.Any(r => Shown(r) && (!planted || (r.Ratio?.Attribute == pair.Attribute && r.Ratio.Group == pair.Group))));
        yield return One(
            policy,
            ("persistent small disparity", "persons from outside Europe 1.15 times in every stratum, all year", "a comparison of main origin leaning one way in every quarter and different from 1; false alarm: any comparison"),
            ManySignals,
            g => g.Kind is GateRule.BeyondOrPersistent,
            new Truth("persistent") { Harmed = ("origin_main", "outside_europe"), Ratio = 1.15 },
            (rulings, planted) => rulings.Any(r => Shown(r) && (!planted || r.Ratio?.Attribute == "origin_main")));
        yield return BaseRate(policy);
    }

    /// <summary>Nothing is wrong here, so its twin is itself: to be named is to be asked for a justification, and a false alarm is to be blocked.</summary>
    private static Mechanism BaseRate(GatesPolicy policy)
    {
        var gates = Only(policy, g => g.Measure is GateRule.Selection, Signals);
        var plan = new ReleasePlan(gates);
        var truth = new Truth("composition") { CompositionDiffers = true };
        return new Mechanism(
            "base-rate difference without bias",
            3,
            "ratio 1 in every stratum; a raw ratio of about 1.26 by composition alone",
            Signals,
            "the raw ratio asks for a justification; false alarm: a gate within strata blocks",
            LostToAllGates,
            (ref random, planted) =>
            {
                var rulings = GateJudge.Rulings(gates, SimulatedRelease.Of(gates, plan, truth, Signals, ref random));
                return planted
                    ? rulings.Any(r => r.Effect is "justify" && r.Ratio?.StratumSet is "none" && Shown(r))
                    : rulings.Any(r => r.Effect is "block" && r.Verdict is not (Verdicts.Within or Verdicts.NotPossible));
            });
    }

    private static Mechanism One(GatesPolicy policy, (string Name, string Size, string NamedBy) words, int signals, Func<GateRule, bool> gate, Truth truth, Func<IReadOnlyList<Ruling>, bool, bool> named)
    {
        var gates = Only(policy, gate, signals);
        var plan = new ReleasePlan(gates);
        var fair = new Truth("fair");
        return new Mechanism(words.Name, 3, words.Size, signals, words.NamedBy, Mechanism.Usual, (ref random, planted) =>
            named(GateJudge.Rulings(gates, SimulatedRelease.Of(gates, plan, planted ? truth : fair, signals, ref random)), planted));
    }

    private static GatesPolicy Only(GatesPolicy policy, Func<GateRule, bool> gate, int signals) =>
        policy with { Gates = [.. policy.Gates.Where(gate)], Planned = policy.Planned with { SignalsAYear = signals } };

    private static bool Shown(Ruling ruling) => ruling.Verdict is Verdicts.Beyond;
}
