using System.Globalization;

namespace Prioritisation.Ordering;

/// <summary>
/// A class may wait, but none may be passed over by construction: waiting must count, every signal must reach its maximum age before it
/// lapses, and strict classes must leave the places that are kept for signals at their maximum age.
/// </summary>
internal static class StarvationCheck
{
    private const string Code = "policy-starved-class";

    public static void Run(OrderingPolicy policy, PolicyNode root)
    {
        foreach (var rule in policy.Classes)
            Bound(rule, root);
        Ageing(policy, root);
        Capacity(policy, root);
    }

    private static void Bound(ClassRule rule, PolicyNode root)
    {
        if (rule.MaximumAgeDays == 0)
            Tell(root, rule, "has no maximum age, so nothing bounds how long its signals wait", "give it maximum_age_days");
        else if (rule.MaximumAgeDays > rule.LapseAfterDays)
            Tell(root, rule, "would lapse before its maximum age, so that its signals are never forced to the front", "let maximum_age_days be no more than lapse_after_days");
    }

    private static void Ageing(OrderingPolicy policy, PolicyNode root)
    {
        var ageing = policy.Classes.Where(c => !c.Strict).ToArray();
        foreach (var rule in ageing)
        {
            if (rule.AgeingPerDay == 0)
                Tell(root, rule, "would never gain by waiting", "give it ageing_per_day above 0, or make it strict");
            var highest = rule.Head + ((long)policy.BandPoints * policy.BandProbabilities.Count) + ((long)rule.AgeingPerDay * rule.LapseAfterDays);
            foreach (var other in ageing.Where(other => other.Head >= highest))
                Tell(root, rule, $"would always come after every signal of class '{other.Name}', however urgent and old", "bring their heads closer, or let it age faster");
        }
    }

    /// <summary>At every capacity of the range, since places are whole and shares are rounded.</summary>
    private static void Capacity(OrderingPolicy policy, PolicyNode root)
    {
        for (var capacity = policy.MinimumCapacity; capacity <= policy.MaximumCapacity; capacity++)
        {
            var ranked = Places.Ranked(policy, capacity);
            var (forced, strict) = (Places.Forced(policy, ranked), policy.Classes.Sum(c => (long)Places.Strict(c, ranked)));
            if (strict + forced <= ranked)
                continue;
            foreach (var rule in policy.Classes.Where(c => !c.Strict))
                Tell(root, rule, string.Create(CultureInfo.InvariantCulture, $"comes after strict classes that may take {strict} of the {ranked} ranked places on a night of {capacity}, which leaves fewer than the {forced} kept for signals at their maximum age"), "lower strict_share or forced.share");
            return;
        }
    }

    private static void Tell(PolicyNode root, ClassRule rule, string why, string remedy) => root.Tell(Code, "classes", rule.Name, why, remedy);
}
