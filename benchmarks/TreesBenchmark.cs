using BenchmarkDotNet.Attributes;
using Benchmarks.Peers;
using Interchange.Columns;
using Pipeline.Scoring;
using Pipeline.Trees;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Benchmarks;

/// <summary>How much faster are compiled trees, from columns, than the library that trained them, from its own rows?</summary>
public class TreesBenchmark
{
    private const int TrainingRows = 100_000;
    private const int Rows = 200_000;
    private const int ComparedRows = 1_000_000;

    internal static RatioCase OverLightGbm { get; } = Case("trees100_vs_lightgbm_capi", made => made.Fastest());

    internal static RatioCase OverLightGbmAvx2 { get; } = Case("trees100_avx2_vs_lightgbm_capi", made => made.Avx2()) with { Isa = "avx2" };

    private TreeModel model = null!;
    private ColumnBatch batch = null!;
    private float[] rows = null!;
    private int columns;
    private LightGbm library = null!;
    private ITreeKernel fastest = null!;
    private ITreeKernel avx2 = null!;
    private ITreeKernel scalar = null!;

    [GlobalSetup]
    public void Setup()
    {
        var training = Signals.Everything(Signals.Make(TrainingRows, 1));
        var features = Columns(training.Features);
        columns = features.Length;
        using var trained = LightGbm.Train(
            LightGbmTrees.MissingLowest(FloatRows.Of(features)),
            columns,
            [.. training.Founded.Select(founded => (float)founded)],
            100,
            "objective=binary num_leaves=31 learning_rate=0.1 verbosity=-1 num_threads=1 deterministic=true");
        model = LightGbmTrees.Read(trained.Text(), features, TrainedOn(training));
        library = LightGbm.Load(LightGbmText.Of(model));
        batch = Signals.Everything(Signals.Make(Rows, 2)).Features;
        rows = FloatRows.Of(Columns(batch));
        fastest = TreeKernels.Named(TreeKernels.Fastest, model);
        avx2 = TreeKernels.Named("avx2", model);
        scalar = TreeKernels.Named("scalar", model);
    }

    [GlobalCleanup]
    public void Cleanup() => library.Dispose();

    [Benchmark(Baseline = true)]
    public double[] Library() => library.Score(rows, columns);

    [Benchmark]
    public double[] Fastest() => TreeScoring.Logits(fastest, batch, 1);

    [Benchmark]
    public double[] Avx2() => TreeScoring.Logits(avx2, batch, 1);

    [Benchmark]
    public double[] Scalar() => TreeScoring.Logits(scalar, batch, 1);

    private static Column[] Columns(ColumnBatch batch) => [.. Signals.Contract.Features.Select(f => batch[f.Name])];

    private static Provenance TrainedOn(LabelledRows rows) => new()
    {
        Trainer = "LightGBM",
        ContractId = Signals.Contract.Id,
        ContractVersion = Signals.Contract.Version,
        ContractSha256 = Signals.Contract.Sha256,
        TrainedFrom = DateOnly.FromDayNumber(rows.ReceivedDay[0]),
        TrainedTo = DateOnly.FromDayNumber(rows.ReceivedDay[^1]),
        CalibratedTo = DateOnly.FromDayNumber(rows.ReceivedDay[^1]),
        TrainingRows = rows.Count,
        FoundedRows = rows.FoundedCount,
        Seed = 0,
        Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal),
    };

    private static RatioCase Case(string name, Func<TreesBenchmark, double[]> ours) => RatioCase.Times(name, "LGBM_BoosterPredictForMat on one thread", () =>
    {
        var made = new TreesBenchmark();
        made.Setup();
        made.Compare(ComparedRows);
        return (() => made.Library(), () => ours(made));
    });

    /// <summary>Scores that differ in any bit from the library's.</summary>
    internal int Different(int count)
    {
        var other = Signals.Everything(Signals.Make(count, 3)).Features;
        var theirs = library.Score(FloatRows.Of(Columns(other)), columns);
        return new[] { fastest, avx2, scalar }.Sum(kernel => TreeScoring.Logits(kernel, other, 1)
            .Where((ours, row) => BitConverter.DoubleToInt64Bits(ours) != BitConverter.DoubleToInt64Bits(theirs[row])).Count());
    }

    private void Compare(int count)
    {
        var different = Different(count);
        Console.Error.WriteLine($"{different} of {count} rows differ in a bit from the library's raw score");
        if (different > 0)
            throw new InvalidOperationException($"{different} scores differ from the library's: a fast wrong answer is not fast");
    }
}
