using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

/// <summary>The slow twin of the order of a night: everything sorted by a comparer that a person can read, three times over.</summary>
internal static class PlainOrder
{
    public static IReadOnlyList<int> Of(OrderingPolicy policy, OpenSignals stock, byte[] band, DateOnly night, int capacity, long seed)
    {
        var next = WorkingDays.Between(night.AddDays(1), night.AddDays(30)).First();
        var places = capacity - Math.Max(1, (int)Math.Round(policy.RandomShare * capacity, MidpointRounding.AwayFromZero));
        var all = Enumerable.Range(0, stock.Count).ToList();
        var strict = policy.Classes.Where(c => c.Strict).SelectMany(c => ByIndex(all.Where(r => Rule(r) == c)).Take(AtLeastOne(c.StrictShare))).Take(places).ToList();
        var forced = all.Except(strict).Where(r => Days(policy.WorkingDays, r, next) > Rule(r).MaximumAgeDays)
            .GroupBy(r => Rule(r).MaximumAgeDays - Days(policy.WorkingDays, r, night)).OrderBy(g => g.Key).SelectMany(ByIndex)
            .Take(Math.Min(AtLeastOne(policy.ForcedShare), places - strict.Count)).ToList();
        return [.. strict, .. forced, .. ByIndex(all.Except(strict).Except(forced))];

        ClassRule Rule(int row) => policy.Classes[stock.Class[row]];

        int AtLeastOne(double share) => Math.Max(1, (int)((decimal)share * places));

        int Days(bool working, int row, DateOnly until)
        {
            var received = DateOnly.FromDayNumber(stock.ReceivedDay[row]);
            return working ? WorkingDays.Between(received.AddDays(1), until).Count() : until.DayNumber - received.DayNumber;
        }

        IEnumerable<int> ByIndex(IEnumerable<int> rows) => rows
            .OrderByDescending(Index)
            .ThenBy(r => stock.ReceivedDay[r])
            .ThenBy(r => SeededHash.Under(SeededHash.Of(stock.Signal[r]), seed, 0))
            .ThenBy(r => stock.Signal[r], StringComparer.Ordinal);

        int Index(int row)
        {
            var rule = Rule(row);
            var pressing = rule.NormDays is { } norm
                && (norm - Days(rule.NormInWorkingDays, row, night) <= policy.DeadlineSlackDays || norm < Days(rule.NormInWorkingDays, row, next));
            return rule.Head + (policy.BandPoints * band[row]) + (rule.AgeingPerDay * Days(policy.WorkingDays, row, night)) + (pressing ? policy.DeadlinePoints : 0);
        }
    }
}
