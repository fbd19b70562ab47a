using System.Text;
using CsCheck;
using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Tests.Columns;

public sealed class RawTableTests
{
    private static readonly ColumnSpec[] Specs = [ColumnSpec.Text("id"), ColumnSpec.Number("n"), ColumnSpec.Level("l", ["no", "yes"]), ColumnSpec.Date("d")];

    [Fact]
    public void Any_text_survives_a_csv_file() =>
        Gen.String[Gen.Char["ab,\"\n\r é漢='"], 0, 10].Array[1, 20].Sample(cells =>
        {
            var csv = "id,x\n" + string.Concat(cells.Select(c => CsvText.Quoted(c) + ",1\n"));
            var read = Assert.Single(Open(csv).Read([ColumnSpec.Text("id")]));
            Assert.Equal(cells.Select(c => c.Length == 0 ? null : c).ToArray(), read.Columns.Text("id").Values);
            Assert.Empty(read.Unreadable);
        });

    [Theory]
    [InlineData("id,n,l,d\na,1.5,yes,2024-02-29\nb,,,\n")]
    [InlineData("\uFEFFid,n,l,d\r\na,1.5,yes,2024-02-29\r\nb,,,")]
    [InlineData("d,\"l\",n,id\n2024-02-29,\"yes\",\"1.5\",a\n,,,b\n")]
    [InlineData("{\"id\":\"a\",\"n\":1.5,\"l\":true,\"d\":\"2024-02-29\"}\n\n{\"id\":\"b\",\"n\":null}\n")]
    public void The_format_is_told_by_content_and_all_give_the_same_columns(string text)
    {
        var batch = Assert.Single(Open(text).Read(Specs)).Columns;
        Assert.Equal("a b", string.Join(' ', batch.Text("id").Values));
        Assert.Equal([1.5f, float.NaN], batch.Number("n").Values);
        Assert.Equal<byte>([2, 0], batch.Level("l").Codes);
        Assert.Equal([new DateOnly(2024, 2, 29).DayNumber, DateColumn.Missing], batch.Date("d").Days);
    }

    [Fact]
    public void What_cannot_be_read_is_missing_and_told_with_its_place()
    {
        var raw = Assert.Single(Open("id,n,l,d\na,1.000.0,maybe,29-02-2024\nb,1,yes\n").Read(Specs));
        Assert.Equal("0 n 1.000.0|0 l maybe|0 d 29-02-2024|1  ", string.Join('|', raw.Unreadable.Select(u => $"{u.Row} {u.Column} {u.Value}")));
        Assert.Equal(LevelColumn.Unseen, raw.Columns.Level("l").Codes[0]);
        Assert.True(raw.Columns.Number("n").IsMissing(1));
    }

    [Theory]
    [InlineData("id,id\n1,2\n", "csv-header")]
    [InlineData("id,\n1,2\n", "csv-header")]
    [InlineData("id\n\"a\"b\n", "csv-quote")]
    [InlineData("id\na\"b\n", "csv-quote")]
    [InlineData("id\n\"a\n", "csv-quote")]
    [InlineData("{\"id\":1,\"id\":2}\n", "json-line")]
    [InlineData("{\"id\":1}\n[]\n", "json-line")]
    public void A_malformed_file_is_refused_not_guessed_at(string text, string code) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => Open(text).Read([ColumnSpec.Text("id")])).Problems[0].Code);

    [Fact]
    public void A_column_that_occurs_in_a_late_line_only_is_seen() => Assert.Equal("id religion", string.Join(' ', Open("{\"id\":1}\n{\"id\":2,\"religion\":\"x\"}\n").ColumnNames));

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Assert.Equal("encoding", Assert.Throws<RefusedException>(() => RawTable.Open(SourceFile.Of("x", [(byte)'a', 0xE9, (byte)'\n']))).Problems[0].Code);

    private static RawTable Open(string text) => RawTable.Open(SourceFile.Of("in", Encoding.UTF8.GetBytes(text)));
}
