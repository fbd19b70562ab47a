using Xunit.Abstractions;

namespace Pipeline.Tests.Stock;

public sealed class ManyNightsTest(ITestOutputHelper output)
{
    [Fact]
    public void Over_many_nights_nothing_is_lost_nothing_is_twice_and_every_signal_is_in_one_state()
    {
        using var nights = new SimulatedNights(seed: 1);
        nights.Run(Slice.Nights);
        var figures = nights.Figures;
        output.WriteLine(figures.ToString());
        Assert.Equal(Slice.Nights, figures.Nights);
        Assert.Equal(figures.Arrived, figures.PutForward + figures.Random + figures.Lapsed + figures.Closed + figures.OpenAtEnd);

        // Each thing that may befall a stock did befall it, so that the book was put to the test.
        Assert.All(
            new[]
            {
                figures.Missed, figures.SentAgain, figures.Random, figures.Closed, figures.LateListed, figures.NewReleases, figures.RescoredOpen, figures.RefusedBesideAnother, figures.Died, figures.DoneAgain,
                figures.Revisions, figures.NewYears, figures.ClockChanges,
            },
            happened => Assert.True(happened > 0, figures.ToString()));
    }
}
