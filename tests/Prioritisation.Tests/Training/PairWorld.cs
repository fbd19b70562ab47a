using Interchange.Columns;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

/// <summary>The world of <see cref="World"/> with another truth: some features act together.</summary>
internal static class PairWorld
{
    /// <summary>Age on either side of 50 turns round what kind r means; nothing else matters much.</summary>
    public static double Crossed(ColumnBatch batch, int row) =>
        -1.5 + (batch.Number("age").Values[row] > 50 == (batch.Level("kind").Codes[row] == 3) ? 1.2 : -1.2) + (0.1 * batch.Number("sources").Values[row]);

    /// <summary>Sources and check, both declared increasing, act together; beside a noise that pulls against the directions.</summary>
    public static double Directed(ColumnBatch batch, int row) =>
        -2 + (batch.Number("sources").Values[row] > 3 && batch.Level("check").Codes[row] >= 2 ? 1.5 : 0)
        + (batch.Number("sources").Values[row] is 2 or 5 && batch.Number("age").Values[row] > 40 ? -1 : 0)
        + (batch.Level("check").Codes[row] == 3 && batch.Level("kind").Codes[row] == 1 ? -1.5 : 0);

    public static ColumnBatch Signals(int rows, int seed, Func<ColumnBatch, int, double> logit)
    {
        var batch = World.Signals(rows, seed);
        var random = new Random(seed + 7919);
        byte[] founded = [.. Enumerable.Range(0, rows).Select(row => (byte)(random.NextDouble() < 1 / (1 + Math.Exp(-logit(batch, row))) ? 1 : 2))];
        return batch.With(new LevelColumn("founded", ["yes", "no", "open"], founded));
    }

    /// <summary>Weight of the training rows in each cell of a pair.</summary>
    public static double[] Mass(Scorecard scorecard, int pair, TrainingData data)
    {
        var mass = new double[scorecard.Pairs[pair].Points.Count];
        foreach (var cell in Binning.Parts(scorecard, data.Training.Features)[scorecard.Terms.Count + pair])
            mass[cell]++;
        return mass;
    }
}
