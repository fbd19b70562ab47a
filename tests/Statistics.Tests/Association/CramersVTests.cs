using CsCheck;
using Statistics.Association;

namespace Statistics.Tests.Association;

public class CramersVTests
{
    private static readonly Gen<long[,]> Tables =
        from r in Gen.Int[2, 5] from k in Gen.Int[2, 5] from cells in Gen.Long[1, 200].Array[r * k] select Table(r, k, cells);

    [Fact]
    public void Nobody_one_row_or_one_column_is_undefined_and_says_why()
    {
        foreach (var table in new[] { new long[0, 0], new long[2, 2], new long[,] { { 3, 4 } }, new long[,] { { 3, 0 }, { 5, 0 } } })
        {
            Assert.Null(ChiSquare.Of(table));
            Assert.NotNull(CramersV.BiasCorrected(table).UndefinedBecause);
            Assert.Null(CramersV.BiasCorrected(table).Value);
        }
    }

    [Fact]
    public void A_perfect_match_is_one_and_an_exact_independence_is_zero()
    {
        Assert.Equal(1, CramersV.BiasCorrected(new long[,] { { 500, 0, 0 }, { 0, 400, 0 }, { 0, 0, 300 } }).Value!.Value, 1e-12);
        Assert.Equal(0, CramersV.BiasCorrected(new long[,] { { 30, 60 }, { 10, 20 } }).Value);
        Assert.Equal(120, CramersV.BiasCorrected(new long[,] { { 30, 60 }, { 10, 20 } }).N);
    }

    [Fact]
    public void Equals_a_value_worked_by_hand()
    {
        // chi2 = 200 (60 * 70 - 40 * 30)^2 / (100 * 100 * 90 * 110); V = sqrt((chi2 / 200 - 1 / 199) / (1 - 1 / 199)).
        var chi2 = 200.0 * 3000 * 3000 / (100.0 * 100 * 90 * 110);
        var table = new long[,] { { 60, 40 }, { 30, 70 } };
        Assert.Equal(chi2, ChiSquare.Of(table)!.Statistic, 1e-9);
        Assert.Equal(Math.Sqrt((chi2 / 200 - 1 / 199.0) / (1 - 1 / 199.0)), CramersV.BiasCorrected(table).Value!.Value, 1e-12);
    }

    [Fact]
    public void Lies_between_zero_and_one_and_does_not_change_when_the_table_is_turned_or_padded() => Tables.Sample(table =>
    {
        var v = CramersV.BiasCorrected(table).Value!.Value;
        Assert.InRange(v, 0, 1);
        int r = table.GetLength(0), k = table.GetLength(1);
        var turned = new long[k + 1, r];
        for (var i = 0; i < r; i++)
        {
            for (var j = 0; j < k; j++)
                turned[j, i] = table[i, j];
        }

        Assert.Equal(v, CramersV.BiasCorrected(turned).Value!.Value, 1e-9);
    });

    [Fact]
    public void A_table_of_two_by_two_has_the_square_of_the_pooled_z() => Gen.Long[1, 200].Array[4].Sample(t =>
    {
        var z = Statistics.Proportions.TwoProportions.PooledZ(t[0], t[0] + t[1], t[2], t[2] + t[3])!.Value;
        var test = ChiSquare.Of(Table(2, 2, t))!;
        Assert.Equal(z * z, test.Statistic, 1e-9 * Math.Max(1, z * z));
        Assert.Equal(Gaussian.TwoSidedP(z), test.P, 1e-12);
    });

    private static long[,] Table(int r, int k, long[] cells)
    {
        var table = new long[r, k];
        Buffer.BlockCopy(cells, 0, table, 0, cells.Length * sizeof(long));
        return table;
    }
}
