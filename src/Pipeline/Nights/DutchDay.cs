namespace Pipeline.Nights;

/// <summary>
/// The calendar day in the Netherlands at a moment: an hour ahead of UTC, two in summer time, which runs from 01:00 UTC on the last Sunday of
/// March to 01:00 UTC on the last Sunday of October (directive 2000/84/EC). Computed, so that no machine's time zone can change a night's date.
/// </summary>
internal static class DutchDay
{
    public static DateOnly Of(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        return DateOnly.FromDateTime(utc.AddHours(IsSummer(utc) ? 2 : 1));
    }

    private static bool IsSummer(DateTime utc) => utc >= Change(utc.Year, 3) && utc < Change(utc.Year, 10);

    private static DateTime Change(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
