using CsCheck;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

public sealed class PurifierTests
{
    private static readonly Gen<(double[] Table, double[] Weights, int Across)> Tables =
        from down in Gen.Int[1, 16]
        from across in Gen.Int[1, 16]
        from table in Gen.Double[-3, 3].Array[down * across]
        from weights in Gen.Frequency((1, Gen.Const(0.0)), (4, Gen.Double[0.1, 9])).Array[down * across]
        select (table, weights, across);

    [Fact]
    public void Every_weighted_margin_of_a_purified_table_is_nought_and_table_and_margins_are_what_the_table_was() => Tables.Sample(t =>
    {
        var table = (double[])t.Table.Clone();
        var (rows, columns) = Purifier.Purify(table, t.Weights, t.Across);
        for (var cell = 0; cell < table.Length; cell++)
            Assert.Equal(t.Table[cell], table[cell] + rows[cell / t.Across] + columns[cell % t.Across], 1e-9);
        for (var a = 0; a < rows.Length; a++)
            Assert.Equal(0, Enumerable.Range(0, t.Across).Sum(b => table[(a * t.Across) + b] * t.Weights[(a * t.Across) + b]), 1e-6);
        for (var b = 0; b < t.Across; b++)
            Assert.Equal(0, Enumerable.Range(0, rows.Length).Sum(a => table[(a * t.Across) + b] * t.Weights[(a * t.Across) + b]), 1e-6);
    });

    [Fact]
    public void A_table_that_is_a_sum_of_its_sides_has_nothing_left()
    {
        double[] table = [.. from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 3) select (a * a) - (2.0 * b)];
        Purifier.Purify(table, [.. Enumerable.Range(0, 12).Select(i => i == 5 ? 0.0 : 1 + (i % 4))], 3);
        Assert.All(table, value => Assert.Equal(0, value, 1e-7));
    }
}
