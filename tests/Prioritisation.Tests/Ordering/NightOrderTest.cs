using CsCheck;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class NightOrderTest
{
    private const int Capacity = 30;

    [Fact]
    public void The_order_of_rows_changes_nothing() => Stocks.Stock.Sample(stock =>
    {
        var rows = Enumerable.Range(0, stock.Count).ToArray();
        new Random(stock.Count).Shuffle(rows);
        var (plain, shuffled) = (Decide(stock), Decide(Stocks.Take(stock, rows)));
        Assert.Equal(plain.Ranked, shuffled.Ranked.Select(r => rows[r]));
        Assert.Equal(plain.Random, shuffled.Random.Select(r => rows[r]));
        Assert.Equal(plain.Lapsed, shuffled.Lapsed.Select(r => rows[r]));
        Assert.Equal(plain.Eligible, shuffled.Eligible);
    });

    [Fact]
    public void The_ranked_are_those_of_the_slow_and_plain_twin() => Gen.Select(Stocks.Stock, Gen.Int[20, 80], Stocks.Policies).Sample((stock, capacity, policy) =>
    {
        var night = NightOrder.Decide(policy, Stocks.Scorecard, stock, IsNew(stock), Stocks.From, capacity, 7);
        var places = Places.Ranked(policy, capacity);
        Assert.Equal(PlainOrder.Of(policy, stock, night.Band, Stocks.From, capacity, 7).Take(places), night.Ranked.Take(places));
    });

    [Fact]
    public void Strict_classes_come_first_then_signals_at_their_maximum_age_then_the_index() => Stocks.Stock.Sample(stock =>
    {
        var night = Decide(stock);
        var lanes = night.Ranked.Select(r => night.Lane[r]).ToArray();
        Assert.Equal(lanes.Order(), lanes);
        Assert.All(night.Random, r => Assert.Equal(Lane.Random, night.Lane[r]));
        Assert.Equal(night.Ranked.Length + night.Random.Length, night.Lane.Count(l => l != Lane.None));
        var strict = Unreached(stock, night).Count(r => Stocks.Policy.Classes[stock.Class[r]].Strict && !night.Random.Contains(r));
        Assert.True(strict == 0 || lanes.Count(l => l == Lane.Strict) == Places.Strict(Stocks.Policy.Classes[0], 27));
    });

    [Fact]
    public void A_signal_past_its_norm_is_marked_and_no_other() => Stocks.Stock.Sample(stock =>
    {
        var night = Decide(stock);
        for (var row = 0; row < stock.Count; row++)
            Assert.Equal(NightOrder.Due(Stocks.Policy.Classes[stock.Class[row]], DateOnly.FromDayNumber(stock.ReceivedDay[row])) < Stocks.From, night.IsBreached(row));
    });

    [Fact]
    public void A_more_urgent_band_is_never_below_at_the_same_class_and_age_in_the_same_lane() => Stocks.Stock.Sample(stock =>
    {
        var night = Decide(stock);
        foreach (var (ranked, place) in night.Ranked.Select((r, i) => (r, i)))
        {
            var after = night.Ranked.Skip(place + 1).Concat(Unreached(stock, night));
            Assert.DoesNotContain(after, r => stock.Class[r] == stock.Class[ranked] && stock.ReceivedDay[r] == stock.ReceivedDay[ranked] && night.Lane[r] == night.Lane[ranked] && night.Band[r] > night.Band[ranked]);
        }
    });

    [Fact]
    public void Capacity_is_filled_and_never_exceeded_and_nobody_is_taken_twice() =>
        Gen.Select(Stocks.Stock, Gen.Int[20, 80]).Sample((stock, capacity) =>
        {
            var night = NightOrder.Decide(Stocks.Policy, Stocks.Scorecard, stock, IsNew(stock), Stocks.From, capacity, 7);
            int[] taken = [.. night.Ranked, .. night.Random];
            Assert.Equal(taken.Length, taken.Concat(night.Lapsed).Distinct().Count() - night.Lapsed.Length);
            var unused = stock.Count - taken.Length;
            Assert.True(taken.Length == capacity || (taken.Length < capacity && unused == 0));
        });

    [Fact]
    public void Only_new_signals_that_the_order_leaves_are_drawn_with_probability_drawn_by_eligible() => Stocks.Stock.Sample(stock =>
    {
        var (isNew, night) = (IsNew(stock), Decide(stock));
        var ranked = night.Ranked.Take(Capacity - Places.Random(Stocks.Policy, Capacity)).ToHashSet();
        Assert.Equal(Enumerable.Range(0, stock.Count).Count(r => isNew[r] && !ranked.Contains(r)), night.Eligible);
        Assert.All(night.Random, r => Assert.True(isNew[r]));
        Assert.Equal(Math.Min(3, night.Eligible), night.Random.Length);
        Assert.Equal(night.Eligible, night.Design.Strata.SelectMany(s => s.Rows).Distinct().Count());
        Assert.All(night.Design.Strata, s => Assert.Equal((float)((double)s.Draws / s.Eligible), s.Probability));
    });

    [Fact]
    public void Over_many_seeds_every_eligible_signal_is_drawn_equally_often()
    {
        var stock = Even(53);
        var drawn = new int[stock.Count];
        const int Seeds = 20_000;
        NightDecision night = null!;
        for (var seed = 0; seed < Seeds; seed++)
        {
            night = NightOrder.Decide(Stocks.Policy, Stocks.Scorecard, stock, [.. stock.Signal.Select(_ => true)], Stocks.From, 20, seed);
            foreach (var row in night.Random)
                drawn[row]++;
        }

        // Ranked by score alone, so the same 35 are left each time; four standard errors of a binomial share.
        var expected = Assert.Single(night.Design.Strata).Probability;
        var error = Math.Sqrt(expected * (1 - expected) / Seeds);
        Assert.Equal(35, night.Eligible);
        Assert.All(drawn.Where(d => d > 0), d => Assert.InRange((double)d / Seeds, expected - (4 * error), expected + (4 * error)));
        Assert.Equal(35, drawn.Count(d => d > 0));
    }

    [Fact]
    public void A_signal_lapses_the_night_after_its_days_are_over_and_not_before()
    {
        var stock = new OpenSignals
        {
            Signal = [.. Enumerable.Range(0, 102).Select(i => $"s{i}")],
            ReceivedDay = [.. Enumerable.Repeat(Back(21), 20), .. Enumerable.Repeat(Stocks.From.DayNumber, 80), Back(20), Back(21)],
            Class = [.. Enumerable.Repeat((byte)1, 100), 5, 5],
            Score = [.. Enumerable.Repeat(2000, 100), 0, 0],
        };
        var night = NightOrder.Decide(Stocks.Policy, Stocks.Scorecard, stock, new bool[102], Stocks.From, 20, 7);
        Assert.DoesNotContain(100, night.Lapsed);
        Assert.Contains(101, night.Lapsed);

        static int Back(int workingDays)
        {
            var day = Stocks.From;
            while (WorkingDays.Count(day, Stocks.From) < workingDays)
                day = day.AddDays(-1);
            return day.DayNumber;
        }
    }

    [Theory]
    [InlineData(19)]
    [InlineData(81)]
    public void Capacity_outside_the_audited_range_is_refused(int capacity)
    {
        var refused = Assert.Throws<RefusedException>(() => NightOrder.Decide(Stocks.Policy, null, Even(3), new bool[3], Stocks.From, capacity, 1));
        Assert.Equal(ExitCode.Refused, refused.ExitCode);
    }

    [Fact]
    public void Without_a_scorecard_scores_are_not_read() => Stocks.Stock.Sample(stock =>
    {
        var other = stock with { Score = Array.ConvertAll(stock.Score, s => -s) };
        var (a, b) = (Policy(stock), Policy(other));
        Assert.Equal(a.Ranked, b.Ranked);
        Assert.All(a.Band, band => Assert.Equal(0, band));

        static NightDecision Policy(OpenSignals s) => NightOrder.Decide(Stocks.Policy, null, s, IsNew(s), Stocks.From, Capacity, 7);
    });

    [Fact]
    public void A_band_starts_at_the_first_score_that_reaches_its_probability()
    {
        Assert.Equal([200, 400, 600, 800, 1000, 1200, 1400, 1600], ScoreBands.Of(Stocks.Policy, Stocks.Scorecard));
        Assert.Equal(0, ScoreBands.Band([200, 400], 199));
        Assert.Equal(1, ScoreBands.Band([200, 400], 200));
        Assert.Equal(2, ScoreBands.Band([200, 400], 400));
        Assert.Equal(2, ScoreBands.Band([200, 400, int.MaxValue], 1_000_000));
    }

    private static OpenSignals Even(int count) => new()
    {
        Signal = [.. Enumerable.Range(0, count).Select(i => $"s{i}")],
        ReceivedDay = [.. Enumerable.Repeat(Stocks.From.DayNumber, count)],
        Class = [.. Enumerable.Repeat((byte)1, count)],
        Score = [.. Enumerable.Range(0, count).Select(i => i < 18 ? 1700 : 0)],
    };

    private static NightDecision Decide(OpenSignals stock) =>
        NightOrder.Decide(Stocks.Policy, Stocks.Scorecard, stock, IsNew(stock), Stocks.From, Capacity, 7);

    private static bool[] IsNew(OpenSignals stock) => Array.ConvertAll(stock.ReceivedDay, day => day == Stocks.From.DayNumber || day % 7 == 0);

    private static IEnumerable<int> Unreached(OpenSignals stock, NightDecision night) =>
        Enumerable.Range(0, stock.Count).Except(night.Ranked).Except(night.Random);
}
