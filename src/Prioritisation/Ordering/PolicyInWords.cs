using System.Globalization;

namespace Prioritisation.Ordering;

/// <summary>What a policy does, in sentences: the order, what can overtake what and after how many days, and what bounds the wait of each class.</summary>
public static class PolicyInWords
{
    /// <summary>One sentence a line.</summary>
    public static IReadOnlyList<string> Of(OrderingPolicy policy) =>
        [.. Order(policy), .. policy.Classes.SelectMany(c => Class(policy, c)), .. Overtaking(policy), .. Draw(policy), .. Teams(policy)];

    /// <summary>The first whole number of days after which a signal of one class stands above one received today in another, both in the same
    /// band and neither near its norm; null where it lapses before.</summary>
    public static int? DaysToOvertake(ClassRule waiting, ClassRule fresh)
    {
        if (waiting.Head >= fresh.Head)
            return 0;
        if (waiting.AgeingPerDay == 0)
            return null;
        // At equal index the older comes first.
        var days = (fresh.Head - waiting.Head + waiting.AgeingPerDay - 1) / waiting.AgeingPerDay;
        return days <= waiting.LapseAfterDays ? days : null;
    }

    private static IEnumerable<string> Order(OrderingPolicy policy)
    {
        yield return $"{policy.Id} {policy.Version}: {policy.Purpose}";
        yield return Text($"Of {policy.MinimumCapacity} to {policy.MaximumCapacity} places a night, {Places.Random(policy, policy.MinimumCapacity)} to {Places.Random(policy, policy.MaximumCapacity)} are drawn at random; the order fills the rest, from the top:");
        var step = 1;
        foreach (var rule in policy.Classes.Where(c => c.Strict))
            yield return Text($"  {step++}. {rule.Name}, strictly first, up to {Range(policy, ranked => Places.Strict(rule, ranked))} places; what is left of it goes on below.");
        yield return Text($"  {step++}. signals on the last night within their maximum age, up to {Range(policy, ranked => Places.Forced(policy, ranked))} places.");
        yield return Text($"  {step}. all others by index = head + {policy.BandPoints} x band (0 to {policy.BandProbabilities.Count}) + ageing x days waited + {policy.DeadlinePoints} once {policy.DeadlineSlackDays} or fewer days of the norm are left.");
        yield return "At equal index the older signal comes first, then a seeded hash decides.";
    }

    private static IEnumerable<string> Class(OrderingPolicy policy, ClassRule rule)
    {
        var kind = Kind(policy.WorkingDays);
        var norm = rule.NormDays is { } days ? Text($"norm {days} {Kind(rule.NormInWorkingDays)} days") : "no norm";
        yield return Text($"{rule.Name}: {(rule.Strict ? "strict" : "ages")}, starts at {rule.Head}, gains {rule.AgeingPerDay} a {kind} day; {norm}; waits {rule.MaximumAgeDays} {kind} days at most, as long as no more than {Range(policy, ranked => Places.Forced(policy, ranked))} signals of all classes share a last night; lapses unreached after {rule.LapseAfterDays}.");
        if (rule.AgeingPerDay > 0)
            yield return Text($"  One band is worth {(policy.BandPoints + rule.AgeingPerDay - 1) / rule.AgeingPerDay} {kind} days of waiting in {rule.Name}.");
    }

    private static IEnumerable<string> Overtaking(OrderingPolicy policy)
    {
        var ageing = policy.Classes.Where(c => !c.Strict).ToArray();
        foreach (var waiting in ageing)
        {
            foreach (var fresh in ageing.Where(c => c != waiting && c.Head > waiting.Head))
            {
                yield return DaysToOvertake(waiting, fresh) is { } days
                    ? Text($"{waiting.Name} overtakes a new signal of {fresh.Name} in the same band after {days} {Kind(policy.WorkingDays)} days.")
                    : Text($"{waiting.Name} does not overtake a new signal of {fresh.Name} in the same band within the {waiting.LapseAfterDays} days before it lapses; it needs {(fresh.Head - waiting.Head + policy.BandPoints - 1) / policy.BandPoints} more band(s), or its maximum age.");
            }
        }
    }

    private static IEnumerable<string> Draw(OrderingPolicy policy)
    {
        yield return Text($"The control sample is drawn among new signals that the order does not reach, by class and band, merged until each stratum has {policy.RandomPerStratum} draws or all its signals; where the order and the one beside it disagree (a rule that looks on, else the order by policy only), with {policy.RandomDisagreement} times the weight.");
        if (Places.Random(policy, policy.MaximumCapacity) is var most && most < 2 * policy.RandomPerStratum)
            yield return Text($"  No night has places for two strata of {policy.RandomPerStratum} draws ({most} at most), so every new signal that is not reached has the same chance.");
        if (policy.RandomDeviations is not { } measured)
            yield break;
        yield return $"  Strata share the draws by size times measured deviation (from {measured.From}), per band from 0 up:";
        for (var c = 0; c < policy.Classes.Count; c++)
            yield return Text($"  {policy.Classes[c].Name}: {string.Join(", ", measured.ByClass[c].Select(d => d.ToString("0.###", CultureInfo.InvariantCulture)))}.");
    }

    private static IEnumerable<string> Teams(OrderingPolicy policy) => policy.Teams.Select(team =>
        $"Team {team.Name} takes {string.Join(", ", team.Classes)}{(team.Column is null ? "" : $" where {team.Column} is {string.Join(" or ", team.Levels)}")}.");

    private static string Range(OrderingPolicy policy, Func<int, int> places)
    {
        var (least, most) = (places(Places.Ranked(policy, policy.MinimumCapacity)), places(Places.Ranked(policy, policy.MaximumCapacity)));
        return least == most ? Text($"{least}") : Text($"{least} to {most}");
    }

    private static string Kind(bool working) => working ? "working" : "calendar";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
