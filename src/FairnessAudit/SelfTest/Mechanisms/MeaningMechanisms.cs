using FairnessAudit.Measures;
using FairnessAudit.Measures.Meaning;
using FairnessAudit.Measures.Ranked;
using FairnessAudit.Population;
using FairnessAudit.SelfTest.Simulation;

namespace FairnessAudit.SelfTest.Mechanisms;

/// <summary>What a score means and where it ranks: a group of which it says too little, one that it ranks lower, and one that is only founded more often.</summary>
internal static class MeaningMechanisms
{
    private const int Signals = 40_000;

    public static IEnumerable<Mechanism> All { get; } =
    [
        Of(
            "miscalibrated group",
            5,
            "signals of a group of 30% are founded with odds e^0.8 times what their score says",
            new ScoredGroups { Signals = Signals, Unsaid = 0.8 },
            "at the same score the group is founded more often than all others, adjusted p below 0.05",
            rows => Same(rows) is { Estimate: > 0 } same && Shown(same),
            rows => Shown(Same(rows))),
        BaseRate(),
        Of(
            "ranking that puts a group lower",
            6,
            "scores of a group of 30% lie 0.8 logits too low",
            new ScoredGroups { Signals = Signals, PutLower = 0.8 },
            "with equal outcomes the ranking puts the group lower than all others, adjusted p below 0.05",
            rows => Placed(rows) is { Estimate: < 0 } placed && Shown(placed),
            rows => Shown(Placed(rows))),
    ];

    private static Mechanism Of(string name, int question, string size, ScoredGroups world, string namedBy, Func<DecisionRows, bool> named, Func<DecisionRows, bool> alarm)
    {
        var twin = new ScoredGroups { Signals = Signals };
        return new Mechanism(name, question, size, Signals, namedBy, Mechanism.Usual, (ref random, planted) => planted ? named(world.Draw(ref random)) : alarm(twin.Draw(ref random)));
    }

    /// <summary>Nothing is wrong here, so its twin is itself: to be named is to be told apart by base rate, and a false alarm is to be called miscalibrated.</summary>
    private static Mechanism BaseRate()
    {
        var world = new ScoredGroups { Signals = Signals, BaseRate = 0.8 };
        return new Mechanism(
            "base-rate difference, same meaning",
            5,
            "signals of a group of 30% are founded with odds e^0.8 times all others', and their scores say so",
            Signals,
            "the shares found lie apart beyond their intervals; false alarm: the group is said to differ at the same score",
            Mechanism.Usual,
            (ref random, planted) =>
            {
                var rows = world.Draw(ref random);
                return planted ? Apart(rows) : Shown(Same(rows));
            });
    }

    private static bool Shown(Finding? finding) => finding?.PZeroAdjusted < 0.05;

    private static Finding? Same(DecisionRows rows) => Named(
        [.. Groups(rows).SelectMany(SameScore.Of)], SameScore.Difference);

    private static Finding? Placed(DecisionRows rows) => Named(
        [.. AreaFindings.Of(rows, 0, new Dictionary<string, string>(StringComparer.Ordinal))], AreaFindings.CrossDifference);

    /// <summary>The planted group's finding, adjusted as the audit adjusts it.</summary>
    private static Finding? Named(Finding[] findings, string measure) =>
        HolmOver.Of(findings, f => f.Measure == measure).FirstOrDefault(f => f.Measure == measure && f.Group is SmallPopulation.Group);

    private static bool Apart(DecisionRows rows)
    {
        var shares = Groups(rows).SelectMany(CalibrationFindings.Of).Where(f => f.Measure is CalibrationFindings.Found).ToDictionary(f => f.Group, f => f.Interval, StringComparer.Ordinal);
        return shares[SmallPopulation.Group] is { } higher && shares.Values.Any(i => i?.High < higher.Low);
    }

    private static IEnumerable<GroupMeaning> Groups(DecisionRows rows) => GroupMeaning.Of(rows, rows.Attributes[0], ScoreCells.For(rows)!, 0);
}
