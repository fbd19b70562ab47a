namespace Prioritisation.Ordering;

/// <summary>
/// Days other than weekends on which the service does not work: the recognised holidays of article 3(1) of the Algemene termijnenwet,
/// Liberation Day every year included. Good Friday is no holiday here: article 3(2) equates it with one for statutory terms only, and
/// a follow-up norm is a norm of service, not a statutory term.
/// </summary>
public static class DutchHolidays
{
    /// <summary>The holidays of a year in rising order; some may fall in a weekend.</summary>
    public static IReadOnlyList<DateOnly> Of(int year)
    {
        var easter = Easter(year);
        DateOnly[] days =
        [
            new(year, 1, 1),
            easter.AddDays(1),
            Kingsday(year),
            new(year, 5, 5),
            easter.AddDays(39),
            easter.AddDays(50),
            new(year, 12, 25),
            new(year, 12, 26),
        ];
        return [.. days.Distinct().Order()];
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, ch. 8).</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new(year, month, day + 1);
    }

    /// <summary>27 April since 2014, before that 30 April; the day before when that is a Sunday.</summary>
    private static DateOnly Kingsday(int year)
    {
        var day = new DateOnly(year, 4, year >= 2014 ? 27 : 30);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }
}
