using CsCheck;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class OrderAgreementTest
{
    [Fact]
    public void Tau_is_that_of_counting_every_pair() => Gen.Select(Gen.Int[1, 30], Gen.Int[0, 120]).SelectMany(
        (levels, n) => Gen.Select(Gen.Int[0, levels].Array[n], Gen.Int[0, levels].Array[n])).Sample((x, y) =>
        {
            var (found, slow) = (KendallTau.B(x, y), Slow(x, y));
            Assert.Equal(slow is null, found is null);
            if (slow is not null)
                Assert.Equal(slow.Value, found!.Value, 12);
        });

    [Fact]
    public void Tau_b_of_a_published_table_with_ties()
    {
        // scipy.stats.kendalltau of the arrays in its own documentation: -0.47140452079103173.
        Assert.Equal(-0.47140452079103173, KendallTau.B([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])!.Value, 15);
    }

    [Fact]
    public void The_same_order_agrees_wholly_the_reverse_not_at_all_and_one_item_not_at_all_defined()
    {
        int[] order = [.. Enumerable.Range(0, 50)];
        Assert.Equal(1, KendallTau.B(order, order));
        Assert.Equal(-1, KendallTau.B(order, [.. order.Reverse()]));
        Assert.Null(KendallTau.B([1], [1]));
        Assert.Null(KendallTau.B([1, 1, 1], [1, 2, 3]));
    }

    [Fact]
    public void Who_moved_is_said_with_places()
    {
        var agreement = OrderAgreement.Of([4, 1, 0, 3, 2], [1, 2, 4, 3, 0], 3);
        Assert.Equal([0], agreement.Entered);
        Assert.Equal([2], agreement.Left);
        Assert.Equal([(4, 2), (1, -1)], agreement.Kept.Select(m => (m.Row, m.Up)));
        Assert.Equal(5, agreement.Signals);
    }

    [Fact]
    public void Orders_of_different_rows_are_our_own_fault()
    {
        Assert.Throws<ArgumentException>(() => OrderAgreement.Of([1, 2], [1, 3], 1));
        Assert.Throws<ArgumentException>(() => OrderAgreement.Of([1, 1], [1, 1], 1));
        Assert.Throws<ArgumentException>(() => KendallTau.B([1, 2], [1]));
    }

    [Fact]
    public void As_many_enter_as_leave_and_the_whole_order_starts_with_the_nights() => Gen.Select(Stocks.Stock, Gen.Int[20, 80]).Sample((stock, capacity) =>
    {
        var places = Places.Ranked(Stocks.Policy, capacity);
        var agreement = NightOrder.BesidePolicyOnly(Stocks.Policy, Stocks.Scorecard, stock, Stocks.From, capacity, 7);
        Assert.Equal(agreement.Entered.Count, agreement.Left.Count);
        Assert.Equal(Math.Min(places, stock.Count), agreement.Entered.Count + agreement.Kept.Count);
        var night = NightOrder.Decide(Stocks.Policy, Stocks.Scorecard, stock, new bool[stock.Count], Stocks.From, capacity, 7);
        Assert.Equal(night.Ranked.Take(places), NightOrder.Whole(Stocks.Policy, Stocks.Scorecard, stock, Stocks.From, capacity, 7).Take(places));
    });

    private static double? Slow(int[] x, int[] y)
    {
        var (score, untiedX, untiedY) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                score += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                untiedX += x[i] == x[j] ? 0 : 1;
                untiedY += y[i] == y[j] ? 0 : 1;
            }
        }

        return untiedX == 0 || untiedY == 0 ? null : score / Math.Sqrt(untiedX * untiedY);
    }
}
