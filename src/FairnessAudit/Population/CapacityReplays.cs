using Prioritisation.Ordering;

namespace FairnessAudit.Population;

/// <summary>What the rule decides of every row with so many places a night.</summary>
internal sealed record CapacityReplay(int Capacity, Step[] Step);

/// <summary>The nights replayed by the real rule at capacities around the audited one. A cut in a year's list would describe nobody's worklist.</summary>
internal static class CapacityReplays
{
    private static readonly double[] Factors = [0.5, 0.625, 0.75, 0.875, 1, 1.25, 1.5, 2];

    /// <summary>In rising order of capacity, within the policy's range; the audited one is among them.</summary>
    public static CapacityReplay[] Of(CandidateFiles candidate, Rerun rerun, int threads)
    {
        var capacities = Capacities(candidate.Policy, candidate.Record.Capacity);
        var replays = new CapacityReplay[capacities.Length];
        Parallel.For(0, capacities.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, i =>
        {
            var record = candidate.Record;
            var decisions = capacities[i] == record.Capacity
                ? rerun.Decisions
                : Replay.Run(candidate.Policy, candidate.Scorecard, rerun.Signals, record.From, record.To, capacities[i], record.Seed);
            replays[i] = new CapacityReplay(capacities[i], SignalJoin.Steps(decisions));
        });
        return replays;
    }

    internal static int[] Capacities(OrderingPolicy policy, int audited) =>
    [
        .. Factors.Select(f => Math.Clamp((int)Math.Round(f * audited, MidpointRounding.AwayFromZero), policy.MinimumCapacity, policy.MaximumCapacity))
            .Append(audited).Distinct().Order(),
    ];
}
