using BenchmarkDotNet.Attributes;
using Benchmarks.Peers;
using Interchange.Columns;
using Prioritisation.Scorecards;
using Prioritisation.Training;
using Statistics.Ranking;

namespace Benchmarks;

/// <summary>
/// How much faster is one fit of a scorecard with pairs than LightGBM's own library with 500 trees, and what does it cost in area under the
/// curve on later signals? Both get two threads; the fit holds binning, the choice of rounds and pairs, the model and its calibration.
/// </summary>
public class TrainingBenchmark
{
    public const int Rows = 1_000_000;
    private const int LaterRows = 500_000;
    private const int CalibrationRows = 50_000;
    private const int Threads = 2;
    private const string Parameters = "objective=binary num_leaves=31 learning_rate=0.05 num_threads=2 verbosity=-1 deterministic=true";

    private static readonly int[] Worlds = [1, 2, 3];

    internal static RatioCase OverLightGbm { get; } = new("training_vs_lightgbm500_time", "LightGBM native, 500 trees of 31 leaves, 2 threads", self =>
        Stopwatches.Of(self, "times", EachWorld(made =>
        {
            made.Ours();
            return Stopwatches.Seconds(() => made.Theirs()) / Stopwatches.Seconds(() => made.Ours());
        })));

    internal static RatioCase AgainstLightGbm { get; } = new("training_vs_lightgbm500_auc", "LightGBM native, 500 trees of 31 leaves", self =>
        Stopwatches.Of(self, "difference", EachWorld(made => made.OurAuc() - made.TheirAuc())));

    private TrainingData data = null!;
    private LabelledRows later = null!;
    private float[] values = null!;
    private float[] labels = null!;

    [GlobalSetup]
    public void Setup() => Setup(Worlds[0]);

    private void Setup(int seed)
    {
        var all = Signals.Make(Rows + CalibrationRows + LaterRows, seed);
        var training = Part(all, 0, Rows);
        data = Signals.Training(training) with { Calibration = Part(all, Rows, CalibrationRows) };
        later = Part(all, Rows + CalibrationRows, LaterRows);
        values = FloatRows.Of(Columns(training));
        labels = Array.ConvertAll(training.Founded, founded => (float)founded);
    }

    [Benchmark(Baseline = true)]
    public void Theirs() => LightGbm.Train(values, Columns(data.Training).Length, labels, 500, Parameters).Dispose();

    [Benchmark]
    public Scorecard Ours() => new ScorecardTrainer().Train(data, new Recipe(), 1, Threads);

    internal double OurAuc() => Auc(Ours());

    internal double Auc(Scorecard scorecard) => Auc(Array.ConvertAll(PlainScorer.Score(scorecard, later.Features), score => (double)score));

    internal double TheirAuc()
    {
        using var model = LightGbm.Train(values, Columns(data.Training).Length, labels, 500, Parameters);
        return Auc(model.Score(FloatRows.Of(Columns(later)), Columns(later).Length, Threads));
    }

    private double Auc(double[] scores)
    {
        var founded = Array.ConvertAll(later.Founded, f => (long)f);
        Array.Sort(scores, founded);
        var (members, others) = (new List<long>(), new List<long>());
        for (var i = 0; i < scores.Length; i++)
        {
            if (i == 0 || scores[i] != scores[i - 1])
            {
                members.Add(0);
                others.Add(0);
            }

            members[^1] += founded[i];
            others[^1] += 1 - founded[i];
        }

        return RankedGroup.Auc([.. members], [.. others]).Value ?? throw new InvalidOperationException("one outcome only");
    }

    private static double[] EachWorld(Func<TrainingBenchmark, double> measure) => [.. Worlds.Select(seed =>
    {
        var made = new TrainingBenchmark();
        made.Setup(seed);
        return measure(made);
    })];

    private static LabelledRows Part(ColumnBatch all, int from, int count) => Signals.Everything(all.Take([.. Enumerable.Range(from, count)]));

    private static Column[] Columns(LabelledRows rows) => [.. Signals.Contract.Features.Select(f => rows.Features[f.Name])];
}
