using FairnessAudit.Population;
using Statistics;
using Statistics.Proportions;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>What a rule puts forward of one side, by how its outcome is known; sums by block of persons.</summary>
internal sealed class ThreePartSums
{
    public const int Followed = 0;
    public const int FollowedFounded = 1;

    /// <summary>Signals that could have been drawn, whatever became of them.</summary>
    public const int CouldBeDrawn = 2;

    /// <summary>Weights of finished draws.</summary>
    public const int Drawn = 3;
    public const int DrawnFounded = 4;
    public const int Unknown = 5;
    private const int Width = 6;
    private long unfinished;
    private double squares;

    public ThreePartSums(CountTable table, Func<int, bool> side)
    {
        Sums = new BlockTotals(table.Blocks, Width);
        foreach (var (cell, count) in table.Cells)
        {
            if (cell is not { Mature: true, Step: Step.PutForward } || !side(cell.Group))
                continue;
            if (cell.Design > 0 && table.Strata[cell.Design].Drawn > 0)
                AddDrawable(table, cell, count);
            else if (cell is { Seen: Seen.ByProcess, Outcome: not Known.No })
                AddFollowed(cell, count);
            else
                Sums.Add(cell.Block, Unknown, count);
        }
    }

    public BlockTotals Sums { get; }

    public long All => (long)(Sums.Total[Followed] + Sums.Total[CouldBeDrawn] + Sums.Total[Unknown]);

    public long Drawable => (long)Sums.Total[CouldBeDrawn];

    /// <summary>Finished draws.</summary>
    public long DrawnRows { get; private set; }

    public long DrawnFoundedRows { get; private set; }

    /// <summary>Draws that are few, or all founded, or all unfounded, say nothing of their own spread.</summary>
    public bool Thin => DrawnRows > 0 && (DrawnRows < OutcomeFinding.FewestDraws || DrawnFoundedRows == 0 || DrawnFoundedRows == DrawnRows);

    /// <summary>Of the drawable, founded: the exact interval of a weighted share (Korn and Graubard).</summary>
    public Interval ExactDrawn() => Proportion.KornGraubard(
        DrawnFoundedRows == 0 ? 0 : DrawnFoundedRows == DrawnRows ? 1 : DrawnShare(Sums.Total), Sums.Total[Drawn] * Sums.Total[Drawn] / squares, DrawnRows).Interval!;

    public static double DrawnShare(double[] sums) => sums[DrawnFounded] / sums[Drawn];

    /// <summary>The founded share if this share of what nobody can know is founded. Where nothing of the second part was drawn, it cannot be known either.</summary>
    public double Share(double[] sums, double unknownFounded)
    {
        var drawn = sums[CouldBeDrawn] == 0 ? 0 : Sums.Total[Drawn] <= 0 ? unknownFounded : DrawnShare(sums);
        return (sums[FollowedFounded] + (sums[CouldBeDrawn] * drawn) + (sums[Unknown] * unknownFounded)) / (sums[Followed] + sums[CouldBeDrawn] + sums[Unknown]);
    }

    /// <summary>
    /// From the bounds with the drawn share at either end of its exact interval, what was followed up being known: for draws that are thin.
    /// </summary>
    public Interval Exact()
    {
        var drawn = ExactDrawn();
        double With(double share, double unknownFounded) =>
            (Sums.Total[FollowedFounded] + (Sums.Total[CouldBeDrawn] * share) + (Sums.Total[Unknown] * unknownFounded)) / All;
        return new Interval(With(drawn.Low, 0), With(drawn.High, 1), drawn.Level, drawn.Method);
    }

    public Dictionary<string, long> Counts(long? moreDraws = null)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["put_forward"] = All,
            ["followed_up"] = (long)Sums.Total[Followed],
            ["followed_up_founded"] = (long)Sums.Total[FollowedFounded],
            ["drawable"] = Drawable,
            ["drawn"] = DrawnRows,
            ["drawn_founded"] = DrawnFoundedRows,
            ["drawn_unfinished"] = unfinished,
            ["unknown"] = (long)Sums.Total[Unknown],
        };
        if (moreDraws is { } more)
            counts["draws_needed"] = more;
        return counts;
    }

    /// <summary>Two sides in the same blocks.</summary>
    public static JointBlocks Joined(ThreePartSums first, ThreePartSums second) => new(first.Sums, second.Sums);

    private void AddFollowed(Cell cell, long count)
    {
        Sums.Add(cell.Block, Followed, count);
        Sums.Add(cell.Block, FollowedFounded, cell.Outcome is Known.Founded ? count : 0);
    }

    private void AddDrawable(CountTable table, Cell cell, long count)
    {
        Sums.Add(cell.Block, CouldBeDrawn, count);
        if (cell.Seen is not Seen.ByDraw)
            return;
        if (cell.Outcome is Known.No)
        {
            unfinished += count;
            return;
        }

        var weight = cell.Weight(table.Strata) * count;
        var founded = cell.Outcome is Known.Founded;
        (DrawnRows, DrawnFoundedRows) = (DrawnRows + count, DrawnFoundedRows + (founded ? count : 0));
        squares += weight * weight / count;
        Sums.Add(cell.Block, Drawn, weight);
        Sums.Add(cell.Block, DrawnFounded, founded ? weight : 0);
    }
}
