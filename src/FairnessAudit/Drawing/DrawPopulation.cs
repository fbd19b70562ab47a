using FairnessAudit.Population;

namespace FairnessAudit.Drawing;

/// <summary>The rows of a window as the design of the draw needs them: arrays of equal length, one element a row. A cell is a class and a score band.</summary>
internal sealed record DrawPopulation
{
    /// <summary>Score bands, so that the cell of a class and band is class × bands + band.</summary>
    public required int Bands { get; init; }

    public required int Cells { get; init; }

    public required int[] Cell { get; init; }

    /// <summary>Whether the rule left the row to the draw.</summary>
    public required bool[] Drawable { get; init; }

    /// <summary>How many rows a known outcome stands for; 0 where none is known, or it has not had its time.</summary>
    public required double[] Weight { get; init; }

    /// <summary>Means something where there is a weight.</summary>
    public required bool[] Unfounded { get; init; }

    /// <summary>Rows of the window by those whose outcome has had its time: what is counted among these stands for all.</summary>
    public required double Scale { get; init; }

    /// <summary>Every audited attribute and cross.</summary>
    public required IReadOnlyList<Grouping> Attributes { get; init; }

    /// <summary>The rows of a replayed window, joined with attributes and outcomes.</summary>
    public static DrawPopulation Of(Rerun rerun, DecisionRows rows, int classes, int bands, int maturityDays)
    {
        var mature = Array.ConvertAll(rows.DaysToEnd, days => days >= maturityDays);
        return new DrawPopulation
        {
            Bands = bands,
            Cells = classes * bands,
            Cell = [.. rerun.Signals.Class.Zip(rerun.Decisions.Band, (c, band) => c * bands + band)],
            Drawable = Array.ConvertAll(rerun.Decisions.SamplingProbability, p => p > 0),
            Weight = [.. Enumerable.Range(0, rows.Count).Select(row => mature[row] && rows.Outcome[row] != Known.No ? rows.Weight(row) : 0)],
            Unfounded = Array.ConvertAll(rows.Outcome, outcome => outcome == Known.Unfounded),
            Scale = mature.Any(m => m) ? (double)rows.Count / mature.Count(m => m) : 1,
            Attributes = rows.Attributes,
        };
    }

    /// <summary>By cell the rows that could be drawn.</summary>
    public long[] Sizes() => Count(_ => true);

    /// <summary>By cell those rows that could be drawn and of which this holds.</summary>
    public long[] Count(Func<int, bool> which)
    {
        var counts = new long[Cells];
        for (var row = 0; row < Cell.Length; row++)
            counts[Cell[row]] += Drawable[row] && which(row) ? 1 : 0;
        return counts;
    }
}
