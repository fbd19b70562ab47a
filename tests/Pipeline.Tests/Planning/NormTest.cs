using Pipeline.Planning.Simulation;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Planning;

public sealed class NormTest
{
    private static readonly DateOnly Start = new(2026, 12, 21);

    [Fact]
    public void Working_days_are_counted_after_the_day_of_arrival() => Assert.Equal([5, 8, 1], new[] { 0, 3, -4 }.Select(new Norm(5).LastDay));

    [Fact]
    public void Of_calendar_days_the_last_working_day_among_them_counts() => Assert.All(Enumerable.Range(-60, 200), came =>
    {
        var days = WorkingDays.Between(Start.AddDays(-400), Start.AddDays(400)).ToList();
        var first = days.FindIndex(d => d >= Start);
        var last = days.FindLastIndex(d => d <= days[first + came].AddDays(5));
        Assert.Equal(last - first, new Norm(5, Start).LastDay(came));
    });
}
