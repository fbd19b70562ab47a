using CsCheck;
using Statistics.Conditional;
using Statistics.Decomposition;

namespace Statistics.Tests.Decomposition;

public class KitagawaTests
{
    private static readonly Gen<Stratum> AnyStratum =
        from n1 in Gen.Int[0, 300] from n0 in Gen.Int[0, 300] from a in Gen.Int[0, n1] from c in Gen.Int[0, n0] select new Stratum(a, n1, c, n0);

    [Fact]
    public void An_empty_side_has_no_difference_to_split()
    {
        Assert.Null(Kitagawa.Of([]));
        Assert.Null(Kitagawa.Of([new(0, 0, 3, 9)]));
    }

    [Fact]
    public void The_parts_add_up_to_the_raw_difference() => AnyStratum.Array[1, 8].Sample(strata =>
    {
        if (Kitagawa.Of(strata) is not { } split)
            return;
        var raw = strata.Sum(s => s.A) / strata.Sum(s => s.N1) - strata.Sum(s => s.C) / strata.Sum(s => s.N0);
        Assert.Equal(raw, split.Total, 1e-12);
        var swapped = Kitagawa.Of([.. strata.Select(s => new Stratum(s.C, s.N0, s.A, s.N1))])!.Value;
        Assert.Equal(split.Composition, -swapped.Composition, 1e-12);
        Assert.Equal(split.Rates, -swapped.Rates, 1e-12);
    });

    [Fact]
    public void Equal_rates_leave_composition_and_equal_composition_leaves_rates()
    {
        var composition = Kitagawa.Of([new(40, 80, 10, 20), new(2, 20, 8, 80)])!.Value;
        Assert.Equal(0, composition.Rates, 1e-12);
        Assert.Equal(0.24, composition.Composition, 1e-12);
        var rates = Kitagawa.Of([new(40, 80, 10, 80), new(2, 20, 8, 20)])!.Value;
        Assert.Equal(0, rates.Composition, 1e-12);
        Assert.Equal(0.24, rates.Rates, 1e-12);
    }
}
