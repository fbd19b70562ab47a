using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>Scores a batch block by block with a worker of its own.</summary>
internal sealed class BlockKernel(string name, Scorecard scorecard, Func<BlockScorer> worker) : IScoringKernel
{
    public string Name => name;

    public BlockScorer Worker() => worker();

    public void Score(ColumnBatch batch, int from, int rows, ScoredBatch into)
    {
        var columns = scorecard.Terms.Select(term => Binning.Column(term, batch)).ToArray();
        var maps = columns.Select((column, t) => column is LevelColumn level ? Binning.LevelMap(scorecard.Terms[t].Levels, level.Levels) : []).ToArray();
        var (raising, lowering) = (new BlockPlaces(into.Raising), new BlockPlaces(into.Lowering));
        var scorer = worker();
        for (var end = from + rows; from < end; from += BlockScorer.BlockRows)
        {
            var count = Math.Min(BlockScorer.BlockRows, end - from);
            for (var t = 0; t < columns.Length; t++)
            {
                if (columns[t] is NumberColumn numbers)
                    scorer.Values(t, numbers.Values.AsSpan(from, count));
                else
                    scorer.Codes(t, ((LevelColumn)columns[t]).Codes.AsSpan(from, count), maps[t]);
            }

            scorer.Score(into.Score.AsSpan(from, count), raising.Block, lowering.Block, BlockScorer.BlockRows);
            raising.Keep(from, count);
            lowering.Keep(from, count);
        }
    }
}
