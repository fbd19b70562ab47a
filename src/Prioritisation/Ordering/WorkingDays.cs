namespace Prioritisation.Ordering;

/// <summary>Monday to Friday less <see cref="DutchHolidays"/>: the days on which there is a night and on which norms are counted.</summary>
public static class WorkingDays
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private static readonly int FirstDay = new DateOnly(FirstYear, 1, 1).DayNumber;
    private static readonly int[] UpTo = Tabulate();

    public static bool IsWorkingDay(DateOnly day) => Count(day.DayNumber - 1, day.DayNumber) == 1;

    /// <summary>
    /// Number of working days after one day, up to and including another; 0 when the second is not later. Days are
    /// <see cref="DateOnly.DayNumber"/>; days outside 1900 to 2199 hold no working day.
    /// </summary>
    public static int Count(int afterDay, int throughDay) => Math.Max(0, Ordinal(throughDay) - Ordinal(afterDay));

    public static int Count(DateOnly after, DateOnly through) => Count(after.DayNumber, through.DayNumber);

    /// <summary>The working days from one day up to and including another, in order.</summary>
    public static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
                yield return day;
        }
    }

    /// <summary>The day that lies a number of working days after another; the day itself for 0.</summary>
    public static DateOnly Add(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }

    private static int Ordinal(int day) => UpTo[Math.Clamp(day - FirstDay + 1, 0, UpTo.Length - 1)];

    private static int[] Tabulate()
    {
        var days = new DateOnly(LastYear, 12, 31).DayNumber - FirstDay + 1;
        var holidays = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(DutchHolidays.Of).ToHashSet();
        var upTo = new int[days + 1];
        for (var i = 0; i < days; i++)
        {
            var day = DateOnly.FromDayNumber(FirstDay + i);
            var works = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);
            upTo[i + 1] = upTo[i] + (works ? 1 : 0);
        }

        return upTo;
    }
}
