using CsCheck;
using Statistics.Association;

namespace Statistics.Tests.Association;

public class MutualInformationTests
{
    private static readonly Gen<(int X, int Y, int S)[]> Rows = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2]).Array[1, 200];

    [Fact]
    public void No_rows_or_one_code_say_nothing()
    {
        Assert.Equal((0, 1, 0), MutualInformation.Of([], [], [], 9, 1));
        Assert.Equal((0, 1, 3), MutualInformation.Of([0, 0, 0], [0, 1, 2], [0, 0, 0], 9, 1));
    }

    [Fact]
    public void A_copy_tells_its_entropy_and_no_shuffle_comes_near()
    {
        int[] x = [.. Enumerable.Range(0, 400).Select(i => i % 4)];
        var (nats, p, n) = MutualInformation.Of(x, x, new int[400], 99, 5);
        Assert.Equal(Math.Log(4), nats, 1e-12);
        Assert.Equal(1 / 100.0, p, 1e-12);
        Assert.Equal(400, n);
    }

    [Fact]
    public void Equals_the_definition_summed_cell_by_cell() => Rows.Sample(rows =>
    {
        double n = rows.Length, expected = 0;
        foreach (var stratum in rows.GroupBy(r => r.S))
        {
            double size = stratum.Count();
            foreach (var cell in stratum.GroupBy(r => (r.X, r.Y)))
                expected += cell.Count() / n * Math.Log(cell.Count() * size / ((double)stratum.Count(r => r.X == cell.Key.X) * stratum.Count(r => r.Y == cell.Key.Y)));
        }

        Assert.Equal(expected, Of(rows, 0).Nats, 1e-9);
    });

    [Fact]
    public void Is_symmetric_and_does_not_depend_on_the_names_of_codes() => Rows.Sample(rows =>
    {
        var there = Of(rows, 0).Nats;
        Assert.Equal(there, Of([.. rows.Select(r => (r.Y, r.X, r.S))], 0).Nats, 1e-9);
        Assert.Equal(there, Of([.. rows.Select(r => (3 - r.X, r.Y, 7 - r.S))], 0).Nats, 1e-9);
    });

    [Fact]
    public void The_same_seed_gives_the_same_p_and_it_is_a_whole_number_of_shuffles() => Rows.Sample(rows =>
    {
        var first = Of(rows, 19);
        Assert.Equal(first, Of(rows, 19));
        var count = first.P * 20;
        Assert.Equal(Math.Round(count), count, 1e-9);
        Assert.InRange(first.P, 0.05, 1);
    });

    [Fact]
    public void What_a_stratum_carries_wholly_is_gone_within_it()
    {
        var rows = Enumerable.Range(0, 300).Select(i => (X: i % 3, Y: i % 3, S: i % 3)).ToArray();
        Assert.Equal(0, Of(rows, 0).Nats, 1e-12);
        Assert.Equal(1, Of(rows, 9).P);
        Assert.True(MutualInformation.Of([.. rows.Select(r => r.X)], [.. rows.Select(r => r.Y)], new int[300], 0, 1).Nats > 1);
    }

    [Fact]
    public void Under_independence_a_p_of_one_in_twenty_comes_about_once_in_twenty()
    {
        var small = 0;
        for (ulong run = 0; run < 600; run++)
        {
            var chance = new Statistics.Resampling.RandomStream(77, run);
            var rows = new (int, int, int)[60];
            for (var i = 0; i < rows.Length; i++)
                rows[i] = (chance.Below(3), chance.Below(2), chance.Below(2));
            if (Of(rows, 19, run).P <= 0.05)
                small++;
        }

        // 30 expected with a standard deviation of 5.3.
        Assert.InRange(small, 12, 50);
    }

    private static (double Nats, double P, int N) Of((int X, int Y, int S)[] rows, int permutations, ulong seed = 3) =>
        MutualInformation.Of([.. rows.Select(r => r.X)], [.. rows.Select(r => r.Y)], [.. rows.Select(r => r.S)], permutations, seed);
}
