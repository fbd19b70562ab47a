using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Training;

namespace Benchmarks.PublicTables;

/// <summary>One of the tables beside this file: features, and 0 or 1 to predict. A column is a number where every value in it is one.</summary>
internal sealed record PublicTable(Contract Contract, ColumnBatch Features, byte[] Outcome)
{
    public static string[] Names { get; } = ["credit", "churn", "lending", "compas"];

    public static PublicTable Read(string name)
    {
        var table = RawTable.Open(SourceFile.Read(Path.Combine(AppContext.BaseDirectory, "PublicTables", name + ".csv")));
        var text = table.Read(table.NaturalSpecs).Single().Columns;
        Column[] features = [.. table.ColumnNames.Where(column => column != "outcome").Select(column => Typed(column, text.Text(column).Values))];
        return new(ContractOf(name, features), new ColumnBatch(features), [.. text.Text("outcome").Values.Select(value => value == "1" ? (byte)1 : (byte)0)]);
    }

    /// <summary>Some rows in the order given, the last of which early stopping holds out.</summary>
    public TrainingData Training(int[] rows)
    {
        var labelled = new LabelledRows(Features.Take(rows), [.. rows.Select(row => Outcome[row])], [.. rows.Select(_ => 1.0)], [.. rows.Select((_, place) => 738000 + place)]);
        return new TrainingData
        {
            Contract = Contract,
            TrainTo = DateOnly.FromDayNumber(738000 + rows.Length),
            CalibrateTo = DateOnly.FromDayNumber(738001 + rows.Length),
            Training = labelled,
            Calibration = labelled,
            TrainingWithoutOutcome = 0,
            CalibrationWithoutOutcome = 0,
            Later = 0,
            Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal),
        };
    }

    private static Column Typed(string name, string?[] values)
    {
        var numbers = new float[values.Length];
        for (var row = 0; row < values.Length; row++)
        {
            numbers[row] = float.NaN;
            if (values[row] is { } value && !float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[row]))
                return Levels(name, values);
        }

        return new NumberColumn(name, numbers);
    }

    private static LevelColumn Levels(string name, string?[] values)
    {
        string[] levels = [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(name, levels, [.. values.Select(value => (byte)(Array.IndexOf(levels, value) + 1))]);
    }

    private static Contract ContractOf(string name, Column[] features) => new()
    {
        Id = name,
        Version = "1.0.0",
        ModelLine = name,
        Sha256 = new string('0', 64),
        Columns = [.. features.Select(column => new ContractColumn
        {
            Name = column.Name,
            Role = ColumnRole.Feature,
            Kind = column is NumberColumn ? ColumnKind.Number : ColumnKind.Level,
            Levels = column is LevelColumn levels ? levels.Levels : [],
            Nullable = true,
            MayBeAbsent = false,
            Meaning = new LocalText(column.Name, column.Name),
            Label = new LocalText(column.Name, column.Name),
        })],
        Outcome = new OutcomeMap("outcome", "1", "0", "known", "arm", "process", "random", "probability"),
        MaximumQuarantineShare = 0,
        SexOrAgeJustified = new Dictionary<string, string>(StringComparer.Ordinal),
    };
}
