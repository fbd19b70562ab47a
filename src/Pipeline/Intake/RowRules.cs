using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;

namespace Pipeline.Intake;

/// <summary>A broken rule at a row of a batch; the row counts from 0.</summary>
internal readonly record struct RowFault(int Row, string Column, string Value, string Rule);

/// <summary>What must hold in every row, derived from the contract. Each rule looks along one column, or along the few that belong together.</summary>
internal static class RowRules
{
    /// <summary>Days outside these years are typing errors or placeholders, not dates of a signal.</summary>
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    public static List<RowFault> Check(Contract contract, RawBatch raw)
    {
        var faults = new List<RowFault>();
        foreach (var cell in raw.Unreadable)
        {
            var refused = contract.Find(cell.Column)?.RefusedLevels.GetValueOrDefault(cell.Value);
            faults.Add(new RowFault(cell.Row, cell.Column, cell.Value, refused ?? cell.Rule));
        }

        var unreadable = raw.Unreadable.Select(c => (c.Row, c.Column)).ToHashSet();
        var malformed = raw.Unreadable.Where(c => c.Column.Length == 0).Select(c => c.Row).ToHashSet();
        foreach (var column in contract.Columns)
        {
            var values = raw.Columns[column.Name];
            if (!column.Nullable)
                faults.AddRange(Missing(column, values).Where(f => !malformed.Contains(f.Row) && !unreadable.Contains((f.Row, f.Column))));
            faults.AddRange(values switch
            {
                NumberColumn numbers => Range(column, numbers),
                DateColumn dates => Sane(column, dates),
                _ => [],
            });
        }

        faults.AddRange(Outcome(contract.Outcome, raw.Columns));
        return faults;
    }

    private static IEnumerable<RowFault> Missing(ContractColumn column, Column values)
    {
        for (var row = 0; row < values.Count; row++)
        {
            if (values.IsMissing(row))
                yield return new RowFault(row, column.Name, "", "a value is required");
        }
    }

    private static IEnumerable<RowFault> Range(ContractColumn column, NumberColumn numbers)
    {
        for (var row = 0; row < numbers.Count; row++)
        {
            var value = numbers.Values[row];
            if (value < column.Minimum || value > column.Maximum)
                yield return new RowFault(row, column.Name, Written(value), string.Create(CultureInfo.InvariantCulture, $"outside {column.Minimum} to {column.Maximum}"));
            else if (column.Whole && !float.IsNaN(value) && !float.IsInteger(value))
                yield return new RowFault(row, column.Name, Written(value), "not a whole number");
        }
    }

    private static IEnumerable<RowFault> Sane(ContractColumn column, DateColumn dates)
    {
        for (var row = 0; row < dates.Count; row++)
        {
            if (dates[row] is { } date && date.Year is < FirstYear or > LastYear)
                yield return new RowFault(row, column.Name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"not between {FirstYear} and {LastYear}");
        }
    }

    /// <summary>A random draw without its probability cannot be weighted, an outcome without its day cannot be cut by date.</summary>
    private static IEnumerable<RowFault> Outcome(OutcomeMap map, ColumnBatch batch)
    {
        var target = batch.Level(map.TargetColumn);
        var known = batch.Date(map.KnownOnColumn);
        var arm = batch.Level(map.ArmColumn);
        var probability = batch.Number(map.ProbabilityColumn);
        for (var row = 0; row < batch.Count; row++)
        {
            if (string.Equals(arm[row], map.RandomLevel, StringComparison.Ordinal) && !(probability.Values[row] > 0))
                yield return new RowFault(row, probability.Name, probability.IsMissing(row) ? "" : Written(probability.Values[row]), "a random draw needs a probability above zero");
            if (known.IsMissing(row) && target[row] is { } level && (string.Equals(level, map.Founded, StringComparison.Ordinal) || string.Equals(level, map.Unfounded, StringComparison.Ordinal)))
                yield return new RowFault(row, known.Name, "", "an outcome needs the day on which it became known");
        }
    }

    private static string Written(float value) => value.ToString(CultureInfo.InvariantCulture);
}
