using Interchange.Columns;
using Interchange.Pages;
using Interchange.Runs;

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

    [Fact]
    public void Once_the_buffers_have_grown_a_row_group_allocates_less_than_a_byte_a_row()
    {
        const int Rows = 20_000;
        var bytes = Written(3, Rows);
        using var buffers = new PartBuffers();
        using var part = PartReader.Open("a.parquet", bytes, new PartColumns(Specs), buffers);
        var (numbers, codes, days, texts) = (new float[Rows], new byte[Rows], new int[Rows], new Utf8Texts());
        long Allocated(int group)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            part.Numbers(group, 0, numbers);
            part.Codes(group, 1, codes);
            part.Days(group, 2, days);
            part.Texts(group, 3, texts);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(0);
        Allocated(1);
        Assert.InRange(Allocated(2), 0, Rows);
    }

    [Fact]
    public void What_the_caller_asks_wrongly_is_told_and_what_the_file_holds_wrongly_is_refused()
    {
        var bytes = Written(1, 10);
        using var buffers = new PartBuffers();
        using var part = PartReader.Open("a.parquet", bytes, new PartColumns(Specs), buffers);
        Assert.Throws<ArgumentException>(() => part.Codes(0, 0, new byte[10]));
        Assert.Throws<ArgumentException>(() => part.Numbers(0, 0, new float[9]));
        Assert.Throws<RefusedException>(() => PartReader.Open("a.parquet", bytes, new PartColumns([.. Specs[1..]]), buffers));
        Assert.Throws<RefusedException>(() => PartReader.Open("a.parquet", bytes.AsSpan(0, bytes.Length - 1).ToArray(), new PartColumns(Specs), buffers));
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
