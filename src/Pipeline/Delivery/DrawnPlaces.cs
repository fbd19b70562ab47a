using Pipeline.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Delivery;

/// <summary>A row at its place on a list, and the rule that a reader sees at work there.</summary>
internal readonly record struct ListPlace(int Row, Lane Lane);

/// <summary>
/// The order in which rows stand on a list: those of the order keep it, and each drawn one stands at a place that a seeded hash chooses
/// among the rows of its own class, strictly first where those are, else by index. A place outside them could not be explained by what a reader sees, and would give the row away.
/// </summary>
internal static class DrawnPlaces
{
    /// <summary>Rows of a night that pass, in the order of the list.</summary>
    public static IReadOnlyList<ListPlace> Of(Night night, Func<int, bool> passes)
    {
        var places = night.Decision.Ranked.Where(passes).Select(row => new ListPlace(row, night.Decision.Lane[row])).ToList();
        foreach (var row in night.Decision.Random.Where(passes))
        {
            var lane = night.ClassOf(row).Strict && places.Exists(p => IsOwn(p, Lane.Strict)) ? Lane.Strict : Lane.Index;
            var own = Enumerable.Range(0, places.Count).Where(at => IsOwn(places[at], lane)).ToArray();
            var (first, last) = own.Length > 0 ? (own[0], own[^1] + 1) : (places.FindLastIndex(p => p.Lane != Lane.Index) + 1, places.Count);
            var hash = SeededHash.Under(SeededHash.Of(night.Signals.Signal[row]), ~night.Request.Seed, night.Request.Date.DayNumber);
            places.Insert(first + (int)(hash % (ulong)(last - first + 1)), new ListPlace(row, lane));

            bool IsOwn(ListPlace place, Lane where) => place.Lane == where && night.Signals.Class[place.Row] == night.Signals.Class[row];
        }

        return places;
    }
}
