using System.Runtime.InteropServices;
using Parquet;
using Parquet.Schema;
using ParquetSharp;
using NetWriter = Parquet.ParquetWriter;

namespace Benchmarks.Peers;

/// <summary>The same results by two libraries, each by its fastest way that gives a file of like size: from arrays, with dictionaries, by Snappy.</summary>
internal sealed class ResultWriters
{
    public const string Release = "0123456789abcdef0123456789abcdef";

    private readonly Results results;
    private readonly int[] defined;
    private readonly ReadOnlyMemory<char>[] texts;
    private readonly ReadOnlyMemory<char>[] releases;
    private readonly double[] probabilities;
    private readonly int[][] parts;
    private readonly byte[] utf8;
    private readonly ByteArray[] signals;
    private readonly ByteArray[] constants;
    private readonly short[] ones = [.. Enumerable.Repeat((short)1, ParquetOutBenchmark.GroupRows)];

    public ResultWriters(Results results)
    {
        this.results = results;
        defined = [.. Enumerable.Repeat(1, results.Scores.Length)];
        texts = [.. results.Signals.Select(s => s.AsMemory())];
        releases = [.. results.Signals.Select(_ => Release.AsMemory())];
        probabilities = [.. results.Probability.Select(p => Results.Probabilities[p])];
        parts = [.. results.Part.Select(p => p.Select(one => (int)one).ToArray())];
        utf8 = GC.AllocateUninitializedArray<byte>((results.Signals.Length + 1) * Release.Length, pinned: true);
        System.Text.Encoding.UTF8.GetBytes(string.Concat(results.Signals) + Release, utf8);
        signals = [.. Enumerable.Range(0, results.Signals.Length).Select(Text)];
        constants = [.. signals.Select(_ => Text(results.Signals.Length))];
    }

    public void ParquetNet(Stream stream, int groups) => Task.Run(() => ParquetNetAsync(stream, groups)).GetAwaiter().GetResult();

    public void ParquetSharp(Stream stream, int groups)
    {
        using var builder = new WriterPropertiesBuilder();
        using var properties = builder.Compression(Compression.Snappy).DisableDictionary("signal").DisableStatistics().Build();
        using var writer = new ParquetFileWriter(stream,
            [
                new Column<string>("signal"), new Column<int>("score"), new Column<double>("probability"), new Column<string>("release"),
                .. Enumerable.Range(0, Results.Reasons).SelectMany(r => (Column[])[new Column<int>("part" + r), new Column<int>("points" + r)]),
            ], null, properties, leaveOpen: true);
        for (var g = 0; g < groups; g++)
        {
            using var group = writer.AppendRowGroup();
            Texts(group, signals);
            Write(group, results.Scores);
            Write(group, probabilities);
            Texts(group, constants);
            for (var r = 0; r < Results.Reasons; r++)
            {
                Write(group, parts[r]);
                Write(group, results.Points[r]);
            }
        }

        writer.Close();
    }

    private async Task ParquetNetAsync(Stream stream, int groups)
    {
        DataField[] fields =
        [
            Field<string>("signal"), Field<int>("score"), Field<double>("probability"), Field<string>("release"),
            .. Enumerable.Range(0, Results.Reasons).SelectMany(r => (DataField[])[Field<int>("part" + r), Field<int>("points" + r)]),
        ];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy, CompressionLevel = System.IO.Compression.CompressionLevel.Fastest, DictionaryEncodingSampleSize = 4096 };
        foreach (var field in fields.Skip(1))
            options.ColumnEncodingHints[field.Name] = EncodingHint.Dictionary;
        await using var writer = await NetWriter.CreateAsync(new ParquetSchema(fields), stream, options);
        for (var g = 0; g < groups; g++)
        {
            using var group = writer.CreateRowGroup();
            await Write(group, fields[0], texts);
            await Write(group, fields[1], results.Scores);
            await Write(group, fields[2], probabilities);
            await Write(group, fields[3], releases);
            for (var r = 0; r < Results.Reasons; r++)
            {
                await Write(group, fields[4 + (2 * r)], parts[r]);
                await Write(group, fields[5 + (2 * r)], results.Points[r]);
            }
        }
    }

    private static DataField Field<T>(string name) => new(name, typeof(T), isNullable: true);

    private Task Write<T>(ParquetRowGroupWriter group, DataField field, T[] values)
        where T : struct => group.WriteAllPartsAsync<T>(field, values.AsMemory(), defined.AsMemory(), null, CancellationToken.None);

    private static void Write<T>(RowGroupWriter group, T[] values)
        where T : unmanaged
    {
        using var column = (ColumnWriter<T>)group.NextColumn();
        column.WriteBatch(values);
    }

    /// <summary>A string column is optional here, whatever is declared.</summary>
    private void Texts(RowGroupWriter group, ByteArray[] values)
    {
        using var column = (ColumnWriter<ByteArray>)group.NextColumn();
        column.WriteBatch(values.Length, ones, [], values);
    }

    private ByteArray Text(int index) => new(Marshal.UnsafeAddrOfPinnedArrayElement(utf8, index * Release.Length), Release.Length);
}
