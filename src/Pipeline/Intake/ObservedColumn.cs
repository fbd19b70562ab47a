using System.Globalization;
using Interchange.Columns;

namespace Pipeline.Intake;

/// <summary>What can be seen of a column without being told. Texts that are all numbers, or all dates, are taken for those.</summary>
internal sealed record ObservedColumn(string Name, ColumnKind Kind, bool HasMissing, bool Whole, double Minimum, double Maximum, IReadOnlyList<string> Levels)
{
    public static ObservedColumn Of(string name, IReadOnlyList<ColumnBatch> batches)
    {
        var missing = batches.Any(b => Enumerable.Range(0, b.Count).Any(b[name].IsMissing));
        var observed = new ObservedColumn(name, ColumnKind.Text, missing, false, 0, 0, []);
        switch (batches.Count == 0 ? null : batches[0][name])
        {
            case NumberColumn:
                return observed.WithNumbers([.. batches.SelectMany(b => b.Number(name).Values).Where(v => !float.IsNaN(v)).Select(v => (double)v)]);
            case DateColumn:
                return observed with { Kind = ColumnKind.Date };
            case LevelColumn level:
                return observed with { Kind = ColumnKind.Level, Levels = level.Levels };
            default:
                string[] texts = [.. batches.SelectMany(b => b.Text(name).Values).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                if (texts.Length > 0 && Array.TrueForAll(texts, t => DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
                    return observed with { Kind = ColumnKind.Date };
                if (texts.Length > 0 && Array.TrueForAll(texts, t => double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) && double.IsFinite(d)))
                    return observed.WithNumbers([.. texts.Select(t => double.Parse(t, NumberStyles.Float, CultureInfo.InvariantCulture))]);
                return observed with { Levels = texts };
        }
    }

    private ObservedColumn WithNumbers(double[] values) => this with
    {
        Kind = ColumnKind.Number,
        Whole = Array.TrueForAll(values, v => v == Math.Floor(v)),
        Minimum = values.DefaultIfEmpty(0).Min(),
        Maximum = values.DefaultIfEmpty(0).Max(),
    };
}
