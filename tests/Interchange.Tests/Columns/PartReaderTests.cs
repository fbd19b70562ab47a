using Interchange.Columns;
using Interchange.Pages;

namespace Interchange.Tests.Columns;

public sealed class PartReaderTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];
    private static readonly ColumnSpec[] Specs = [ColumnSpec.Number("weight"), ColumnSpec.Level("colour", Colours), ColumnSpec.Date("day"), ColumnSpec.Text("id")];

    [Fact]
    public void A_part_read_into_buffers_is_the_table_of_the_same_file()
    {
        var bytes = Written(3, 300);
        var expected = ParquetTable.Read(SourceFile.Of("a.parquet", bytes), Specs);
        using var buffers = new PartBuffers();
        using var part = PartReader.Open("a.parquet", bytes, new PartColumns(Specs), buffers);
        Assert.Equal(expected.Count, part.RowGroups);
        var texts = new Utf8Texts();
        for (var g = 0; g < part.RowGroups; g++)
        {
            var rows = part.Rows(g);
            var (numbers, codes, days) = (new float[rows], new byte[rows], new int[rows]);
            part.Numbers(g, 0, numbers);
            part.Codes(g, 1, codes);
            part.Days(g, 2, days);
            part.Texts(g, 3, texts);
            Assert.Equal(expected[g].Number("weight").Values, numbers);
            Assert.Equal(expected[g].Level("colour").Codes, codes);
            Assert.Equal(expected[g].Date("day").Days, days);
            Assert.Equal(expected[g].Text("id").Values, texts.Strings());
            for (var row = 0; row < rows; row++)
                Assert.Equal(expected[g].Text("id").Values[row], texts.IsMissing(row) ? null : System.Text.Encoding.UTF8.GetString(texts[row]));
        }
    }

    private static byte[] Written(int groups, int rows)
    {
        using var stream = new MemoryStream();
        ParquetTable.Write(stream, Specs, Enumerable.Range(0, groups).Select(g => new ColumnBatch(
        [
            new NumberColumn("weight", [.. Enumerable.Range(0, rows).Select(i => i % 7 == g ? float.NaN : (g * 1000) + (i / 4f))]),
            new LevelColumn("colour", Colours, [.. Enumerable.Range(0, rows).Select(i => (byte)((i + g) % 4))]),
            new DateColumn("day", [.. Enumerable.Range(0, rows).Select(i => i % 9 == 0 ? DateColumn.Missing : 738_000 + i + g)]),
            new TextColumn("id", [.. Enumerable.Range(0, rows).Select(i => i % 11 == 0 ? null : g + "-id-" + i)]),
        ])));
        return stream.ToArray();
    }
}
