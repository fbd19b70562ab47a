using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>A pair ready for blocks of rows: two maps from bins whose sum is the cell, because the first holds its group times the groups across.</summary>
internal sealed class CompiledPair
{
    private readonly int first;
    private readonly int second;
    private readonly byte[] down = new byte[ScorecardRules.MaximumBins];
    private readonly byte[] across = new byte[ScorecardRules.MaximumBins];

    public CompiledPair(PairTerm pair, Scorecard scorecard)
    {
        int Place(string feature) => scorecard.Terms.Select(t => t.Feature).ToList().IndexOf(feature);
        (first, second) = (Place(pair.First), Place(pair.Second));
        for (var bin = 0; bin < pair.FirstGroups.Count; bin++)
            down[bin] = (byte)(pair.FirstGroups[bin] * pair.SecondCount);
        for (var bin = 0; bin < pair.SecondGroups.Count; bin++)
            across[bin] = pair.SecondGroups[bin];
    }

    /// <summary>Cell of each row, from the bins of all terms.</summary>
    public void Cells(byte[][] bins, Span<byte> cells)
    {
        var (one, other) = (bins[first], bins[second]);
        for (var i = 0; i < cells.Length; i++)
            cells[i] = (byte)(down[one[i]] + across[other[i]]);
    }
}
