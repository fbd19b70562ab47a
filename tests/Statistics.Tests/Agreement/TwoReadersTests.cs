using Statistics.Agreement;

namespace Statistics.Tests.Agreement;

public class TwoReadersTests
{
    public static TheoryData<long[]> Tables => [[40, 9, 6, 45], [3, 2, 4, 91], [88, 10, 2, 14, 40, 6, 18, 10, 12]];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Both_coefficients_and_their_errors_are_those_of_the_published_formulas(long[] cells)
    {
        var table = Square(cells);
        var q = table.GetLength(0);
        double n = cells.Sum();
        double P(int k, int l) => table[k, l] / n;
        double Row(int k) => Enumerable.Range(0, q).Sum(l => P(k, l));
        double Column(int l) => Enumerable.Range(0, q).Sum(k => P(k, l));
        var agreed = Enumerable.Range(0, q).Sum(k => P(k, k));
        // Fleiss, Cohen and Everitt (1969), formula 13.
        var chance = Enumerable.Range(0, q).Sum(k => Row(k) * Column(k));
        var kappa = (agreed - chance) / (1 - chance);
        var a = Enumerable.Range(0, q).Sum(k => P(k, k) * Math.Pow(1 - (Row(k) + Column(k)) * (1 - kappa), 2));
        var b = Math.Pow(1 - kappa, 2) * (from k in Enumerable.Range(0, q) from l in Enumerable.Range(0, q) where k != l select P(k, l) * Math.Pow(Column(k) + Row(l), 2)).Sum();
        var c = Math.Pow(kappa - chance * (1 - kappa), 2);
        Same(TwoReaders.CohenKappa(table), kappa, Math.Sqrt((a + b - c) / (n * Math.Pow(1 - chance, 2))));
        // Gwet (2008), formula of the variance of his first coefficient for a large population.
        double Mean(int k) => (Row(k) + Column(k)) / 2;
        var hard = Enumerable.Range(0, q).Sum(k => Mean(k) * (1 - Mean(k))) / (q - 1);
        var ac1 = (agreed - hard) / (1 - hard);
        var first = agreed * (1 - agreed);
        var second = 4 * (1 - ac1) * ((Enumerable.Range(0, q).Sum(k => P(k, k) * (1 - Mean(k))) / (q - 1)) - agreed * hard);
        var third = 4 * Math.Pow(1 - ac1, 2) * (((from k in Enumerable.Range(0, q) from l in Enumerable.Range(0, q) select P(k, l) * Math.Pow(1 - (Mean(k) + Mean(l)) / 2, 2)).Sum() / Math.Pow(q - 1, 2)) - hard * hard);
        Same(TwoReaders.GwetAc1(table), ac1, Math.Sqrt((first - second + third) / (n * Math.Pow(1 - hard, 2))));
    }

    [Fact]
    public void Where_a_verdict_is_rare_kappa_falls_and_gwets_coefficient_does_not()
    {
        long[,] common = { { 45, 5 }, { 5, 45 } }, rare = { { 1, 5 }, { 5, 89 } };
        Assert.Equal(0.8, TwoReaders.CohenKappa(common).Value!.Value, 1e-12);
        Assert.True(TwoReaders.CohenKappa(rare).Value < 0.2);
        Assert.True(TwoReaders.GwetAc1(rare).Value > 0.85);
    }

    [Fact]
    public void Where_everybody_agrees_there_is_a_value_and_no_interval_and_with_one_category_no_kappa()
    {
        Assert.True(TwoReaders.CohenKappa(new long[,] { { 20, 0 }, { 0, 30 } }) is { Value: 1, Interval: null, UndefinedBecause: not null });
        Assert.True(TwoReaders.CohenKappa(new long[,] { { 20, 0 }, { 0, 0 } }) is { Value: null, UndefinedBecause: not null });
        Assert.True(TwoReaders.GwetAc1(new long[2, 2]) is { Value: null, N: 0 });
        Assert.Throws<ArgumentException>(() => TwoReaders.GwetAc1(new long[2, 3]));
    }

    private static void Same(Estimate estimate, double value, double error)
    {
        Assert.Equal(value, estimate.Value!.Value, 1e-12);
        Assert.Equal(Math.Max(-1, value - 1.959963984540054 * error), estimate.Interval!.Low, 1e-9);
        Assert.Equal(Math.Min(1, value + 1.959963984540054 * error), estimate.Interval.High, 1e-9);
    }

    private static long[,] Square(long[] cells)
    {
        var size = (int)Math.Sqrt(cells.Length);
        var table = new long[size, size];
        for (var i = 0; i < cells.Length; i++)
            table[i / size, i % size] = cells[i];
        return table;
    }
}
