using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>The definition itself, row by row: slow, and what the other kernels are held against.</summary>
internal sealed class PlainKernel(Scorecard scorecard) : IScoringKernel
{
    public string Name => "plain";

    public BlockScorer Worker() => new PlainBlocks(scorecard);

    public void Score(ColumnBatch batch, int from, int rows, ScoredBatch into)
    {
        var part = batch.Take([.. Enumerable.Range(from, rows)]);
        PlainScorer.Score(scorecard, part).CopyTo(into.Score, from);
        if (into.Raising.Length == 0 && into.Lowering.Length == 0)
            return;
        var codes = Binning.Parts(scorecard, part);
        for (var row = 0; row < rows; row++)
        {
            var all = codes.Select((code, p) => new Reason(p, code[row], scorecard.PartPoints(p)[code[row]])).ToArray();
            Write(Reasons.Raising(all), ScoredBatch.NoRaising, into.Raising, from + row);
            Write(Reasons.Lowering(all), ScoredBatch.NoLowering, into.Lowering, from + row);
        }
    }

    private static void Write(IReadOnlyList<Reason> reasons, int none, int[] keys, int row)
    {
        for (var i = 0; keys.Length > 0 && i < Reasons.Shown; i++)
            keys[(row * Reasons.Shown) + i] = i < reasons.Count ? reasons[i].Key : none;
    }
}
