using BenchmarkDotNet.Attributes;
using Benchmarks.Peers;
using Interchange.Pages;

namespace Benchmarks;

/// <summary>How much less processor time do results take to become Parquet by our writer than by Parquet.Net and by ParquetSharp's physical writer?</summary>
public class ParquetOutBenchmark : IDisposable
{
    public const int Groups = 8;
    public const int GroupRows = 131_072;

    internal static RatioCase OverParquetNet { get; } = RatioCase.Times("write_vs_parquetnet", "Parquet.Net, Snappy, dictionaries where values repeat", () =>
    {
        var made = Made();
        return (() => made.ParquetNet(), () => made.Part());
    });

    internal static RatioCase OverParquetSharp { get; } = RatioCase.Times("write_vs_parquetsharp", "ParquetSharp's physical writer, Snappy, dictionaries where values repeat", () =>
    {
        var made = Made();
        return (() => made.ParquetSharp(), () => made.Part());
    });

    private readonly MemoryStream stream = new();
    private Results results = null!;
    private ResultWriters peers = null!;

    [GlobalCleanup]
    public void Dispose()
    {
        stream.Dispose();
        GC.SuppressFinalize(this);
    }

    [GlobalSetup]
    public void Setup()
    {
        results = new Results(GroupRows, 1);
        peers = new ResultWriters(results);
    }

    /// <summary>Bytes of the file, as of the others.</summary>
    [Benchmark(Baseline = true)]
    public long ParquetNet()
    {
        stream.SetLength(0);
        peers.ParquetNet(stream, Groups);
        return stream.Length;
    }

    [Benchmark]
    public long ParquetSharp()
    {
        stream.SetLength(0);
        peers.ParquetSharp(stream, Groups);
        return stream.Length;
    }

    [Benchmark]
    public long Part()
    {
        stream.SetLength(0);
        var writer = new PartWriter(stream, Columns);
        for (var g = 0; g < Groups; g++)
        {
            writer.Begin(GroupRows);
            writer.Texts(results.Texts);
            writer.Integers(results.Scores);
            writer.Indices(results.Probability);
            writer.Constant();
            for (var r = 0; r < Results.Reasons; r++)
            {
                writer.Indices(results.Part[r]);
                writer.Integers(results.Points[r]);
            }
        }

        writer.Finish();
        return stream.Length;
    }

    /// <summary>The file of the last call.</summary>
    internal byte[] Written() => stream.ToArray();

    private static PartColumn[] Columns { get; } =
    [
        PartColumn.Text("signal"), PartColumn.Integer("score"), PartColumn.OneOf("probability", Results.Probabilities), PartColumn.OneOf("release", [ResultWriters.Release]),
        .. Enumerable.Range(0, Results.Reasons).SelectMany(r => (PartColumn[])[PartColumn.OneOf("part" + r, Enumerable.Range(0, Results.Parts).ToArray()), PartColumn.Integer("points" + r)]),
    ];

    private static ParquetOutBenchmark Made()
    {
        var made = new ParquetOutBenchmark();
        made.Setup();
        return made;
    }
}
