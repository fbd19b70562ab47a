using System.Globalization;

namespace Prioritisation.Scorecards;

/// <summary>What every pair of a scorecard keeps to.</summary>
internal static class PairRules
{
    public static void Add(Scorecard scorecard, Action<string, string?, string> add)
    {
        var bins = scorecard.Terms.GroupBy(t => t.Feature, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().BinCount, StringComparer.Ordinal);
        foreach (var pair in scorecard.Pairs)
            AddPair(pair, bins, add);
        foreach (var twice in scorecard.Pairs.GroupBy(p => (Least: Least(p), Most: Most(p))).Where(g => g.Count() > 1))
            add("pair-twice", twice.First().Name, "two features make one pair");
    }

    private static void AddPair(PairTerm pair, Dictionary<string, int> bins, Action<string, string?, string> add)
    {
        if (string.Equals(pair.First, pair.Second, StringComparison.Ordinal))
            add("pair-of-one", pair.Name, "a pair has two features");
        AddGroups(pair, pair.First, pair.FirstGroups, bins, add);
        AddGroups(pair, pair.Second, pair.SecondGroups, bins, add);
        if (pair.FirstGroups.Count == 0 || pair.SecondGroups.Count == 0)
            return;
        var cells = (pair.FirstGroups.Max() + 1) * pair.SecondCount;
        if (cells > PairTerm.MaximumCells)
            add("too-many-cells", pair.Name, "a pair has at most 256 cells");
        if (pair.Points.Count != cells)
            add("points-length", pair.Name, string.Create(CultureInfo.InvariantCulture, $"{cells} cells need {cells} points, not {pair.Points.Count}"));
    }

    private static void AddGroups(PairTerm pair, string feature, IReadOnlyList<byte> groups, Dictionary<string, int> bins, Action<string, string?, string> add)
    {
        if (!bins.TryGetValue(feature, out var count))
            add("pair-without-term", pair.Name, $"'{feature}' has no term of its own, so its bins are not known");
        else if (groups.Count != count)
            add("groups-length", pair.Name, string.Create(CultureInfo.InvariantCulture, $"the {count} bins of '{feature}' need {count} groups, not {groups.Count}"));
        if (groups.Distinct().Count() != groups.Select(g => g + 1).DefaultIfEmpty(0).Max())
            add("groups-with-gaps", pair.Name, $"the groups of '{feature}' are numbered from 0 without gaps");
    }

    private static string Least(PairTerm pair) => string.CompareOrdinal(pair.First, pair.Second) < 0 ? pair.First : pair.Second;

    private static string Most(PairTerm pair) => string.CompareOrdinal(pair.First, pair.Second) < 0 ? pair.Second : pair.First;
}
