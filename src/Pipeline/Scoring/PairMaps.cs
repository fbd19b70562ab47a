using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>
/// A pair as two maps from the bins of its terms whose sum is the cell: the first map holds its group times the number of groups across.
/// </summary>
internal readonly unsafe struct PairMaps(int first, int second, byte* maps)
{
    public const int Room = 2 * ScorecardRules.MaximumBins;

    /// <summary>Number of the first term.</summary>
    public int First { get; } = first;

    /// <summary>Number of the second term.</summary>
    public int Second { get; } = second;

    /// <summary>256 bytes by bin of the first term.</summary>
    public byte* Down { get; } = maps;

    /// <summary>256 bytes by bin of the second term.</summary>
    public byte* Across { get; } = maps + ScorecardRules.MaximumBins;

    /// <summary>Writes the maps to their place.</summary>
    public static PairMaps Of(PairTerm pair, Scorecard scorecard, byte* maps)
    {
        int Place(string feature) => scorecard.Terms.Index().First(t => string.Equals(t.Item.Feature, feature, StringComparison.Ordinal)).Index;
        var made = new PairMaps(Place(pair.First), Place(pair.Second), maps);
        for (var bin = 0; bin < pair.FirstGroups.Count; bin++)
            made.Down[bin] = (byte)(pair.FirstGroups[bin] * pair.SecondCount);
        for (var bin = 0; bin < pair.SecondGroups.Count; bin++)
            made.Across[bin] = pair.SecondGroups[bin];
        return made;
    }
}
