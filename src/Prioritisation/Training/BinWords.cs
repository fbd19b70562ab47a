using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>Bins and cells in words, for reports.</summary>
internal static class BinWords
{
    /// <summary>One a bin.</summary>
    public static string[] Of(FeatureBins bins) => bins.Kind == ColumnKind.Number
        ? ["missing", .. bins.UpperBounds.Select(bound => FormattableString.Invariant($"≤ {bound:R}")), Above(bins)]
        : ["missing", .. bins.Levels, "undeclared"];

    /// <summary>One a cell.</summary>
    public static string[] Of(PairTerm pair, Term first, Term second)
    {
        var (one, other) = (Groups(first, pair.FirstGroups), Groups(second, pair.SecondGroups));
        return [.. one.SelectMany(a => other.Select(b => $"{a} × {b}"))];
    }

    /// <summary>A group by its bins; of numbers in a row only the last, whose bound is the group's.</summary>
    private static string[] Groups(FeatureBins bins, IReadOnlyList<byte> groups)
    {
        var words = Of(bins);
        bool IsInside(int bin) => bins.Kind == ColumnKind.Number && bin > 0 && bin + 1 < groups.Count && groups[bin] == groups[bin + 1];
        return [.. Enumerable.Range(0, groups.Max() + 1).Select(group =>
            string.Join(", ", Enumerable.Range(0, groups.Count).Where(bin => groups[bin] == group && !IsInside(bin)).Select(bin => words[bin])))];
    }

    private static string Above(FeatureBins bins) => bins.UpperBounds.Count == 0 ? "any" : FormattableString.Invariant($"> {bins.UpperBounds[^1]:R}");
}
