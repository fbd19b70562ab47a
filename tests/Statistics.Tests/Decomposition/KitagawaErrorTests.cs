using CsCheck;
using Statistics.Conditional;
using Statistics.Decomposition;
using Statistics.Resampling;

namespace Statistics.Tests.Decomposition;

public class KitagawaErrorTests
{
    private static readonly Gen<Stratum> AnyStratum =
        from n1 in Gen.Int[1, 300] from n0 in Gen.Int[1, 300] from a in Gen.Int[0, n1] from c in Gen.Int[0, n0] select new Stratum(a, n1, c, n0);

    [Fact]
    public void The_whole_has_the_variance_of_a_difference_of_two_proportions() => AnyStratum.Array[1, 6].Sample(strata =>
    {
        double n1 = strata.Sum(s => s.N1), n0 = strata.Sum(s => s.N0), p1 = strata.Sum(s => s.A) / n1, p0 = strata.Sum(s => s.C) / n0;
        Assert.Equal(p1 * (1 - p1) / n1 + p0 * (1 - p0) / n0, KitagawaError.Of(strata)!.Value.Total, 1e-12);
    });

    [Fact]
    public void In_one_stratum_nothing_is_composition_and_nothing_of_it_varies_but_its_share() => AnyStratum.Sample(stratum =>
    {
        var error = KitagawaError.Of([stratum])!.Value;
        Assert.Equal(0, error.Composition, 1e-12);
        Assert.Equal(error.Total, error.Rates, 1e-12);
        Assert.Equal(error.Total, error.RatesLessComposition, 1e-12);
    });

    [Fact]
    public void A_stratum_of_one_side_has_no_error() => Assert.Null(KitagawaError.Of([new(1, 5, 2, 9), new(0, 0, 3, 9)]));

    /// <summary>Each part is as variable over drawn tables as its formula says; the mean formula has an error of its own of about 3%.</summary>
    [Fact]
    public void Drawn_tables_vary_as_the_formulas_say()
    {
        const int Draws = 4_000;
        double[] share1 = [0.2, 0.5, 0.3], share0 = [0.5, 0.3, 0.2], rate1 = [0.3, 0.1, 0.2], rate0 = [0.2, 0.1, 0.05];
        var random = new RandomStream(7);
        var parts = new double[4][];
        for (var p = 0; p < parts.Length; p++)
            parts[p] = new double[Draws];
        var told = new double[4];
        for (var d = 0; d < Draws; d++)
        {
            var drawn = Draw(ref random);
            var (split, error) = (Kitagawa.Of(drawn)!.Value, KitagawaError.Of(drawn)!.Value);
            (parts[0][d], parts[1][d], parts[2][d], parts[3][d]) = (split.Composition, split.Rates, split.Total, split.Rates - split.Composition);
            (told[0], told[1], told[2], told[3]) = (told[0] + error.Composition / Draws, told[1] + error.Rates / Draws, told[2] + error.Total / Draws, told[3] + error.RatesLessComposition / Draws);
        }

        for (var p = 0; p < parts.Length; p++)
        {
            var mean = parts[p].Average();
            var variance = parts[p].Sum(x => (x - mean) * (x - mean)) / (Draws - 1);
            Assert.Equal(1, told[p] / variance, 0.1);
        }

        Stratum[] Draw(ref RandomStream stream)
        {
            var cells = new double[12];
            for (var person = 0; person < 1200; person++)
            {
                var (group, u) = (person < 500, stream.Uniform());
                var share = group ? share1 : share0;
                var s = u < share[0] ? 0 : u < share[0] + share[1] ? 1 : 2;
                cells[(4 * s) + (group ? 1 : 3)]++;
                cells[(4 * s) + (group ? 0 : 2)] += stream.Uniform() < (group ? rate1 : rate0)[s] ? 1 : 0;
            }

            return [.. Enumerable.Range(0, 3).Select(s => new Stratum(cells[4 * s], cells[(4 * s) + 1], cells[(4 * s) + 2], cells[(4 * s) + 3]))];
        }
    }
}
