using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;

namespace Pipeline.Tests.Evaluation;

/// <summary>
/// Two years of made-up signals of which severity decides how likely one is founded. Persons come back, and an outcome is known some weeks
/// after receipt.
/// </summary>
internal static class SmallHistory
{
    public static readonly DateOnly Start = new(2024, 1, 1);

    /// <summary>Days from the first signal to the last.</summary>
    public const int Days = 700;

    public static Contract Contract { get; } = ContractReader.Read(WrittenIntake.ContractFile);

    public static DateOnly Day(int number) => Start.AddDays(number);

    /// <summary>One signal. Days count from <see cref="Start"/>; founded is null where nobody looked.</summary>
    public sealed record Signal(int Id, string Person, int Received, int Severity, bool? Founded, int Known)
    {
        /// <summary>process, random or none.</summary>
        public string Arm { get; init; } = "process";

        public float Probability { get; init; } = float.NaN;

        public int Class { get; init; }
    }

    public static IReadOnlyList<Signal> Made(int count)
    {
        var random = new Random(24);
        int[] days = [.. Enumerable.Range(0, count).Select(_ => random.Next(0, Days + 1)).Order()];
        days[0] = 0;
        days[^1] = Days;
        return [.. days.Select((day, id) =>
        {
            var severity = random.Next(0, 6);
            var founded = random.NextDouble() < 0.05 + (0.12 * severity);
            var process = random.NextDouble() < 0.4;
            var drawn = !process && random.NextDouble() < 0.25;
            return new Signal(id, Text(random.Next(0, count / 2)), day, severity, process || drawn ? founded : null, day + random.Next(5, 25))
            {
                Arm = process ? "process" : drawn ? "random" : "none",
                Probability = process ? float.NaN : 0.25f,
                Class = random.Next(0, 6),
            };
        })];
    }

    public static ColumnBatch Batch(IReadOnlyList<Signal> signals)
    {
        var columns = new ColumnBatch([.. Contract.Specs.Select(s => s.Empty(signals.Count))]);
        var classes = Contract.Single(ColumnRole.Class).Levels;
        for (var row = 0; row < signals.Count; row++)
        {
            var signal = signals[row];
            columns.Text("signal_id").Values[row] = Text(signal.Id);
            columns.Text("person_id").Values[row] = signal.Person;
            columns.Date("received_on").Days[row] = Day(signal.Received).DayNumber;
            columns.Number("severity").Values[row] = signal.Severity;
            columns.Number("arm_probability").Values[row] = signal.Probability;
            WrittenIntake.Set(columns, "class", row, classes[signal.Class]);
            WrittenIntake.Set(columns, "channel", row, signal.Id % 2 == 0 ? "mail" : "phone");
            WrittenIntake.Set(columns, "arm", row, signal.Arm);
            if (signal.Founded is not { } founded)
                continue;
            WrittenIntake.Set(columns, "substantiated", row, founded ? "founded" : "unfounded");
            columns.Date("outcome_known_on").Days[row] = Day(signal.Known).DayNumber;
        }

        return columns;
    }

    private static string Text(int number) => number.ToString("x32", CultureInfo.InvariantCulture);
}
