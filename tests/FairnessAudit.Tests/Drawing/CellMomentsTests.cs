using CsCheck;
using FairnessAudit.Drawing;
using FairnessAudit.Population;

namespace FairnessAudit.Tests.Drawing;

public sealed class CellMomentsTests
{
    private static readonly Gen<DrawPopulation> Populations =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Bool, Gen.Bool, Gen.Int[0, 3].Select(i => new[] { 0, 1, 7.5, 40 }[i])).Array[30, 200].Select(rows => new DrawPopulation
        {
            Bands = 3,
            Cells = 6,
            Cell = Array.ConvertAll(rows, r => r.Item1),
            Drawable = Array.ConvertAll(rows, r => r.Item3),
            Weight = Array.ConvertAll(rows, r => r.Item5),
            Unfounded = Array.ConvertAll(rows, r => r.Item4),
            Scale = 1.5,
            Attributes = [Grouping.Of("team", Array.ConvertAll(rows, r => r.Item2 == 2 ? null : r.Item2 == 1 ? "a" : "b"))],
        });

    [Fact]
    public void The_deviation_of_every_cell_is_that_of_its_weighted_rows_written_out_one_by_one() => Populations.Sample(population =>
    {
        if (BurdenContrast.Of(population, population.Attributes[0], 0) is not { } contrast)
            return;
        var assumed = CellMoments.TooFew(population, 2);
        var moments = CellMoments.Of(population, contrast, assumed, [0.1, 0.4, 0.8]);
        for (var h = 0; h < 6; h++)
        {
            var (values, total) = (assumed[h] ? ByBand(population, h) : ByOutcome(population, h)) is var list && list.Count > 0 ? (list, list.Sum(v => v.W)) : ([], 0);
            if (total == 0)
                continue;
            var mean = values.Sum(v => v.W * v.Z) / total;
            Assert.Equal(mean, moments.Mean[h], 1e-12);
            Assert.Equal(values.Sum(v => v.W * (v.Z - mean) * (v.Z - mean)) / total, moments.Variance[h], 1e-12);
        }
    });

    [Fact]
    public void A_cell_with_few_outcomes_or_of_one_kind_is_assumed()
    {
        var population = SimulatedRows.Of(3, [(100, 0.3, 0.3, 0.5), (100, 0.3, 0.3, 0.0), (100, 0.3, 0.3, 0.5)], (cell, place) => cell == 2 && place >= 29 ? 0 : 1);
        Assert.Equal([false, true, true], CellMoments.TooFew(population, 30));
        Assert.Equal([false, true, false], CellMoments.TooFew(population, 29));
    }

    private static List<(double Z, double W)> ByOutcome(DrawPopulation p, int cell) =>
        [.. Rows(p, cell).Where(row => p.Weight[row] > 0).Select(row => (p.Unfounded[row] ? Z(p, row) : 0, p.Weight[row]))];

    /// <summary>Every row twice: unfounded and founded, as likely as its band says.</summary>
    private static List<(double Z, double W)> ByBand(DrawPopulation p, int cell)
    {
        var founded = new[] { 0.1, 0.4, 0.8 }[cell % 3];
        return [.. Rows(p, cell).SelectMany(row => new[] { (Z(p, row), 1 - founded), (0.0, founded) })];
    }

    private static IEnumerable<int> Rows(DrawPopulation p, int cell) => Enumerable.Range(0, p.Cell.Length).Where(row => p.Cell[row] == cell && p.Drawable[row]);

    private static double Z(DrawPopulation p, int row)
    {
        double Unfounded(string name) => 1.5 * Enumerable.Range(0, p.Cell.Length).Where(r => p.Unfounded[r] && Name(p, r) == name).Sum(r => p.Weight[r]);
        return Name(p, row) switch { "a" => 1 / Unfounded("a"), "b" => -1 / Unfounded("b"), _ => 0 };
    }

    private static string Name(DrawPopulation p, int row) => p.Attributes[0].Names[p.Attributes[0].Codes[row]];
}
