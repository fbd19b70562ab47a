namespace Prioritisation.Ordering;

/// <summary>
/// A class that ages may wait, but no class may be passed over by construction. Strict classes are the policy's open choice; for all
/// others waiting must count, and the most urgent and longest waiting signal of a class must come before a fresh signal in the lowest
/// band of every other.
/// </summary>
internal static class StarvationCheck
{
    public static void Run(OrderingPolicy policy, PolicyNode root)
    {
        var ageing = policy.Classes.Where(c => !c.Strict).ToArray();
        foreach (var rule in ageing)
        {
            if (rule.AgeingPerDay == 0)
                root.Tell("policy-starved-class", "classes", rule.Name, "would never gain by waiting", "give it ageing_per_day above 0, or make it strict");
            var highest = rule.Head + ((long)policy.BandPoints * policy.BandProbabilities.Count) + ((long)rule.AgeingPerDay * rule.LapseAfterDays);
            foreach (var other in ageing.Where(other => other.Head >= highest))
                root.Tell("policy-starved-class", "classes", rule.Name, $"would always come after every signal of class '{other.Name}', however urgent and old", "bring their heads closer, or let it age faster");
        }
    }
}
