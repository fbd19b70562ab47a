using CsCheck;
using Interchange.Columns;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

public sealed class CalibratorTests
{
    private static readonly Gen<(double Value, double Weight)[]> Points = Gen.Select(Gen.Int[0, 20], Gen.Int[1, 5], (v, w) => ((double)v, (double)w)).Array[1, 15];

    // The largest of the least averages: fit(i) = max over a <= i of min over b >= i of the weighted mean of a..b (Barlow et al. 1972).
    [Fact]
    public void Pooling_adjacent_violators_agrees_with_the_max_min_formula() => Points.Sample(points =>
    {
        double Mean(int a, int b) => points[a..(b + 1)].Sum(p => p.Value * p.Weight) / points[a..(b + 1)].Sum(p => p.Weight);
        var fitted = Isotonic.Fit([.. points.Select(p => p.Value)], [.. points.Select(p => p.Weight)]);
        for (var i = 0; i < points.Length; i++)
        {
            var oracle = Enumerable.Range(0, i + 1).Max(a => Enumerable.Range(i, points.Length - i).Min(b => Mean(a, b)));
            Assert.Equal(oracle, fitted[i], 1e-9);
        }
    });

    [Fact]
    public void Every_table_rises_counts_everybody_and_keeps_its_sizes() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[1, 400], Gen.Int[0, 99]).Sample((rows, spread, seed) =>
        {
            var random = new Random(seed);
            var scores = Enumerable.Range(0, rows).Select(_ => random.Next(-spread, spread)).ToArray();
            var labelled = Labelled([.. scores.Select(s => random.Next(-spread, spread) < s ? (byte)1 : (byte)0)], _ => random.Next(1, 9));
            var table = Calibrator.Table(scores, labelled);
            Assert.Equal(int.MinValue, table[0].FromScore);
            Assert.InRange(table.Count, 1, Calibrator.MaximumSteps);
            Assert.Equal((rows, labelled.FoundedCount), (table.Sum(s => s.Signals), table.Sum(s => s.Founded)));
            Assert.All(table, s => Assert.True(s.Signals >= Math.Min(rows, Calibrator.MinimumSignals)));
            Assert.DoesNotContain(table.Zip(table.Skip(1)), p => p.First.Probability > p.Second.Probability || p.First.FromScore >= p.Second.FromScore);
        }, iter: 200);

    [Fact]
    public void Random_rows_pull_the_share_towards_the_signals_that_nobody_chose()
    {
        // Chosen: 30 of 60 founded. Drawn with probability 1/10: 6 of 60 founded, each standing for ten.
        byte[] founded = [.. Enumerable.Range(0, 60).Select(i => (byte)(i < 30 ? 1 : 0)), .. Enumerable.Range(0, 60).Select(i => (byte)(i < 6 ? 1 : 0))];
        var table = Calibrator.Table(new int[120], Labelled(founded, i => i < 60 ? 1 : 10));
        Assert.Equal((30 + 60) / 660.0, Assert.Single(table).Probability, 1e-12);
    }

    private static LabelledRows Labelled(byte[] founded, Func<int, double> weight) => new(
        new ColumnBatch([]), founded, [.. Enumerable.Range(0, founded.Length).Select(weight)], new int[founded.Length]);
}
