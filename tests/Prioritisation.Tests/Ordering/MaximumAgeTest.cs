using CsCheck;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

/// <summary>
/// The bound on waiting. Capacity covers an arrival pattern when there is a night each working day, and on every night no more signals that
/// came (whether reached since or not) are on their last night within their maximum age than the places kept for them.
/// </summary>
public sealed class MaximumAgeTest
{
    private const int Nights = 90;
    private static readonly DateOnly[] Dates = [.. WorkingDays.Between(Stocks.From, Stocks.From.AddDays(200)).Take(Nights)];

    /// <summary>Bursts, floods of one class, droughts: per day and class how many come, and how urgent.</summary>
    private static readonly Gen<(int Day, byte Class, int Score)[]> Arrivals =
        Gen.Select(Gen.Int[0, Dates[^1].DayNumber - Stocks.From.DayNumber], Gen.Byte[0, 5], Gen.Int[0, 2500], Gen.Int[1, 60])
            .Array[0, 60].Select(bursts => bursts.SelectMany(b => Enumerable.Repeat((b.Item1, b.Item2, b.Item3), b.Item4)).ToArray());

    private static readonly Gen<OrderingPolicy> Policies = Gen.Select(Stocks.Policies, Gen.Int[7, 20].Array[6], Gen.Int[1, 5])
        .Select((policy, ages, share) => policy with
        {
            ForcedShare = share / 10.0,
            Classes = [.. policy.Classes.Select((c, i) => c with { MaximumAgeDays = ages[i] })],
        });

    [Fact]
    public void No_signal_waits_beyond_its_maximum_age_while_capacity_covers_what_comes() => Gen.Select(Policies, Arrivals, Gen.Int[20, 80]).Sample(
        (policy, arrivals, capacity) =>
        {
            var covered = Covered(policy, arrivals, Places.Forced(policy, Places.Ranked(policy, capacity)));
            var window = new OpenSignals
            {
                Signal = [.. covered.Select((_, i) => $"s{i:D5}")],
                ReceivedDay = [.. covered.Select(a => Stocks.From.DayNumber + a.Day)],
                Class = [.. covered.Select(a => a.Class)],
                Score = [.. covered.Select(a => a.Score)],
            };
            var replayed = Replay.Run(policy, Stocks.Scorecard, window, Stocks.From, Dates[^1], capacity, 3);
            for (var row = 0; row < window.Count; row++)
            {
                Assert.NotEqual(ReplayedDecisions.Lapsed, replayed.State[row]);
                Assert.True(replayed.WaitingDays[row] <= policy.Classes[window.Class[row]].MaximumAgeDays, $"row {row} waits {replayed.WaitingDays[row]} days");
            }
        },
        iter: 150);

    [Fact]
    public void One_signal_more_than_the_places_kept_for_them_may_wait_too_long()
    {
        // Fresh signals of a higher band fill every place by index: what is kept is all that the oldest can count on.
        var kept = Places.Forced(Stocks.Policy, Places.Ranked(Stocks.Policy, 20));
        Assert.Equal(0, Late(kept));
        Assert.Equal(1, Late(kept + 1));

        static int Late(int old)
        {
            var window = new OpenSignals
            {
                Signal = [.. Enumerable.Range(0, old + 1000).Select(i => $"s{i:D5}")],
                ReceivedDay = [.. Enumerable.Repeat(Stocks.From.DayNumber, old), .. Enumerable.Range(0, 1000).Select(i => Dates[i / 30].DayNumber)],
                Class = [.. Enumerable.Repeat((byte)5, old), .. Enumerable.Repeat((byte)1, 1000)],
                Score = [.. new int[old], .. Enumerable.Repeat(1700, 1000)],
            };
            // The seed draws none of the old signals at random.
            var replayed = Replay.Run(Stocks.Policy, Stocks.Scorecard, window, Stocks.From, Dates[33], 20, 1);
            Assert.DoesNotContain(ReplayedDecisions.Random, replayed.State.Take(old));
            return Enumerable.Range(0, old).Count(r => replayed.WaitingDays[r] > 20);
        }
    }

    /// <summary>The arrivals in their order, without those that would make more than <paramref name="places"/> share a last night.</summary>
    private static List<(int Day, byte Class, int Score)> Covered(OrderingPolicy policy, (int Day, byte Class, int Score)[] arrivals, int places)
    {
        var last = new Dictionary<DateOnly, int>();
        return [.. arrivals.Where(a =>
        {
            var received = Stocks.From.AddDays(a.Day);
            var night = Dates.LastOrDefault(d => d >= received && NightOrder.Age(policy, received.DayNumber, d.DayNumber) <= policy.Classes[a.Class].MaximumAgeDays);
            return night == default || (last[night] = last.GetValueOrDefault(night) + 1) <= places;
        })];
    }
}
