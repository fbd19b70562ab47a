using Prioritisation.Ordering;

namespace Pipeline.Delivery;

/// <summary>
/// The order in which rows stand on a list: those of the order keep it, and each drawn one stands at a place that a seeded hash chooses
/// among the rows of its own class. A place outside them could not be explained by what a reader sees, and would give the row away.
/// </summary>
internal static class DrawnPlaces
{
    /// <summary>Rows of a night that pass, in the order of the list.</summary>
    public static IReadOnlyList<int> Of(Night night, Func<int, bool> passes)
    {
        var rows = night.Decision.Ranked.Where(passes).ToList();
        foreach (var row in night.Decision.Random.Where(passes))
        {
            var (first, last) = Places(night, rows, row);
            var hash = SeededHash.Under(SeededHash.Of(night.Signals.Signal[row]), ~night.Request.Seed, night.Request.Date.DayNumber);
            rows.Insert(first + (int)(hash % (ulong)(last - first + 1)), row);
        }

        return rows;
    }

    /// <summary>First and last place at which the row may be inserted: among its class, or anywhere that no strict class forbids.</summary>
    private static (int First, int Last) Places(Night night, List<int> rows, int row)
    {
        var own = night.Signals.Class[row];
        var first = rows.FindIndex(r => night.Signals.Class[r] == own);
        if (first >= 0)
            return (first, rows.FindLastIndex(r => night.Signals.Class[r] == own) + 1);
        var rank = StrictRank(night, row);
        first = rows.FindLastIndex(r => StrictRank(night, r) < rank) + 1;
        var after = rows.FindIndex(r => StrictRank(night, r) > rank);
        return (first, after < 0 ? rows.Count : after);
    }

    /// <summary>Place among the strict classes; all others share the last.</summary>
    public static int StrictRank(Night night, int row) => night.ClassOf(row).Strict ? night.Signals.Class[row] : int.MaxValue;
}
