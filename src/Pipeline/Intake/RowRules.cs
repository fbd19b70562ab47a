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
    private static readonly int FirstDay = new DateOnly(FirstYear, 1, 1).DayNumber;
    private static readonly int LastDay = new DateOnly(LastYear, 12, 31).DayNumber;

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
            if (!column.Nullable && values.AnyMissing)
                faults.AddRange(Missing(column, values).Where(f => !malformed.Contains(f.Row) && !unreadable.Contains((f.Row, f.Column))));
            if (values is NumberColumn numbers)
                Range(faults, column, numbers);
            else if (values is DateColumn dates)
                Sane(faults, column, dates);
        }

        Outcome(faults, contract.Outcome, raw.Columns);
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

    private static void Range(List<RowFault> faults, ContractColumn column, NumberColumn numbers)
    {
        var (minimum, maximum, whole) = (column.Minimum, column.Maximum, column.Whole);
        for (var row = 0; row < numbers.Count; row++)
        {
            var value = numbers.Values[row];
            if (value < minimum || value > maximum)
                faults.Add(new RowFault(row, column.Name, Written(value), string.Create(CultureInfo.InvariantCulture, $"outside {minimum} to {maximum}")));
            else if (whole && !float.IsNaN(value) && !float.IsInteger(value))
                faults.Add(new RowFault(row, column.Name, Written(value), "not a whole number"));
        }
    }

    private static void Sane(List<RowFault> faults, ContractColumn column, DateColumn dates)
    {
        for (var row = 0; row < dates.Count; row++)
        {
            if (dates.Days[row] is not DateColumn.Missing and var day && (day < FirstDay || day > LastDay))
                faults.Add(new RowFault(row, column.Name, dates[row]!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"not between {FirstYear} and {LastYear}"));
        }
    }

    /// <summary>A random draw without its probability cannot be weighted, an outcome without its day cannot be cut by date.</summary>
    private static void Outcome(List<RowFault> faults, OutcomeMap map, ColumnBatch batch)
    {
        var (target, known, arm, probability) = (batch.Level(map.TargetColumn), batch.Date(map.KnownOnColumn), batch.Level(map.ArmColumn), batch.Number(map.ProbabilityColumn));
        var (random, founded, unfounded) = (Code(arm, map.RandomLevel), Code(target, map.Founded), Code(target, map.Unfounded));
        for (var row = 0; row < batch.Count; row++)
        {
            if (arm.Codes[row] == random && !(probability.Values[row] > 0))
                faults.Add(new RowFault(row, probability.Name, probability.IsMissing(row) ? "" : Written(probability.Values[row]), "a random draw needs a probability above zero"));
            if (known.IsMissing(row) && target.Codes[row] is var code && (code == founded || code == unfounded))
                faults.Add(new RowFault(row, known.Name, "", "an outcome needs the day on which it became known"));
        }
    }

    /// <summary>The code of a level; that of no row where the column does not have it.</summary>
    private static int Code(LevelColumn column, string level)
    {
        for (var i = 0; i < column.Levels.Count; i++)
        {
            if (string.Equals(column.Levels[i], level, StringComparison.Ordinal))
                return i + 1;
        }

        return -1;
    }

    private static string Written(float value) => value.ToString(CultureInfo.InvariantCulture);
}
