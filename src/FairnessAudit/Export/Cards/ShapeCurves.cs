using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace FairnessAudit.Export.Cards;

/// <summary>
/// A term as points of a curve, x the value and y the whole points. Numbers: the points hold up to and including x; what lies above the last
/// bound is drawn at the contract's maximum. Levels: x is 1 for the first level, 2 for the second; parameters say which that is.
/// </summary>
internal static class ShapeCurves
{
    public static IEnumerable<CardPoint> Points(Term term, ContractColumn? column)
    {
        if (term.Kind is not ColumnKind.Number)
            return term.Levels.Select((_, i) => new CardPoint(i + 1, term.Points[i + 1]));
        var points = term.UpperBounds.Select((bound, i) => new CardPoint((decimal)bound, term.Points[i + 1]));
        var last = term.UpperBounds.Count == 0 ? decimal.MinValue : (decimal)term.UpperBounds[^1];
        return column?.Maximum is { } most && (decimal)most > last ? points.Append(new CardPoint((decimal)most, term.Points[^1])) : points;
    }

    /// <summary>What no curve can show: a missing value, what lies beyond the last bound or is no declared level, and the levels' names.</summary>
    public static IEnumerable<CardParameter> Parameters(Term term)
    {
        yield return new($"points.{term.Feature}.missing", "integer", Text(term.Points[0]));
        yield return new($"points.{term.Feature}.{(term.Kind is ColumnKind.Number ? "above" : "undeclared")}", "integer", Text(term.Points[^1]));
        if (term.Levels.Count > 0)
            yield return new($"levels.{term.Feature}", "string", string.Join(", ", term.Levels.Select((l, i) => $"{Text(i + 1)} = {l}")));
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
