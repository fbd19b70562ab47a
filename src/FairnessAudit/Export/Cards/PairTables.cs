using System.Globalization;
using Prioritisation.Scorecards;

namespace FairnessAudit.Export.Cards;

/// <summary>
/// A pair of features as parameters, since no curve can show it: which values make the groups of either feature, numbered from 1, and the
/// points of every cell of two groups.
/// </summary>
internal static class PairTables
{
    public static IEnumerable<CardParameter> Parameters(Scorecard scorecard, PairTerm pair)
    {
        Term Term(string feature) => scorecard.Terms.First(t => string.Equals(t.Feature, feature, StringComparison.Ordinal));
        yield return new($"groups.{pair.Name}.{pair.First}", "string", Groups(Term(pair.First), pair.FirstGroups));
        yield return new($"groups.{pair.Name}.{pair.Second}", "string", Groups(Term(pair.Second), pair.SecondGroups));
        yield return new($"points.{pair.Name}", "string", string.Join("; ", pair.Points.Select((points, cell) => FormattableString.Invariant($"{(cell / pair.SecondCount) + 1}, {(cell % pair.SecondCount) + 1} = {points}"))));
    }

    private static string Groups(Term term, IReadOnlyList<byte> groups) =>
        string.Join("; ", Enumerable.Range(0, groups.Max() + 1).Select(group => FormattableString.Invariant($"{group + 1} = {string.Join(" or ", Values(BinGroup.Of(term, groups, group)))}")));

    private static IEnumerable<string> Values(BinGroup group)
    {
        foreach (var range in group.Ranges)
            yield return Range(range);
        foreach (var level in group.Levels)
            yield return level;
        if (group.Undeclared)
            yield return "undeclared";
        if (group.Missing)
            yield return "missing";
    }

    private static string Range(ValueRange range) => range switch
    {
        (null, null) => "any value",
        ({ } above, null) => "above " + Text(above),
        (null, { } most) => "at most " + Text(most),
        ({ } above, { } most) => $"above {Text(above)} and at most {Text(most)}",
    };

    private static string Text(float value) => value.ToString("R", CultureInfo.InvariantCulture);
}
