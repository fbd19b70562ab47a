using Interchange.Columns;

namespace Prioritisation.Scorecards;

/// <summary>What the bins of every feature keep to, whatever model reads them.</summary>
public static class BinRules
{
    /// <param name="bins">How a feature is cut.</param>
    /// <param name="add">Receives the code, the feature and the rule of everything that is wrong.</param>
    public static void Add(FeatureBins bins, Action<string, string?, string> add)
    {
        if (bins.Kind is not (ColumnKind.Number or ColumnKind.Level))
            add("term-kind", bins.Feature, "only numbers and levels can be scored");
        if ((bins.Kind == ColumnKind.Number ? bins.Levels.Count : bins.UpperBounds.Count) > 0)
            add("term-mixed", bins.Feature, "a number has bounds and a level has levels, never both");
        if (bins.UpperBounds.Any(b => !float.IsFinite(b)) || bins.UpperBounds.Zip(bins.UpperBounds.Skip(1)).Any(p => p.First >= p.Second))
            add("bounds-not-rising", bins.Feature, "upper bounds must be finite and strictly rising");
        if (bins.Levels.Distinct(StringComparer.Ordinal).Count() != bins.Levels.Count)
            add("level-twice", bins.Feature, "a level stands once");
        if (bins.BinCount > ScorecardRules.MaximumBins)
            add("too-many-bins", bins.Feature, "a feature has at most 256 bins");
    }
}
