using BenchmarkDotNet.Attributes;
using Interchange.Columns;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Benchmarks;

/// <summary>How much faster are the kernels, on 40 terms and 10 pairs with the five largest raising reasons, than the definition of score and reasons?</summary>
public class ScoringBenchmark
{
    /// <summary>Small enough for every cache below the last, as a row group's blocks are.</summary>
    public const int Rows = 20_000;

    internal static RatioCase OverPlain { get; } = RatioCase.Times("scorecard_vs_plain", "definition of score and reasons", () =>
    {
        var plain = Made("plain");
        var ours = Made(ScoringKernels.Fastest);
        return (() => plain.Score(), () => ours.Score());
    });

    private ColumnBatch batch = null!;
    private ScoredBatch scored = null!;
    private IScoringKernel kernel = null!;

    [ParamsSource(nameof(Kernels))]
    public string Kernel { get; set; } = "";

    public static IEnumerable<string> Kernels => ScoringKernels.Names;

    [GlobalSetup]
    public void Setup()
    {
        var rows = Signals.Everything(Signals.Make(Rows, 1));
        batch = rows.Features;
        scored = ScoredBatch.For(Rows, ReasonSides.Raising);
        kernel = ScoringKernels.Named(Kernel, Trained(rows));
    }

    [Benchmark]
    public ScoredBatch Score()
    {
        kernel.Score(batch, 0, batch.Count, scored);
        return scored;
    }

    /// <summary>Points as a trainer gives them, and pairs.</summary>
    internal static Scorecard Trained(LabelledRows rows) =>
        PairsByHand.Added(new ScorecardTrainer().Train(Signals.Training(rows), new Recipe { Rounds = 30 }, 1, 1));

    internal static ScoringBenchmark Made(string kernel)
    {
        var made = new ScoringBenchmark { Kernel = kernel };
        made.Setup();
        return made;
    }
}
