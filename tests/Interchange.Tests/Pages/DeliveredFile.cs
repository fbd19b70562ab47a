using Interchange.Columns;
using ParquetSharp;

namespace Interchange.Tests.Pages;

/// <summary>One way in which another system may write a file.</summary>
/// <param name="Codec">Of all pages.</param>
/// <param name="Encoding">Of columns whose type it suits, and which Parquet.Net can read so (no dates by differences).</param>
/// <param name="Version">Of the data pages.</param>
/// <param name="Dictionary">Whether the writer tries a dictionary.</param>
/// <param name="IsOptional">Whether columns may lack values.</param>
/// <param name="Missing">Share of the values that are missing, if they may.</param>
/// <param name="Distinct">Distinct values of a column, which decides the width of an index.</param>
/// <param name="PageBytes">Where the writer ends a page, and its dictionary.</param>
public sealed record DeliveredFile(Compression Codec, Encoding Encoding, ParquetDataPageVersion Version, bool Dictionary, bool IsOptional, double Missing, int Distinct, int PageBytes)
{
    public static IReadOnlyList<string> Levels { get; } = [.. Enumerable.Range(0, 250).Select(i => "level-" + i)];

    public static ColumnSpec[] Specs { get; } =
    [
        ColumnSpec.Number("float"), ColumnSpec.Number("double"), ColumnSpec.Number("int"), ColumnSpec.Number("long"), ColumnSpec.Date("date"),
        ColumnSpec.Level("yes", ["no", "yes"]), ColumnSpec.Level("level", Levels), ColumnSpec.Text("text"), ColumnSpec.Text("whole"),
    ];

    public byte[] Write(int rows, int groups, int seed)
    {
        var random = new Random(seed);
        using var builder = new WriterPropertiesBuilder();
        builder.Compression(Codec).DataPageVersion(Version).DataPagesize(PageBytes).DictionaryPagesizeLimit(PageBytes);
        if (!Dictionary)
            builder.DisableDictionary();
        foreach (var column in Specs.Select(s => s.Name).Where(n => Takes(n)))
            builder.Encoding(column, Encoding);
        // A page is checked for its size only after so many values.
        builder.WriteBatchSize(64);
        using var properties = builder.Build();
        using var stream = new MemoryStream();
        using (var writer = new ParquetFileWriter(stream, Columns(), null, properties, leaveOpen: true))
        {
            for (var g = 0; g < groups; g++)
            {
                using var group = writer.AppendRowGroup();
                Fill(group, random, rows);
            }

            writer.Close();
        }

        return stream.ToArray();
    }

    private bool Takes(string column) => Encoding switch
    {
        Encoding.Plain => true,
        Encoding.ByteStreamSplit => column is "float" or "double",
        Encoding.DeltaBinaryPacked => column is "int" or "long" or "whole",
        Encoding.DeltaLengthByteArray => column is "level" or "text",
        _ => false,
    };

    private ParquetSharp.Column[] Columns() => IsOptional
        ? [new Column<float?>("float"), new Column<double?>("double"), new Column<int?>("int"), new Column<long?>("long"), new Column<Date?>("date"), new Column<bool?>("yes"), new Column<string?>("level"), new Column<string?>("text"), new Column<int?>("whole")]
        : [new Column<float>("float"), new Column<double>("double"), new Column<int>("int"), new Column<long>("long"), new Column<Date>("date"), new Column<bool>("yes"), new Column<string>("level", LogicalType.String()), new Column<string>("text", LogicalType.String()), new Column<int>("whole")];

    private void Fill(RowGroupWriter group, Random random, int rows)
    {
        Values(group, random, rows, v => v / 4f);
        Values(group, random, rows, v => v / 8.0);
        Values(group, random, rows, v => v - 5);
        Values(group, random, rows, v => v * 1_000_000_007L);
        Values(group, random, rows, v => new Date(v));
        Values(group, random, rows, v => v % 2 == 0);
        Texts(group, random, rows, v => "level-" + v);
        Texts(group, random, rows, v => v % 13 == 0 ? "" : new string('ä', v % 9) + v);
        Values(group, random, rows, v => -v);
    }

    private void Values<T>(RowGroupWriter group, Random random, int rows, Func<int, T> value)
        where T : struct
    {
        using var column = group.NextColumn();
        if (IsOptional)
            column.LogicalWriter<T?>().WriteBatch([.. Enumerable.Range(0, rows).Select(_ => random.NextDouble() < Missing ? (T?)null : value(random.Next(Distinct)))]);
        else
            column.LogicalWriter<T>().WriteBatch([.. Enumerable.Range(0, rows).Select(_ => value(random.Next(Distinct)))]);
    }

    private void Texts(RowGroupWriter group, Random random, int rows, Func<int, string> value)
    {
        using var column = group.NextColumn();
        column.LogicalWriter<string?>().WriteBatch([.. Enumerable.Range(0, rows).Select(_ => IsOptional && random.NextDouble() < Missing ? null : value(random.Next(Distinct)))]);
    }
}
