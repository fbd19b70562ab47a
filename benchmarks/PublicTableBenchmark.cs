using System.Globalization;
using Benchmarks.PublicTables;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Prioritisation.Training;
using Statistics;

namespace Benchmarks;

/// <summary>
/// What does a scorecard give up against unrestricted trees on real tables? Both learn on the same four fifths and are judged on the same
/// fifth, ten times; whatever the difference is, it is told, and where it passes a margin the trees are recommended.
/// </summary>
internal static class PublicTableBenchmark
{
    private const int Repeats = 2;
    private const int Parts = 5;

    /// <summary>A loss of AUC below this is no reason to give up a model that people can score with by hand.</summary>
    private const double Margin = 0.01;

    // Small tables: wider leaves of value bins and shorter steps than for a million rows.
    private static readonly Recipe SmallTable = new() { Bins = 64, LearningRate = 0.05, Rounds = 1000, Patience = 40, MinimumHessian = 5, L2 = 5 };

    public static RatioCase[] Deficits { get; } =
    [
        .. PublicTable.Names.Select(name => new RatioCase(
            "auc_deficit_" + name,
            "LightGBM tuned inside the training part, 2 times 5 folds; the spread is a 95% interval by the corrected resampled t (Nadeau and Bengio 2003)",
            self => Measure(self, name))),
    ];

    private static Ratio Measure(RatioCase self, string name)
    {
        var table = PublicTable.Read(name);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var folds = new Folds([.. Enumerable.Range(0, table.Outcome.Length)], table.Outcome, Parts, seed: 100 + repeat);
            for (var part = 0; part < Parts; part++)
            {
                var (test, training) = folds.Of(part);
                byte[] outcome = [.. test.Select(row => table.Outcome[row])];
                ours.Add(Auc.Of(Scorecard(table, training, test), outcome));
                theirs.Add(Auc.Of(TunedLightGbm.Score(table, training, test, seed: 200 + repeat), outcome));
            }
        }

        var differences = ours.Zip(theirs, (a, b) => a - b).ToArray();
        var (mean, half) = (differences.Average(), HalfWidth(differences));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-8} {table.Outcome.Length,6} rows  scorecard {ours.Average():F4}  LightGBM {theirs.Average():F4}  difference {mean,7:F4} ({mean - half:F4} to {mean + half:F4})  {Recommended(mean, mean - half, mean + half)}"));
        return new Ratio(self.Name, mean, "AUC, ours minus LightGBM's", self.Peer, ScoringKernels.Fastest, differences.Length, [mean - half, mean + half]);
    }

    private static double[] Scorecard(PublicTable table, int[] training, int[] test)
    {
        var scorecard = new ScorecardTrainer().Train(table.Training(training), SmallTable, 1, 1);
        return Array.ConvertAll(PlainScorer.Score(scorecard, table.Features.Take(test)), score => (double)score);
    }

    /// <summary>
    /// Training parts overlap, so the runs are not independent: the variance of their mean is taken as (1/runs + test rows/training rows)
    /// times the variance over runs (Nadeau and Bengio, "Inference for the generalization error", Machine Learning 52, 2003).
    /// </summary>
    private static double HalfWidth(double[] differences)
    {
        var (n, mean) = (differences.Length, differences.Average());
        var variance = differences.Sum(d => (d - mean) * (d - mean)) / (n - 1);
        return Math.Sqrt(variance * ((1.0 / n) + (1.0 / (Parts - 1)))) * StudentsT.TwoSided(0.95, n - 1);
    }

    private static string Recommended(double mean, double low, double high) => (mean < -Margin, low < -Margin && high > -Margin) switch
    {
        (true, false) => "trees recommended: the deficit is shown to pass the margin of 0.01",
        (true, true) => "trees recommended: the deficit passes the margin of 0.01, though the interval does not exclude less",
        (false, true) => "scorecard kept: the deficit is within the margin of 0.01, though the interval does not exclude more",
        (false, false) => "scorecard kept: a deficit above the margin of 0.01 is excluded",
    };
}
