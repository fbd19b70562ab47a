using CsCheck;
using Interchange.Columns;

namespace Interchange.Tests.Columns;

public sealed class DayOrderTests
{
    private static readonly Gen<(int Day, string? Text)[]> Rows = Gen.Select(
        Gen.Frequency((6, Gen.Int[738_000, 738_002]), (1, Gen.Const(DateColumn.Missing)), (1, Gen.Int[0, int.MaxValue])),
        Gen.Frequency((1, Gen.Const((string?)null)), (8, Gen.String[Gen.Char["ab\0\u00ff\u0100漢"], 0, 8].Select(s => (string?)s)))).Array[0, 60];

    [Fact]
    public void Rows_come_by_day_and_those_of_a_day_by_ordinal_order_of_their_text() => Rows.Sample(rows =>
    {
        var (days, texts) = (Array.ConvertAll(rows, r => r.Day), Array.ConvertAll(rows, r => r.Text));
        var order = DayOrder.Of(days, texts);
        Assert.Equal(Enumerable.Range(0, rows.Length), order.Order());
        for (var i = 1; i < order.Length; i++)
        {
            var (upper, lower) = (order[i - 1], order[i]);
            Assert.True(days[upper] < days[lower] || (days[upper] == days[lower] && string.CompareOrdinal(texts[upper], texts[lower]) <= 0));
        }
    });

    [Fact]
    public void Texts_that_begin_alike_are_compared_to_their_end() =>
        Assert.Equal([2, 1, 3, 0], DayOrder.Of([5, 5, 4, 5], ["abcdefz", "abcdef", "zzz", "abcdefa"]));
}
