using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>A bin of a term in words, in Dutch or English, with the contract's unit.</summary>
internal static class BinWords
{
    public static string Of(Term term, ContractColumn? column, int bin, bool dutch)
    {
        if (bin == 0)
            return dutch ? "onbekend" : "unknown";
        if (term.Kind == ColumnKind.Level)
            return bin <= term.Levels.Count ? Level(term.Levels[bin - 1], column, dutch) : dutch ? "een niet-gedeclareerde waarde" : "an undeclared value";
        if (term.UpperBounds.Count == 0)
            return dutch ? "elke waarde" : "any value";
        var unit = column is null ? "" : Unit(column, dutch);
        if (bin == 1)
            return (dutch ? "hoogstens " : "at most ") + Number(term.UpperBounds[0], dutch) + unit;
        var above = (dutch ? "meer dan " : "more than ") + Number(term.UpperBounds[bin - 2], dutch);
        return bin > term.UpperBounds.Count
            ? above + unit
            : above + (dutch ? ", hoogstens " : ", at most ") + Number(term.UpperBounds[bin - 1], dutch) + unit;
    }

    /// <summary>What follows a number, with its space: nothing for a plain count, or where the label says it already ("days absent").</summary>
    public static string Unit(ContractColumn column, bool dutch)
    {
        if (column.Unit is null or "count")
            return "";
        var (unit, label) = dutch ? (column.UnitNl ?? column.Unit, column.Label.Nl) : (column.Unit, column.Label.En);
        return label.Contains(unit, StringComparison.OrdinalIgnoreCase) ? "" : " " + unit;
    }

    private static string Level(string level, ContractColumn? column, bool dutch) => column?.LevelLabel(level) switch
    {
        null => level,
        { } label => dutch ? label.Nl : label.En,
    };

    private static string Number(float value, bool dutch)
    {
        var text = value.ToString("0.####", CultureInfo.InvariantCulture);
        return dutch ? text.Replace('.', ',') : text;
    }
}
