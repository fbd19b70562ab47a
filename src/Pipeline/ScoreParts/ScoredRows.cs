using Interchange.Pages;
using Pipeline.Scoring;
using Prioritisation.Scorecards;

namespace Pipeline.ScoreParts;

/// <summary>Scores, probabilities and reasons of a row group, as the columns that are written of them.</summary>
internal sealed class ScoredRows(ScorePlan plan)
{
    private const int Block = BlockScorer.BlockRows;

    private readonly int[] raising = new int[plan.Layout.Sides == ReasonSides.None ? 0 : Block * Reasons.Shown];
    private readonly int[] lowering = new int[plan.Layout.Sides == ReasonSides.Both ? Block * Reasons.Shown : 0];
    private int rows;
    private int[] scores = [];
    private ushort[] steps = [];
    private byte[] parts = [];
    private ushort[] points = [];
    private byte[] without = [];

    private int Places => (raising.Length + lowering.Length) / Block;

    /// <summary>Forgets what was there.</summary>
    public void Begin(int count)
    {
        rows = count;
        if (scores.Length >= rows)
            return;
        (scores, steps) = (new int[rows], new ushort[rows]);
        (parts, points) = (new byte[rows * Places], new ushort[rows * Places]);
        without = new byte[plan.Layout.HasConditions ? 0 : rows];
        Array.Fill(without, (byte)1);
    }

    /// <summary>Scores a block whose bins the scorer holds.</summary>
    public void Take(BlockScorer scorer, int from, int count)
    {
        var block = scores.AsSpan(from, count);
        scorer.Score(block, raising, lowering, Block);
        plan.Probabilities.Steps(block, steps.AsSpan(from, count));
        for (var place = 0; place < Places; place++)
        {
            var at = (place * rows) + from;
            if (place < Reasons.Shown)
                plan.Reasons.SplitRaising(raising.AsSpan(place * Block, count), parts.AsSpan(at), points.AsSpan(at));
            else
                plan.Reasons.SplitLowering(lowering.AsSpan((place - Reasons.Shown) * Block, count), parts.AsSpan(at), points.AsSpan(at));
        }
    }

    /// <summary>Writes a row group.</summary>
    public void Write(PartWriter writer, Utf8Texts signals)
    {
        writer.Begin(rows);
        writer.Texts(signals);
        writer.Integers(scores.AsSpan(0, rows));
        writer.Indices(steps.AsSpan(0, rows));
        for (var place = 0; place < Places; place++)
        {
            writer.Indices(parts.AsSpan(place * rows, rows));
            writer.Indices(points.AsSpan(place * rows, rows));
        }

        writer.Constant();
        writer.Constant();
        if (plan.Layout.HasConditions)
            writer.Constant();
        else
            writer.Indices(without.AsSpan(0, rows));
    }
}
