using CsCheck;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class ReplayTest
{
    [Fact]
    public void A_replay_is_its_nights_one_by_one() => Stocks.Window.Sample(
        window =>
        {
            var replayed = Run(window);
            var (state, day, rank, probability) = OneByOne(window);
            Assert.Equal(state, replayed.State);
            Assert.Equal(day, replayed.NightDay);
            Assert.Equal(rank, replayed.Rank);
            Assert.Equal(probability, replayed.SamplingProbability);
        },
        iter: 30);

    [Fact]
    public void Every_signal_is_in_exactly_one_state_and_no_night_exceeds_capacity() => Stocks.Window.Sample(
        window =>
        {
            var replayed = Run(window);
            for (var row = 0; row < window.Count; row++)
            {
                Assert.Equal(replayed.State[row] == ReplayedDecisions.Open, replayed.NightDay[row] == -1);
                Assert.Equal(replayed.State[row] == ReplayedDecisions.PutForward, replayed.Rank[row] > 0);
                Assert.Equal(replayed.SamplingStratum[row] is null, float.IsNaN(replayed.SamplingProbability[row]));
                Assert.True(replayed.State[row] != ReplayedDecisions.Random || replayed.SamplingProbability[row] > 0);
            }

            var places = Enumerable.Range(0, window.Count).Where(r => replayed.State[r] is 1 or 2).CountBy(r => replayed.NightDay[r]);
            Assert.All(places, night => Assert.InRange(night.Value, 1, 20));
        },
        iter: 30);

    [Fact]
    public void The_order_of_rows_changes_nothing() => Stocks.Window.Sample(
        window =>
        {
            var rows = Enumerable.Range(0, window.Count).ToArray();
            new Random(1).Shuffle(rows);
            var (plain, shuffled) = (Run(window), Run(Stocks.Take(window, rows)));
            Assert.Equal(rows.Select(r => plain.State[r]), shuffled.State);
            Assert.Equal(rows.Select(r => plain.Rank[r]), shuffled.Rank);
        },
        iter: 20);

    [Fact]
    public void Signals_of_a_weekend_join_the_next_working_night()
    {
        var saturday = new DateOnly(2026, 3, 7);
        var window = new OpenSignals { Signal = ["s"], ReceivedDay = [saturday.DayNumber], Class = [1], Score = [0] };
        var replayed = Run(window);
        Assert.Equal(saturday.AddDays(2).DayNumber, replayed.NightDay[0]);
        Assert.Equal(1, replayed.WaitingDays[0]);
    }

    [Fact]
    public void A_signal_received_outside_the_window_is_our_own_fault() => Assert.Throws<ArgumentException>(() =>
        Run(new OpenSignals { Signal = ["s"], ReceivedDay = [Stocks.To.DayNumber + 1], Class = [1], Score = [0] }));

    [Fact]
    public void A_year_of_a_large_stock_takes_seconds()
    {
        var random = new Random(5);
        var from = new DateOnly(2025, 6, 2);
        var window = new OpenSignals
        {
            Signal = [.. Enumerable.Range(0, 100_000).Select(i => $"{i:x32}")],
            ReceivedDay = [.. Enumerable.Range(0, 100_000).Select(_ => from.DayNumber + random.Next(365))],
            Class = [.. Enumerable.Range(0, 100_000).Select(_ => (byte)random.Next(6))],
            Score = [.. Enumerable.Range(0, 100_000).Select(_ => random.Next(2500))],
        };
        var patient = Stocks.Policy with { Classes = [.. Stocks.Policy.Classes.Select(c => c with { LapseAfterDays = 60 })] };
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var replayed = Replay.Run(patient, Stocks.Scorecard, window, from, from.AddDays(364), 50, 7);
        Assert.Equal(100_000, replayed.State.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    private static ReplayedDecisions Run(OpenSignals window) =>
        Replay.Run(Stocks.Policy, Stocks.Scorecard, window, Stocks.From, Stocks.To, 20, 7);

    private static (byte[] State, int[] Day, int[] Rank, float[] Probability) OneByOne(OpenSignals window)
    {
        var (state, day, rank) = (new byte[window.Count], Enumerable.Repeat(-1, window.Count).ToArray(), new int[window.Count]);
        var probability = Enumerable.Repeat(float.NaN, window.Count).ToArray();
        var seen = new bool[window.Count];
        foreach (var date in WorkingDays.Between(Stocks.From, Stocks.To))
        {
            var rows = Enumerable.Range(0, window.Count).Where(r => state[r] == 0 && window.ReceivedDay[r] <= date.DayNumber).ToArray();
            bool[] isNew = [.. rows.Select(r => !seen[r])];
            var night = NightOrder.Decide(Stocks.Policy, Stocks.Scorecard, Stocks.Take(window, rows), isNew, date, 20, 7);
            foreach (var i in Enumerable.Range(0, rows.Length).Where(i => isNew[i] && !night.Ranked.Contains(i)))
                probability[rows[i]] = night.Design.Strata.Single(s => s.Rows.Contains(i)).Probability;
            foreach (var (i, next) in night.Ranked.Select(i => (i, (byte)1)).Concat(night.Random.Select(i => (i, (byte)2))).Concat(night.Lapsed.Select(i => (i, (byte)3))))
                (state[rows[i]], day[rows[i]]) = (next, date.DayNumber);
            foreach (var (i, place) in night.Ranked.Select((i, place) => (i, place)))
                rank[rows[i]] = place + 1;
            foreach (var row in rows)
                seen[row] = true;
        }

        return (state, day, rank, probability);
    }
}
