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
            return bin <= term.Levels.Count ? term.Levels[bin - 1] : dutch ? "een niet-gedeclareerde waarde" : "an undeclared value";
        if (term.UpperBounds.Count == 0)
            return dutch ? "elke waarde" : "any value";
        var unit = column?.Unit is { } u ? " " + u : "";
        if (bin == 1)
            return (dutch ? "hoogstens " : "at most ") + Number(term.UpperBounds[0], dutch) + unit;
        var above = (dutch ? "meer dan " : "more than ") + Number(term.UpperBounds[bin - 2], dutch);
        return bin > term.UpperBounds.Count
            ? above + unit
            : above + (dutch ? ", hoogstens " : ", at most ") + Number(term.UpperBounds[bin - 1], dutch) + unit;
    }

    private static string Number(float value, bool dutch)
    {
        var text = value.ToString("0.####", CultureInfo.InvariantCulture);
        return dutch ? text.Replace('.', ',') : text;
    }
}
