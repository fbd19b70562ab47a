using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>A bin of a term, or a group of its bins, in words, in Dutch or English, with the contract's unit.</summary>
internal static class BinWords
{
    public static string Of(Term term, ContractColumn? column, int bin, bool dutch)
    {
        if (bin == 0)
            return Unknown(dutch);
        if (term.Kind == ColumnKind.Level)
            return bin <= term.Levels.Count ? Level(term.Levels[bin - 1], column, dutch) : Undeclared(dutch);
        return Range(new(bin > 1 ? term.UpperBounds[bin - 2] : null, bin <= term.UpperBounds.Count ? term.UpperBounds[bin - 1] : null), column, dutch);
    }

    /// <summary>All that the bins of a group hold, for example "at most 4 or unknown"; bins that follow each other are one range.</summary>
    public static string OfGroup(Term term, ContractColumn? column, IReadOnlyList<byte> groups, int group, bool dutch)
    {
        var bins = BinGroup.Of(term, groups, group);
        var words = bins.Ranges.Select(range => Range(range, column, dutch)).Concat(bins.Levels.Select(level => Level(level, column, dutch))).ToList();
        if (bins.Undeclared)
            words.Add(Undeclared(dutch));
        if (bins.Missing)
            words.Add(Unknown(dutch));
        return string.Join(dutch ? " of " : " or ", words);
    }

    /// <summary>What follows a number, with its space: nothing for a plain count, or where the label says it already ("days absent").</summary>
    public static string Unit(ContractColumn column, bool dutch)
    {
        if (column.Unit is null or "count")
            return "";
        var (unit, label) = dutch ? (column.UnitNl ?? column.Unit, column.Label.Nl) : (column.Unit, column.Label.En);
        return label.Contains(unit, StringComparison.OrdinalIgnoreCase) ? "" : " " + unit;
    }

    private static string Unknown(bool dutch) => dutch ? "onbekend" : "unknown";

    private static string Undeclared(bool dutch) => dutch ? "een niet-gedeclareerde waarde" : "an undeclared value";

    private static string Range(ValueRange range, ContractColumn? column, bool dutch)
    {
        var unit = column is null ? "" : Unit(column, dutch);
        return range switch
        {
            (null, null) => dutch ? "elke waarde" : "any value",
            (null, { } most) => (dutch ? "hoogstens " : "at most ") + Number(most, dutch) + unit,
            ({ } above, null) => (dutch ? "meer dan " : "more than ") + Number(above, dutch) + unit,
            ({ } above, { } most) => (dutch ? "meer dan " : "more than ") + Number(above, dutch) + (dutch ? ", hoogstens " : ", at most ") + Number(most, dutch) + unit,
        };
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
