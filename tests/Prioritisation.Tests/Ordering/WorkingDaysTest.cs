using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class WorkingDaysTest
{
    [Theory]
    // Easter Sundays as published by the Royal Observatory / US Naval Observatory tables, the extremes of the calendar included.
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1961-04-02")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2016-03-27")]
    [InlineData("2019-04-21")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2038-04-25")]
    public void Easter_is_the_published_one(string published)
    {
        var easter = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(easter, DutchHolidays.Easter(easter.Year));
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-06")]
    [InlineData("2026-04-27")]
    [InlineData("2026-05-05")]
    [InlineData("2026-05-14")]
    [InlineData("2026-05-25")]
    [InlineData("2026-12-25")]
    [InlineData("2025-04-26")]
    [InlineData("2024-12-26")]
    [InlineData("2025-11-15")]
    public void Holidays_and_weekends_are_no_working_days(string day) => Assert.False(WorkingDays.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-04-03")]
    [InlineData("2025-04-28")]
    [InlineData("2026-12-24")]
    [InlineData("2026-05-15")]
    public void Good_Friday_and_the_days_beside_holidays_are_working_days(string day) => Assert.True(WorkingDays.IsWorkingDay(Day(day)));

    [Fact]
    public void When_Ascension_falls_on_Liberation_Day_it_counts_once() =>
        Assert.Equal(DutchHolidays.Of(2016).Count, DutchHolidays.Of(2016).Distinct().Count());

    [Fact]
    public void Counting_agrees_with_walking_day_by_day()
    {
        var from = Day("2023-12-20");
        for (int i = 0, walked = 0; i < 800; i++)
        {
            var day = from.AddDays(i + 1);
            walked += WorkingDays.IsWorkingDay(day) ? 1 : 0;
            Assert.Equal(walked, WorkingDays.Count(from, day));
            Assert.Equal(walked, WorkingDays.Between(from.AddDays(1), day).Count());
        }
    }

    [Fact]
    public void Adding_and_counting_are_each_others_inverse()
    {
        for (var n = 0; n < 300; n++)
            Assert.Equal(n, WorkingDays.Count(Day("2025-12-23"), WorkingDays.Add(Day("2025-12-23"), n)));
    }

    [Fact]
    public void Friday_to_Monday_is_one_working_day_and_so_is_Saturday_to_Monday()
    {
        Assert.Equal(1, WorkingDays.Count(Day("2026-11-20"), Day("2026-11-23")));
        Assert.Equal(1, WorkingDays.Count(Day("2026-11-21"), Day("2026-11-23")));
        Assert.Equal(0, WorkingDays.Count(Day("2026-11-23"), Day("2026-11-20")));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
