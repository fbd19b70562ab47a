using BenchmarkDotNet.Attributes;
using Interchange.Columns;
using Pipeline.Challengers;
using Pipeline.Scoring;
using Prioritisation.Training;

namespace Benchmarks;

/// <summary>How much faster does our kernel score the logistic baseline than the library that fitted it, from prepared vectors by Transform and cursor?</summary>
public class LogisticBenchmark
{
    internal static RatioCase OverLibrary { get; } = RatioCase.Times("scorecard_vs_mlnet_logistic", "Microsoft.ML logistic regression, Transform and cursor", () =>
    {
        var made = new LogisticBenchmark();
        made.Setup();
        return (() => made.Library(), () => made.Kernel());
    });

    private ColumnBatch batch = null!;
    private IScoringKernel kernel = null!;
    private LibraryLogistic library = null!;

    [GlobalSetup]
    public void Setup()
    {
        var rows = Signals.Everything(Signals.Make(ScoringBenchmark.Rows, 1));
        batch = rows.Features;
        kernel = ScoringKernels.For(new LogisticTrainer().Train(Signals.Training(rows), new Recipe(), 1, 1));
        library = LibraryLogistic.Fit(rows);
    }

    [Benchmark(Baseline = true)]
    public float[] Library() => library.Score();

    [Benchmark]
    public ScoredBatch Kernel() => kernel.Score(batch, ReasonSides.Raising);
}
