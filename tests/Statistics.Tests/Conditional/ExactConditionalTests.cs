using CsCheck;
using MathNet.Numerics;
using Statistics.Conditional;

namespace Statistics.Tests.Conditional;

public class ExactConditionalTests
{
    private static readonly Gen<Stratum> Small =
        from n1 in Gen.Int[1, 9] from n0 in Gen.Int[1, 9] from a in Gen.Int[0, n1] from c in Gen.Int[0, n0] select new Stratum(a, n1, c, n0);

    [Fact]
    public void Margins_that_leave_one_sum_leave_no_test()
    {
        Assert.Null(ExactConditional.Of([]));
        Assert.Null(ExactConditional.Of([new(0, 5, 0, 5), new(5, 5, 4, 4), new(2, 4, 0, 0)]));
    }

    [Fact]
    public void Nobody_and_everybody_give_one_sided_intervals_without_an_estimate()
    {
        var none = ExactConditional.Of([new(0, 10, 4, 10)])!;
        Assert.Equal(0, none.Interval().Low);
        Assert.Null(none.Estimate());
        var all = ExactConditional.Of([new(4, 10, 0, 10)])!;
        Assert.Equal(double.PositiveInfinity, all.Interval().High);
        Assert.Equal(none.TwoSidedP(), all.TwoSidedP(), 1e-12);
    }

    [Fact]
    public void Fishers_p_equals_independent_values()
    {
        var seen = 0;
        foreach (var v in Vectors.Of("two_proportions").Concat(Vectors.Of("compas_pairs")))
        {
            if (v.Maybe("p_fisher_two_sided") is not { } expected)
                continue;
            var (k1, n1, k2, n2) = v.TwoSides();
            Vectors.SameP(expected, ExactConditional.Of([new(k1, n1, k2, n2)])!.TwoSidedP());
            seen++;
        }

        Assert.True(seen > 60);
    }

    [Fact]
    public void Chances_add_up_to_one_and_both_tails_share_only_what_was_observed() => Gen.Select(Small.List[1, 5], Gen.Double[-3, 3]).Sample((list, log) =>
    {
        if (ExactConditional.Of(list.ToArray()) is not { } exact)
            return;
        var ratio = Math.Exp(log);
        Assert.Equal(1, exact.Probabilities(ratio).Sum(), 1e-12);
        var likeliest = exact.Probabilities(ratio).Max();
        Assert.InRange(exact.AtLeast(ratio) + exact.AtMost(ratio), 1 - 1e-12, 1 + likeliest + 1e-12);
        Assert.InRange(exact.TwoSidedP(ratio), 0, 1);
    });

    [Fact]
    public void Equals_counting_every_way_to_fill_the_strata() => Gen.Select(Small.Array[1, 3], Gen.Double[-2, 2]).Sample((strata, log) =>
    {
        if (ExactConditional.Of(strata) is not { } exact)
            return;
        var ways = new SortedDictionary<int, double>();
        Fill(strata, 0, 0, 1, Math.Exp(log), ways);
        var total = ways.Values.Sum();
        Assert.Equal(ways.Values.Select(w => w / total), exact.Probabilities(Math.Exp(log)), (a, b) => Math.Abs(a - b) < 1e-10);
    });

    [Fact]
    public void The_interval_is_what_the_one_sided_tests_do_not_reject_and_holds_the_estimate() => Small.List[1, 5].Sample(list =>
    {
        if (ExactConditional.Of(list.ToArray()) is not { } exact)
            return;
        var interval = exact.Interval();
        if (interval.Low > 0)
            Assert.Equal(0.025, exact.AtLeast(interval.Low), 1e-9);
        if (!double.IsInfinity(interval.High))
            Assert.Equal(0.025, exact.AtMost(interval.High), 1e-9);
        if (exact.Estimate() is { } estimate)
            Assert.InRange(estimate, interval.Low, interval.High);
    });

    [Fact]
    public void Swapping_the_sides_inverts_the_interval() => Small.List[1, 4].Sample(list =>
    {
        if (ExactConditional.Of(list.ToArray()) is not { } exact)
            return;
        var swapped = ExactConditional.Of([.. list.Select(s => new Stratum(s.C, s.N0, s.A, s.N1))])!;
        Assert.Equal(exact.TwoSidedP(), swapped.TwoSidedP(), 1e-9);
        if (exact.Interval().Low > 0)
            Assert.Equal(1, exact.Interval().Low * swapped.Interval().High, 1e-9);
    });

    private static void Fill(Stratum[] strata, int at, int sum, double weight, double ratio, SortedDictionary<int, double> ways)
    {
        if (at == strata.Length)
        {
            ways[sum] = ways.GetValueOrDefault(sum) + weight;
            return;
        }

        var s = strata[at];
        int chosen = (int)(s.A + s.C), n1 = (int)s.N1, n0 = (int)s.N0;
        for (var a = Math.Max(0, chosen - n0); a <= Math.Min(n1, chosen); a++)
            Fill(strata, at + 1, sum + a, weight * Combinatorics.Combinations(n1, a) * Combinatorics.Combinations(n0, chosen - a) * Math.Pow(ratio, a), ratio, ways);
    }
}
