using BenchmarkDotNet.Attributes;
using Benchmarks.Peers;
using Interchange.Columns;
using ParquetSharp;
using Pipeline.ScoreParts;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Benchmarks;

/// <summary>
/// What does it cost to score a Parquet file into a Parquet file, on one thread and from memory to memory: pseudonym and 40 features by Snappy
/// in, score, probability and the five largest raising reasons of 40 terms and 10 pairs out? Hashing is left out on all sides.
/// </summary>
public class EndToEndBenchmark : IDisposable
{
    private const int DraftRows = 20_000;
    private const int LimitRows = 4 * DeliveredFile.GroupRows;

    internal static RatioCase OverDraft { get; } = RatioCase.Times("endtoend_vs_mlnet", "a first draft: Parquet.Net row objects, Microsoft.ML logistic regression with contributions, LINQ, Parquet.Net", () =>
    {
        var made = Made(DraftRows);
        var draft = new FirstDraft(made.file, made.rows.Founded);
        return (() => draft.Run(made.Empty()), () => made.Part());
    });

    internal static RatioCase OverLightGbm { get; } = RatioCase.Times("endtoend_vs_parquetsharp_lightgbm", "ParquetSharp, a transpose, LightGBM's C interface with 100 trees of 31 leaves; no reasons, nothing written", () =>
    {
        var made = Made(DeliveredFile.GroupRows);
        var peer = new ReadThenTrees(made.file, made.rows, ParquetInBenchmark.Specs);
        return (() => peer.Run(), () => made.Part());
    });

    internal static RatioCase OverCopying { get; } = RatioCase.OverLimit("endtoend_vs_decompress_and_copy", "decompressing the same pages, copying them once and writing the same result", () =>
    {
        var made = Made(LimitRows);
        made.Part();
        var limit = new DecompressAndCopy(made.file, made.Written());
        return (() => limit.Run(made.Empty()), () => made.Part());
    });

    private readonly MemoryStream stream = new();
    private byte[] file = null!;
    private LabelledRows rows = null!;
    private PartScorer scorer = null!;
    private DecompressAndCopy? copying;

    [GlobalSetup]
    public void Setup()
    {
        Make(LimitRows, ReasonSides.Raising);
        Part();
        copying = new DecompressAndCopy(file, Written());
    }

    [Benchmark(Baseline = true)]
    public void DecompressAndCopy() => copying!.Run(Empty());

    /// <summary>Signals scored.</summary>
    [Benchmark]
    public long Part() => scorer.Score("delivered", file, Empty());

    [GlobalCleanup]
    public void Dispose()
    {
        stream.Dispose();
        scorer.Dispose();
        copying?.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static EndToEndBenchmark Made(int count, ReasonSides sides = ReasonSides.Raising)
    {
        var made = new EndToEndBenchmark();
        made.Make(count, sides);
        return made;
    }

    internal Scorecard Scorecard { get; private set; } = null!;

    /// <summary>What is in the file.</summary>
    internal ColumnBatch Batch { get; private set; } = null!;

    /// <summary>The result of the last call.</summary>
    internal byte[] Written() => stream.ToArray();

    private void Make(int count, ReasonSides sides)
    {
        var batch = Signals.Make(count, 1, withSignal: true);
        rows = Signals.Everything(batch);
        Batch = new ColumnBatch([batch["signal"], .. rows.Features.Columns]);
        file = DeliveredFile.Of(Batch, Compression.Snappy);
        Scorecard = ScoringBenchmark.Trained(Signals.Everything(Signals.Make(Math.Min(count, ScoringBenchmark.Rows), 1)));
        var columns = new PartColumns([ColumnSpec.Text("signal"), .. ParquetInBenchmark.Specs]);
        scorer = new PartScorer(new ScorePlan(Scorecard, columns, "signal", sides, new ReleaseMark(new string('0', 64), new DateOnly(2027, 1, 31), ["a condition"])));
    }

    private MemoryStream Empty()
    {
        stream.Position = 0;
        stream.SetLength(0);
        return stream;
    }
}
