namespace Prioritisation.Ordering;

/// <summary>How a night's capacity is split, in whole places.</summary>
public static class Places
{
    /// <summary>Drawn at random: the policy's share, rounded, one at least.</summary>
    public static int Random(OrderingPolicy policy, int capacity) =>
        Math.Max(1, (int)Math.Round(policy.RandomShare * capacity, MidpointRounding.AwayFromZero));

    /// <summary>Filled by the order.</summary>
    public static int Ranked(OrderingPolicy policy, int capacity) => capacity - Random(policy, capacity);

    /// <summary>Of the ranked places, those kept for signals at their maximum age: the share, rounded down, one at least.</summary>
    public static int Forced(OrderingPolicy policy, int ranked) => Math.Max(1, Part(policy.ForcedShare, ranked));

    /// <summary>Of the ranked places, those that a strict class may take before all others: the share, rounded down, one at least.</summary>
    public static int Strict(ClassRule rule, int ranked) => rule.Strict ? Math.Max(1, Part(rule.StrictShare, ranked)) : 0;

    // Shares are decimals of a few digits; the nudge keeps 0.1 of 30 at 3.
    private static int Part(double share, int places) => (int)Math.Floor((share * places) + 1e-9);
}
