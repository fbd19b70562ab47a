using BenchmarkDotNet.Attributes;
using Benchmarks.Peers;
using Interchange.Columns;
using ParquetSharp;

namespace Benchmarks;

/// <summary>
/// How much faster do the 40 columns of a file become floats and byte codes by our page decoder than by Parquet.Net's fastest public way,
/// and is it no slower than ParquetSharp's physical reader, which only reads?
/// </summary>
public class ParquetInBenchmark : IDisposable
{
    public const int Rows = 1_000_000;

    /// <summary>Both questions for every codec, the usual one first.</summary>
    internal static IEnumerable<RatioCase> Cases { get; } =
        new[] { ("snappy", ""), ("zstd", "_zstd"), ("none", "_uncompressed") }.SelectMany(c => new[] { OverParquetNet(c.Item1, c.Item2), OverParquetSharp(c.Item1, c.Item2) });

    private readonly float[][] numbers = [.. Specs.Select(s => s.Kind == ColumnKind.Number ? new float[DeliveredFile.GroupRows] : [])];
    private readonly byte[][] codes = [.. Specs.Select(s => s.Kind == ColumnKind.Level ? new byte[DeliveredFile.GroupRows] : [])];
    private readonly PartColumns columns = new(Specs, undeclaredAllowed: true);
    private readonly PartBuffers buffers = new();
    private byte[] file = null!;
    private ArrowReader arrow = null!;
    private ParquetNetReader parquetNet = null!;

    [Params("snappy", "zstd", "none")]
    public string Codec { get; set; } = "snappy";

    internal static IReadOnlyList<ColumnSpec> Specs { get; } = [.. Signals.Contract.Features.Select(f => f.Spec)];

    [GlobalCleanup]
    public void Dispose()
    {
        buffers.Dispose();
        GC.SuppressFinalize(this);
    }

    [GlobalSetup]
    public void Setup()
    {
        file = DeliveredFile.Of(Signals.Everything(Signals.Make(Rows, 1)).Features, Codec switch { "snappy" => Compression.Snappy, "zstd" => Compression.Zstd, _ => Compression.Uncompressed });
        arrow = new ArrowReader(file, Specs);
        parquetNet = new ParquetNetReader(file, Specs);
    }

    [Benchmark(Baseline = true)]
    public void ParquetNet() => parquetNet.Codes(numbers, codes);

    [Benchmark]
    public long ParquetSharpRead() => arrow.Read();

    [Benchmark]
    public void ParquetSharpCodes() => arrow.Codes(numbers, codes);

    [Benchmark]
    public void Decoder()
    {
        using var part = PartReader.Open("delivered", file, columns, buffers);
        for (var g = 0; g < part.RowGroups; g++)
        {
            for (var column = 0; column < Specs.Count; column++)
            {
                if (Specs[column].Kind == ColumnKind.Number)
                    part.Numbers(g, column, numbers[column].AsSpan(0, part.Rows(g)));
                else
                    part.Codes(g, column, codes[column].AsSpan(0, part.Rows(g)));
            }
        }
    }

    /// <summary>Whether all three ways leave the same in the buffers, which is the last row group.</summary>
    internal bool Agrees()
    {
        var answers = ((Action[])[ParquetNet, ParquetSharpCodes, Decoder]).Select(read =>
        {
            read();
            return (Numbers: numbers.Select(n => n.ToArray()).ToArray(), Codes: codes.Select(c => c.ToArray()).ToArray());
        }).ToArray();
        return answers.All(a => a.Numbers.Zip(answers[0].Numbers).All(n => n.First.AsSpan().SequenceEqual(n.Second)) && a.Codes.Zip(answers[0].Codes).All(c => c.First.AsSpan().SequenceEqual(c.Second)));
    }

    private static RatioCase OverParquetNet(string codec, string suffix) => RatioCase.Times("codes_vs_parquetnet" + suffix, "Parquet.Net, raw values into reused buffers and a lookup by span", () =>
    {
        var made = Made(codec);
        return (made.ParquetNet, made.Decoder);
    });

    private static RatioCase OverParquetSharp(string codec, string suffix) => RatioCase.Times("codes_vs_parquetsharp_physical" + suffix, "ParquetSharp's physical reader, packed values only", () =>
    {
        var made = Made(codec);
        return (() => made.ParquetSharpRead(), made.Decoder);
    });

    private static ParquetInBenchmark Made(string codec)
    {
        var made = new ParquetInBenchmark { Codec = codec };
        made.Setup();
        return made;
    }
}
