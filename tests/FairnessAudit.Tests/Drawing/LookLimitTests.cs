using CsCheck;
using FairnessAudit.Drawing;
using FairnessAudit.Population;

namespace FairnessAudit.Tests.Drawing;

public sealed class LookLimitTests
{
    private static readonly Gen<(DrawPopulation Rows, double[] Deviation, double MostOften)> Worlds = Gen.Select(
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 2]).Array[20, 300], Gen.Double[0.001, 3].Array[4], Gen.Double[1, 2], (rows, deviation, most) => (
            new DrawPopulation
            {
                Bands = 2,
                Cells = 4,
                Cell = Array.ConvertAll(rows, r => r.Item1),
                Drawable = Array.ConvertAll(rows, _ => true),
                Weight = Array.ConvertAll(rows, _ => 1.0),
                Unfounded = Array.ConvertAll(rows, _ => true),
                Scale = 1,
                Attributes = [Grouping.Of("team", Array.ConvertAll(rows, r => r.Item2 == 4 ? null : $"t{r.Item2}")), Grouping.Of("sex", Array.ConvertAll(rows, r => (string?)$"s{r.Item3}"))],
            },
            deviation,
            most));

    [Fact]
    public void No_group_is_looked_into_more_often_or_more_seldom_than_the_limit_and_a_smaller_share_would_not_do() => Worlds.Sample(world =>
    {
        var groups = new LookedInto(world.Rows);
        var (lambda, mixed) = LookLimit.Mix(world.Deviation, world.Rows.Sizes(), groups, world.MostOften);
        Assert.All(Ratios(world.Rows, mixed), ratio => Assert.InRange(ratio, 1 / world.MostOften - 1e-9, world.MostOften + 1e-9));
        Assert.Equal(1.00, mixed.Max());
        Assert.All(mixed, d => Assert.InRange(d, 0.01, 1));
        Assert.All(mixed, d => Assert.Equal(d, Math.Round(d, 2)));
        if (lambda > 0)
            Assert.Contains(Ratios(world.Rows, Mixed(world.Deviation, world.Rows.Sizes(), lambda - 0.05)), ratio => LookedInto.Factor(ratio) > world.MostOften);
    });

    [Fact]
    public void A_group_that_lives_where_draws_tell_most_is_protected_by_mixing()
    {
        // All of group a stands in the first cell and nobody else does; there the draw would tell three times as much.
        var population = SimulatedRows.Of(2, (500, 1, 0, 0.5), (4_000, 0, 0.4, 0.5));
        var groups = new LookedInto(population);
        var (lambda, mixed) = LookLimit.Mix([3, 1], population.Sizes(), groups, 1.25);
        Assert.InRange(lambda, 0.5, 0.95);
        var furthest = LookedInto.Furthest(groups.Ratios(mixed))!.Value;
        Assert.Equal("a", groups.Groups[furthest.At].Group);
        Assert.InRange(furthest.Ratio, 1.1, 1.25);
        Assert.Equal((0, 3.0), (LookLimit.Mix([3, 1], population.Sizes(), groups, 10).Lambda, groups.Ratios([3, 1])[0]!.Value));
    }

    [Fact]
    public void Where_every_group_is_everywhere_alike_nothing_is_mixed_and_at_a_limit_of_one_all_is()
    {
        var population = SimulatedRows.Of(2, (1_000, 0.3, 0.3, 0.5), (1_000, 0.3, 0.3, 0.5));
        Assert.Equal(0, LookLimit.Mix([3, 1], population.Sizes(), new LookedInto(population), 1.25).Lambda);
        var apart = SimulatedRows.Of(2, (500, 1, 0, 0.5), (4_000, 0, 0.4, 0.5));
        var (lambda, mixed) = LookLimit.Mix([3, 1], apart.Sizes(), new LookedInto(apart), 1);
        Assert.Equal(1, lambda);
        Assert.Equal([1.0, 1.0], mixed);
    }

    private static double[] Mixed(double[] deviation, long[] size, double lambda)
    {
        var mean = size.Select((n, h) => n * deviation[h]).Sum() / size.Sum();
        double[] mixed = [.. deviation.Select(d => (1 - lambda) * d / mean + lambda)];
        return Array.ConvertAll(mixed, d => Math.Max(0.01, Math.Round(d / mixed.Max(), 2)));
    }

    /// <summary>Row by row: draws of the group a row, against draws of all others whose attribute is known.</summary>
    private static IEnumerable<double> Ratios(DrawPopulation p, double[] deviation)
    {
        foreach (var a in p.Attributes)
        {
            for (var g = 0; g < a.Names.Count; g++)
            {
                var own = Enumerable.Range(0, p.Cell.Length).Where(r => a.Codes[r] == g).Select(r => deviation[p.Cell[r]]).ToArray();
                var others = Enumerable.Range(0, p.Cell.Length).Where(r => a.Codes[r] != g && a.Names[a.Codes[r]] != "(unknown)").Select(r => deviation[p.Cell[r]]).ToArray();
                if (own.Length > 0 && others.Length > 0)
                    yield return own.Average() / others.Average();
            }
        }
    }
}
