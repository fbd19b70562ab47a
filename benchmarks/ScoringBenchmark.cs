using BenchmarkDotNet.Attributes;
using Interchange.Columns;
using Pipeline.Scoring;
using Prioritisation.Training;

namespace Benchmarks;

/// <summary>How much faster are the kernels, with the five largest raising reasons, than the definition of score and reasons?</summary>
public class ScoringBenchmark
{
    /// <summary>Small enough for every cache below the last, as a row group's blocks are.</summary>
    public const int Rows = 20_000;

    internal static RatioCase OverPlain { get; } = RatioCase.Times("scorecard_vs_plain", "definition of score and reasons", () =>
    {
        var made = new ScoringBenchmark();
        made.Setup();
        return (() => made.Plain(), () => made.Vector());
    });

    private ColumnBatch batch = null!;
    private IScoringKernel plain = null!;
    private IScoringKernel scalar = null!;
    private IScoringKernel vector = null!;

    [GlobalSetup]
    public void Setup()
    {
        var rows = Signals.Everything(Signals.Make(Rows, 1));
        batch = rows.Features;
        var scorecard = new ScorecardTrainer().Train(Signals.Training(rows), new Recipe { Rounds = 30 }, 1, 1);
        plain = ScoringKernels.Named("plain", scorecard);
        scalar = ScoringKernels.Named("scalar", scorecard);
        vector = ScoringKernels.Named("vector", scorecard);
    }

    [Benchmark(Baseline = true)]
    public ScoredBatch Plain() => plain.Score(batch, ReasonSides.Raising);

    [Benchmark]
    public ScoredBatch Scalar() => scalar.Score(batch, ReasonSides.Raising);

    [Benchmark]
    public ScoredBatch Vector() => vector.Score(batch, ReasonSides.Raising);
}
