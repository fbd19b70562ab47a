using BenchmarkDotNet.Attributes;
using Benchmarks.Peers;
using Pipeline.Scoring;

namespace Benchmarks;

/// <summary>
/// How much faster are our scores, with ten pairs and the five largest raising reasons, than those of Microsoft.ML's additive model by its own
/// way, which has neither, and than its own way to contributions?
/// </summary>
public class GamBenchmark
{
    internal static RatioCase Fastest { get; } = OverScore("scorecard_vs_mlnet_gam", ScoringKernels.Fastest);

    internal static RatioCase Avx2 { get; } = OverScore("scorecard_avx2_vs_mlnet_gam", "avx2") with { Isa = "avx2" };

    internal static RatioCase Reasons { get; } = RatioCase.Times("reasons_vs_mlnet_gam", "Microsoft.ML Gam, Transform and cursor over its five largest feature contributions", () =>
    {
        var made = Made(ScoringKernels.Fastest);
        return (() => made.Contributions(), () => made.Scorecard());
    });

    private ScoringBenchmark ours = null!;
    private LibraryGam gam = null!;

    [GlobalSetup]
    public void Setup() => Setup(ScoringKernels.Fastest);

    [Benchmark(Baseline = true)]
    public float[] Gam() => gam.Score();

    [Benchmark]
    public float Contributions() => gam.Contributions();

    [Benchmark]
    public ScoredBatch Scorecard() => ours.Score();

    /// <summary>The library's scores, and ours from its own bins and effects.</summary>
    internal static (float[] Library, int[] Ours) BothScores()
    {
        var rows = Signals.Everything(Signals.Make(ScoringBenchmark.Rows, 1));
        var library = new LibraryGam(rows);
        return (library.Score(), ScoringKernels.For(library.Scorecard(ScoringBenchmark.Trained(rows))).Score(library.Batch, ReasonSides.None).Score);
    }

    private static RatioCase OverScore(string name, string kernel) => RatioCase.Times(name, "Microsoft.ML Gam without pairs or reasons, Transform and cursor over its scores", () =>
    {
        var made = Made(kernel);
        return (() => made.Gam(), () => made.Scorecard());
    });

    private static GamBenchmark Made(string kernel)
    {
        var made = new GamBenchmark();
        made.Setup(kernel);
        return made;
    }

    private void Setup(string kernel)
    {
        ours = ScoringBenchmark.Made(kernel);
        gam = new LibraryGam(Signals.Everything(Signals.Make(ScoringBenchmark.Rows, 1)));
    }
}
