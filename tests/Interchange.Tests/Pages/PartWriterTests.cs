using Interchange.Columns;
using Interchange.Pages;
using ParquetSharp;

namespace Interchange.Tests.Pages;

public sealed class PartWriterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(1001)]
    [InlineData(70_000)]
    public void A_part_reads_back_equal_by_two_other_libraries_and_by_ours(int rows)
    {
        var random = new Random(rows);
        var ids = Enumerable.Range(0, rows).Select(_ => (string?)random.NextInt64().ToString("x16", null)).ToArray();
        var scores = Enumerable.Range(0, rows).Select(_ => random.Next(-3000, 3000)).ToArray();
        var wide = Enumerable.Range(0, rows).Select(_ => random.Next()).ToArray();
        var points = Enumerable.Range(0, rows).Select(_ => random.Next(4) == 0 ? int.MinValue : random.Next(-300, 300)).ToArray();
        var probabilities = Enumerable.Range(0, rows).Select(_ => (ushort)random.Next(1000)).ToArray();
        var table = Enumerable.Range(0, 1000).Select(i => i / 1000.0).ToArray();
        var reasons = Enumerable.Range(0, rows).Select(_ => (byte)random.Next(41)).ToArray();
        var numbers = Enumerable.Range(0, rows).Select(i => i % 3 == 0 ? float.NaN : random.NextSingle()).ToArray();
        var days = Enumerable.Range(0, rows).Select(i => i % 5 == 0 ? -1 : 738_000 + random.Next(300)).ToArray();
        var texts = new Utf8Texts();
        texts.Fill(ids);
        var maybe = ids.Select((id, i) => i % 7 == 0 ? null : id).ToArray();
        var maybeTexts = new Utf8Texts();
        maybeTexts.Fill(maybe);
        using var stream = new MemoryStream();
        var writer = new PartWriter(stream,
        [
            PartColumn.Text("id"), PartColumn.Text("maybe", optional: true), PartColumn.Integer("score"), PartColumn.Integer("wide"), PartColumn.Integer("points", optional: true),
            PartColumn.OneOf("probability", table), PartColumn.OneOf("reason", [.. Enumerable.Range(0, 40)], optional: true), PartColumn.Float("number", optional: true),
            PartColumn.Date("day", optional: true), PartColumn.OneOf("release", ["abc"]), PartColumn.Double("double"),
        ]);
        for (var g = 0; g < 2; g++)
        {
            writer.Begin(rows);
            writer.Texts(texts);
            writer.Texts(maybeTexts);
            writer.Integers(scores);
            writer.Integers(wide);
            writer.Integers(points);
            writer.Indices(probabilities);
            writer.Indices(reasons);
            writer.Floats(numbers);
            writer.Days(days);
            writer.Constant();
            writer.Doubles([.. scores.Select(s => (double)s)]);
        }

        writer.Finish();
        var bytes = stream.ToArray();

        using var other = new ParquetFileReader(new MemoryStream(bytes));
        Assert.Equal(2, other.FileMetaData.NumRowGroups);
        for (var g = 0; g < 2; g++)
        {
            using var group = other.RowGroup(g);
            T[] Read<T>(int column) => group.Column(column).LogicalReader<T>().ReadAll(rows);
            Assert.Equal(ids, Read<string>(0));
            Assert.Equal(maybe, Read<string?>(1));
            Assert.Equal(scores, Read<int>(2));
            Assert.Equal(wide, Read<int>(3));
            Assert.Equal(points.Select(p => p == int.MinValue ? (int?)null : p), Read<int?>(4));
            Assert.Equal(probabilities.Select(p => table[p]), Read<double>(5));
            Assert.Equal(reasons.Select(r => r == 40 ? (int?)null : r), Read<int?>(6));
            Assert.Equal(numbers.Select(n => float.IsNaN(n) ? (float?)null : n), Read<float?>(7));
            Assert.Equal(days.Select(d => d < 0 ? (DateOnly?)null : DateOnly.FromDayNumber(d)), Read<Date?>(8).Select(d => d is { } day ? DateOnly.FromDateTime(day.DateTime) : (DateOnly?)null));
            Assert.All(Read<string>(9), release => Assert.Equal("abc", release));
            Assert.Equal(scores.Select(s => (double)s), Read<double>(10));
        }

        ColumnSpec[] specs =
        [
            ColumnSpec.Text("id"), ColumnSpec.Text("maybe"), ColumnSpec.Number("score"), ColumnSpec.Text("wide"), ColumnSpec.Number("points"), ColumnSpec.Number("probability"), ColumnSpec.Number("reason"),
            ColumnSpec.Number("number"), ColumnSpec.Date("day"), ColumnSpec.Level("release", ["abc"]), ColumnSpec.Number("double"),
        ];
        var read = ParquetTable.Read(SourceFile.Of("a", bytes), specs)[1];
        Assert.Equal(ids, read.Text("id").Values);
        Assert.Equal(maybe, read.Text("maybe").Values);
        Assert.Equal(scores.Select(s => (float)s), read.Number("score").Values);
        Assert.Equal(points.Select(p => p == int.MinValue ? float.NaN : p), read.Number("points").Values);
        Assert.Equal(probabilities.Select(p => (float)table[p]), read.Number("probability").Values);
        Assert.Equal(reasons.Select(r => r == 40 ? float.NaN : r), read.Number("reason").Values);
        Assert.Equal(numbers, read.Number("number").Values);
        Assert.Equal(days, read.Date("day").Days);
        Assert.All(read.Level("release").Codes, c => Assert.Equal(1, c));
    }
}
