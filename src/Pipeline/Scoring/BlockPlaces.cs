using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>Reasons of one side, place by place as a block gives them, kept row by row.</summary>
/// <param name="byRow">Five a row; empty where they are not wanted.</param>
internal sealed class BlockPlaces(int[] byRow)
{
    private const int Apart = BlockScorer.BlockRows;

    private readonly int[] block = new int[byRow.Length > 0 ? Apart * Reasons.Shown : 0];

    /// <summary>Where a block's reasons go, <see cref="BlockScorer.BlockRows"/> from place to place.</summary>
    public Span<int> Block => block;

    /// <summary>Keeps the reasons of the first rows of the block.</summary>
    public void Keep(int from, int count)
    {
        if (byRow.Length == 0)
            return;
        var to = byRow.AsSpan(from * Reasons.Shown, count * Reasons.Shown);
        for (var (row, at) = (0, 0); row < count; row++, at += Reasons.Shown)
        {
            to[at] = block[row];
            to[at + 1] = block[Apart + row];
            to[at + 2] = block[(2 * Apart) + row];
            to[at + 3] = block[(3 * Apart) + row];
            to[at + 4] = block[(4 * Apart) + row];
        }
    }
}
