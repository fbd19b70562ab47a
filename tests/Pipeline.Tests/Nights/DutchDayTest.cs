using Pipeline.Nights;


namespace Pipeline.Tests.Nights;

public sealed class DutchDayTest
{
    [Theory]
    [InlineData("2026-11-01T23:30:00Z", "2026-11-02")]
    [InlineData("2026-11-01T22:30:00Z", "2026-11-01")]
    [InlineData("2026-07-01T22:30:00Z", "2026-07-02")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2027-03-28T21:59:59Z", "2027-03-28")]
    [InlineData("2027-03-28T22:00:00Z", "2027-03-29")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void A_night_has_the_date_that_people_read_on_the_clock(string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DutchDay.Of(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_half_hour_of_ten_years_agrees_with_the_time_zone_tables()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone))
            return;
        for (var moment = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero); moment.Year < 2030; moment = moment.AddMinutes(30))
            Assert.Equal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime), DutchDay.Of(moment));
    }
}
