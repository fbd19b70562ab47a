namespace Synthetic.World;

/// <summary>How many signals arrive on which day: by weekday, season and growth.</summary>
internal static class Volume
{
    /// <summary>Signals of the default world between its default dates; a night without --rows follows it.</summary>
    public const int UsualRows = 300_000;

    public static readonly DateOnly UsualFrom = WorldPlan.Epoch;
    public static readonly DateOnly UsualTo = new(2026, 10, 31);

    private static readonly double[] Weekdays = [0.22, 1.18, 1.05, 1.0, 1.0, 0.92, 0.3]; // from Sunday
    private static readonly double[] Months = [1.0, 1.0, 1.02, 1.0, 0.98, 0.97, 0.88, 0.86, 1.14, 1.1, 1.03, 0.92];

    /// <summary>Relative volume of a day; growth is 4% of the first year's volume a year.</summary>
    public static double Weight(DateOnly day) =>
        Weekdays[(int)day.DayOfWeek] * Months[day.Month - 1] * (1 + (0.04 * (day.DayNumber - WorldPlan.Epoch.DayNumber) / 365.25));

    /// <summary>Rows per day from <paramref name="from"/> on: rounded cumulatively, so that they add up to <paramref name="rows"/> exactly.</summary>
    public static int[] PerDay(DateOnly from, DateOnly to, long rows)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var total = 0.0;
        for (var i = 0; i < days; i++)
            total += Weight(from.AddDays(i));
        var counts = new int[days];
        var until = 0.0;
        var given = 0L;
        for (var i = 0; i < days; i++)
        {
            until += Weight(from.AddDays(i));
            var reached = i == days - 1 ? rows : (long)(rows * (until / total));
            counts[i] = checked((int)(reached - given));
            given = reached;
        }

        return counts;
    }

    /// <summary>Signals of one night in the default world.</summary>
    public static int UsualOn(DateOnly day)
    {
        var total = 0.0;
        for (var d = UsualFrom; d <= UsualTo; d = d.AddDays(1))
            total += Weight(d);
        return (int)Math.Round(UsualRows * Weight(day) / total);
    }
}
