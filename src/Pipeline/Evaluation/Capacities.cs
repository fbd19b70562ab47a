using Prioritisation.Ordering;

namespace Pipeline.Evaluation;

/// <summary>The numbers of places a night at which an order is looked at beside the given one: a half, three quarters, one and a half, twice.</summary>
internal static class Capacities
{
    private static readonly double[] Shares = [0.5, 0.75, 1, 1.5, 2];

    /// <summary>Rising, the given one among them, and none outside what the policy is audited for.</summary>
    public static int[] Around(OrderingPolicy policy, int capacity) =>
        [.. Shares.Select(share => (int)Math.Round(share * capacity, MidpointRounding.AwayFromZero))
            .Where(places => places >= policy.MinimumCapacity && places <= policy.MaximumCapacity)
            .Distinct()];
}
