using Prioritisation.Ordering;

namespace Pipeline.Planning.Simulation;

/// <summary>Until which working day a signal is followed up in time, in days of either kind after the day on which it came.</summary>
internal sealed class Norm
{
    private const int DaysOfReach = 4_000;
    private readonly int days;
    private readonly int[]? dayNumbers;
    private readonly int before;

    /// <summary>Working days.</summary>
    public Norm(int days) => this.days = days;

    /// <summary>Calendar days, where working day 0 is the first at or after <paramref name="start"/>.</summary>
    public Norm(int days, DateOnly start)
        : this(days)
    {
        var earlier = WorkingDays.Between(start.AddDays(-DaysOfReach), start.AddDays(-1)).Count();
        (before, dayNumbers) = (earlier, [.. WorkingDays.Between(start.AddDays(-DaysOfReach), start.AddDays(DaysOfReach)).Select(d => d.DayNumber)]);
    }

    /// <summary>Number of the last working day in time, for a signal that came on this one; days are counted from the start, and may be below 0.</summary>
    public int LastDay(int came)
    {
        if (dayNumbers is null)
            return came + days;
        var at = Math.Clamp(came + before, 0, dayNumbers.Length - 1);
        var last = Array.BinarySearch(dayNumbers, dayNumbers[at] + days);
        return (last >= 0 ? last : ~last - 1) - before;
    }
}
