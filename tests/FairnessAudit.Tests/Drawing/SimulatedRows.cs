using FairnessAudit.Drawing;
using FairnessAudit.Population;

namespace FairnessAudit.Tests.Drawing;

/// <summary>Rows of which the truth is known: in every cell so many rows, so many of them of group "a" or "b" of one attribute, so often unfounded.</summary>
internal static class SimulatedRows
{
    /// <param name="bands">Cells a class.</param>
    /// <param name="cells">Rows, share of group a, share of group b (the rest is c), share of unfounded in every group.</param>
    /// <param name="weight">By row, given its cell and place: rows that its known outcome stands for.</param>
    public static DrawPopulation Of(int bands, (int Rows, double A, double B, double Unfounded)[] cells, Func<int, int, double> weight)
    {
        var rows = cells.SelectMany((c, h) => Enumerable.Range(0, c.Rows).Select(i => (Cell: h, Place: i, Of: c))).ToArray();
        return new DrawPopulation
        {
            Bands = bands,
            Cells = cells.Length,
            Cell = Array.ConvertAll(rows, r => r.Cell),
            Drawable = Array.ConvertAll(rows, _ => true),
            Weight = Array.ConvertAll(rows, r => weight(r.Cell, r.Place)),
            Unfounded = Array.ConvertAll(rows, r => Spread(r.Place, 0.7548776662) < r.Of.Unfounded),
            Scale = 1,
            Attributes = [Grouping.Of("team", Array.ConvertAll(rows, r => (string?)Group(Spread(r.Place, 0.5698402910), r.Of.A, r.Of.B)))],
        };
    }

    /// <summary>Everybody's outcome known.</summary>
    public static DrawPopulation Of(int bands, params (int Rows, double A, double B, double Unfounded)[] cells) => Of(bands, cells, (_, _) => 1);

    public static BurdenContrast[] Contrasts(DrawPopulation population) =>
        [.. Enumerable.Range(0, population.Attributes[0].Names.Count).Select(g => BurdenContrast.Of(population, population.Attributes[0], g)!)];

    public static CellMoments[] Moments(DrawPopulation population) =>
        [.. Contrasts(population).Select(c => CellMoments.Of(population, c, new bool[population.Cells], new double[population.Bands]))];

    private static string Group(double u, double a, double b) => u < a ? "a" : u < a + b ? "b" : "c";

    /// <summary>Evenly spread over 0 to 1, and independently in two directions.</summary>
    private static double Spread(int place, double step) => (0.5 + place * step) % 1;
}
