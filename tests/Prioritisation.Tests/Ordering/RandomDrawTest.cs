using CsCheck;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Prioritisation.Tests.Ordering;

public sealed class RandomDrawTest
{
    /// <summary>Half of the places drawn, so that there are several strata.</summary>
    private static readonly OrderingPolicy Policy = Stocks.Policy with { RandomShare = 0.5 };

    [Fact]
    public void Every_signal_that_can_be_drawn_has_one_known_probability_above_zero() => Gen.Select(Stocks.Stock, Gen.Int[20, 80]).Sample((stock, capacity) =>
    {
        var night = Decide(stock, capacity, 7);
        Assert.Equal(night.Eligible, night.Design.Strata.SelectMany(s => s.Rows).Distinct().Count());
        Assert.All(night.Design.Strata, s => Assert.InRange(s.Probability, float.Epsilon, 1));
        Assert.Empty(night.Design.NotDrawn);
        Assert.Equal(night.Design.Strata.Count, night.Design.Strata.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count());
    });

    [Fact]
    public void A_stratum_has_five_draws_or_all_its_signals() => Gen.Select(Stocks.Stock, Gen.Int[20, 80]).Sample((stock, capacity) =>
    {
        var night = Decide(stock, capacity, 7);
        Assert.All(night.Design.Strata, s => Assert.True(s.Draws >= 5 || s.Draws == s.Eligible || night.Design.Strata.Count == 1));
    });

    [Fact]
    public void With_places_enough_for_every_cell_the_strata_are_class_by_band()
    {
        var design = RandomDraw.Of(Policy, [.. Enumerable.Range(0, 600)], row => ((byte)(row % 3), (byte)(row % 2), false), 60, "tonight", (a, b) => a.CompareTo(b));
        Assert.Equal(6, design.Strata.Count);
        Assert.Contains("tonight: national_security, band 1", design.Strata.Select(s => s.Name), StringComparer.Ordinal);
        Assert.Equal(60, design.Drawn.Length);
        Assert.All(design.Strata, s => Assert.InRange(s.Draws, 5, 20));
    }

    [Fact]
    public void Where_the_orders_disagree_more_is_drawn()
    {
        var design = RandomDraw.Of(Policy, [.. Enumerable.Range(0, 200)], row => (1, 3, row < 100), 30, "tonight", (a, b) => a.CompareTo(b));
        Assert.Equal(["tonight: fraud_abuse, band 3, orders disagree", "tonight: fraud_abuse, band 3"], design.Strata.Select(s => s.Name), StringComparer.Ordinal);
        Assert.Equal([20, 10], design.Strata.Select(s => s.Draws));
    }

    [Fact]
    public void Measured_deviations_share_the_draws_and_disagreement_still_multiplies()
    {
        // Class 1 varies three times as much as class 2, and the orders disagree about half of class 2, which doubles it there.
        var measured = Policy with { RandomDeviations = new([.. Enumerable.Range(0, 6).Select(c => (IReadOnlyList<double>)[.. Enumerable.Repeat(c == 1 ? 0.9 : 0.3, 9)])], "a test") };
        var design = RandomDraw.Of(measured, [.. Enumerable.Range(0, 400)], row => (row < 200 ? (byte)1 : (byte)2, 3, row >= 300), 90, "tonight", (a, b) => a.CompareTo(b));
        Assert.Equal(["tonight: public_order, band 3, orders disagree", "tonight: fraud_abuse, band 3", "tonight: public_order, band 3"], design.Strata.Select(s => s.Name), StringComparer.Ordinal);
        Assert.Equal([20, 60, 10], design.Strata.Select(s => s.Draws));
    }

    [Fact]
    public void Equal_deviations_draw_in_proportion_to_size()
    {
        var equal = Policy with { RandomDeviations = new([.. Enumerable.Repeat<IReadOnlyList<double>>([.. Enumerable.Repeat(1.0, 9)], 6)], "a test") };
        var design = RandomDraw.Of(equal, [.. Enumerable.Range(0, 400)], row => (1, row < 100 ? (byte)0 : (byte)5, false), 40, "tonight", (a, b) => a.CompareTo(b));
        Assert.Equal([10, 30], design.Strata.Select(s => s.Draws));
    }

    [Fact]
    public void On_a_night_the_signals_that_the_policy_alone_would_put_forward_are_drawn_more_often()
    {
        // The model puts 200 likely signals of the lowest class first; by policy alone the 40 of fraud and abuse would be.
        var stock = Stocks.Mixed(300) with
        {
            Class = [.. Enumerable.Range(0, 300).Select(i => (byte)(i < 200 ? 5 : i < 240 ? 1 : 4))],
            Score = [.. Enumerable.Range(0, 300).Select(i => i < 200 ? 1700 : 0)],
        };
        var design = Decide(stock, 80, 7).Design;
        var disagree = Assert.Single(design.Strata, s => s.Name.EndsWith("orders disagree", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(200, 40), disagree.Rows.Order());
        Assert.All(design.Strata.Where(s => s != disagree && s.Name.Contains("band 0", StringComparison.Ordinal)), s => Assert.True(disagree.Probability > s.Probability));
    }

    [Fact]
    public void Another_rule_beside_moves_who_is_drawn_and_nobody_s_place() => Gen.Select(Stocks.Stock, Gen.Int[20, 80], Gen.Int[0, 600]).Sample((stock, capacity, from) =>
    {
        var beside = Enumerable.Range(0, stock.Count).Where(row => row >= from && row % 3 == 0).ToHashSet();
        foreach (var scorecard in new[] { Stocks.Scorecard, null })
        {
            var (with, without) = (Decide(stock, capacity, 7, beside, scorecard), Decide(stock, capacity, 7, null, scorecard));
            Assert.Equal(without.Ranked, with.Ranked);
            Assert.Equal(without.Random.Length, with.Random.Length);
            Assert.All(with.Design.Strata, s => Assert.InRange(s.Probability, float.Epsilon, 1));
            Assert.Equal(without.Design.Strata.SelectMany(s => s.Rows).Order(), with.Design.Strata.SelectMany(s => s.Rows).Order());
            foreach (var stratum in with.Design.Strata.Where(s => s.Name.EndsWith("orders disagree", StringComparison.Ordinal)))
                Assert.All(stratum.Rows, row => Assert.Contains(row, beside));
        }
    });

    [Fact]
    public void Beside_the_same_rule_nothing_disagrees() => Gen.Select(Stocks.Stock, Gen.Int[20, 80]).Sample((stock, capacity) =>
    {
        var same = NightOrder.Whole(Policy, Stocks.Scorecard, stock, Stocks.From, capacity, 7).Take(Places.Ranked(Policy, capacity)).ToHashSet();
        Assert.DoesNotContain(Decide(stock, capacity, 7, same, Stocks.Scorecard).Design.Strata, s => s.Name.Contains("disagree", StringComparison.Ordinal));
    });

    [Fact]
    public void Too_few_places_for_two_strata_leave_one_of_all()
    {
        var design = RandomDraw.Of(Policy, [.. Enumerable.Range(0, 200)], row => ((byte)(row % 6), (byte)(row % 9), row % 4 == 0), 4, "tonight", (a, b) => a.CompareTo(b));
        Assert.Equal("tonight: all", Assert.Single(design.Strata).Name);
        Assert.Equal(4 / 200f, design.Strata[0].Probability);
    }

    [Fact]
    public void Without_a_place_every_stratum_is_named_as_not_drawn()
    {
        var design = RandomDraw.Of(Policy, [1, 2, 3], _ => (1, 3, false), 0, "tonight", (a, b) => a.CompareTo(b));
        Assert.Equal(["tonight: all"], design.NotDrawn, StringComparer.Ordinal);
        Assert.Empty(RandomDraw.Of(Policy, [], _ => (1, 3, false), 4, "tonight", (a, b) => a.CompareTo(b)).Strata);
    }

    [Fact]
    public void Over_many_seeds_signals_are_drawn_as_often_as_the_design_says_and_weighted_they_give_the_stock()
    {
        const int Seeds = 3_000;
        var stock = Stocks.Mixed(300);
        var (drawn, known, total) = (new int[stock.Count], new double[stock.Count], 0.0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var design = Decide(stock, 80, seed).Design;
            Assert.True(design.Strata.Count > 3);
            foreach (var stratum in design.Strata)
            {
                foreach (var row in stratum.Rows)
                    known[row] += stratum.Probability;
                foreach (var row in stratum.Rows.Take(stratum.Draws))
                {
                    drawn[row]++;
                    total += stock.Score[row] / (double)stratum.Probability / Seeds;
                }
            }
        }

        // Ties are broken by the seed, so probabilities differ by seed; five standard errors of a sum of draws.
        for (var row = 0; row < stock.Count; row++)
            Assert.InRange(drawn[row], known[row] - (5 * Math.Sqrt(known[row] + 1)), known[row] + (5 * Math.Sqrt(known[row] + 1)));
        var mean = Enumerable.Range(0, Seeds).Average(seed => Decide(stock, 80, seed).Design.Strata.SelectMany(s => s.Rows).Sum(r => (double)stock.Score[r]));
        Assert.InRange(total / mean, 0.99, 1.01);
    }

    private static NightDecision Decide(OpenSignals stock, int capacity, int seed) => Decide(stock, capacity, seed, null, Stocks.Scorecard);

    private static NightDecision Decide(OpenSignals stock, int capacity, int seed, IReadOnlySet<int>? beside, Scorecard? scorecard) =>
        NightOrder.Decide(Policy, scorecard, stock, [.. stock.Signal.Select(_ => true)], Stocks.From, capacity, seed, beside);
}
