using FairnessAudit.Population;
using Statistics.Calibration;

namespace FairnessAudit.Measures.Meaning;

/// <summary>
/// Rows of one side whose outcome has had its time and is known, as many as they stand for, by block of persons and cell of the score. Sides
/// add up.
/// </summary>
internal sealed class MeaningSide(int blocks, int cells)
{
    /// <summary>By block, then cell: what the known rows stand for.</summary>
    public double[][] Weight { get; } = Table(blocks, cells);

    /// <summary>Of <see cref="Weight"/>, the founded.</summary>
    public double[][] Founded { get; } = Table(blocks, cells);

    /// <summary>By cell, the sum of squared weights.</summary>
    public double[] Squares { get; } = new double[cells];

    /// <summary>By cell, rows.</summary>
    public long[] Rows { get; } = new long[cells];

    /// <summary>By cell, rows that are founded.</summary>
    public long[] Hits { get; } = new long[cells];

    public long ByDraw { get; private set; }

    public long Unknown { get; private set; }

    /// <summary>One side a group, in the order of their names.</summary>
    /// <param name="rows">Joined rows.</param>
    /// <param name="attribute">By whose groups.</param>
    /// <param name="cells">Of the score.</param>
    /// <param name="maturityDays">Days from receipt after which an outcome has had its time.</param>
    public static MeaningSide[] Of(DecisionRows rows, Grouping attribute, ScoreCells cells, int maturityDays)
    {
        var blocks = rows.Count == 0 ? 0 : rows.Block.Max() + 1;
        var sides = attribute.Names.Select(_ => new MeaningSide(blocks, cells.Count)).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            if (cells.Of[row] >= 0 && rows.DaysToEnd[row] >= maturityDays)
                sides[attribute.Codes[row]].Add(rows, row, cells.Of[row]);
        }

        return sides;
    }

    public static MeaningSide Sum(IReadOnlyList<MeaningSide> sides)
    {
        var sum = new MeaningSide(sides[0].Weight.Length, sides[0].Rows.Length);
        foreach (var side in sides)
        {
            for (var cell = 0; cell < sum.Rows.Length; cell++)
            {
                sum.Squares[cell] += side.Squares[cell];
                sum.Rows[cell] += side.Rows[cell];
                sum.Hits[cell] += side.Hits[cell];
                for (var block = 0; block < sum.Weight.Length; block++)
                {
                    sum.Weight[block][cell] += side.Weight[block][cell];
                    sum.Founded[block][cell] += side.Founded[block][cell];
                }
            }

            sum.ByDraw += side.ByDraw;
            sum.Unknown += side.Unknown;
        }

        return sum;
    }

    public bool Holds(int block) => Array.Exists(Weight[block], w => w > 0);

    /// <summary>All blocks but one, by cell, with the value of each.</summary>
    /// <param name="x">By cell.</param>
    /// <param name="without">Block left out; -1 for none.</param>
    public LogisticCell[] Cells(double[] x, int without)
    {
        var made = new LogisticCell[x.Length];
        for (var cell = 0; cell < made.Length; cell++)
        {
            double weight = 0, founded = 0;
            for (var block = 0; block < Weight.Length; block++)
                (weight, founded) = block == without ? (weight, founded) : (weight + Weight[block][cell], founded + Founded[block][cell]);
            made[cell] = new LogisticCell(x[cell], weight, founded);
        }

        return made;
    }

    /// <summary>How many rows there are, how many are founded, how many were drawn at random, and of how many nobody knows the outcome.</summary>
    public Dictionary<string, long> Counts() => new(StringComparer.Ordinal)
    {
        ["n"] = Rows.Sum(),
        ["founded"] = Hits.Sum(),
        ["known_by_draw"] = ByDraw,
        ["unknown"] = Unknown,
    };

    private void Add(DecisionRows rows, int row, int cell)
    {
        var weight = rows.Outcome[row] is Known.No ? 0 : rows.Weight(row);
        if (weight <= 0)
        {
            Unknown += rows.Outcome[row] is Known.No ? 1 : 0;
            return;
        }

        var founded = rows.Outcome[row] is Known.Founded;
        Weight[rows.Block[row]][cell] += weight;
        Founded[rows.Block[row]][cell] += founded ? weight : 0;
        Squares[cell] += weight * weight;
        Rows[cell]++;
        Hits[cell] += founded ? 1 : 0;
        ByDraw += rows.Seen[row] is Seen.ByDraw ? 1 : 0;
    }

    private static double[][] Table(int blocks, int cells) => [.. Enumerable.Range(0, blocks).Select(_ => new double[cells])];
}
