using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Training;

namespace Benchmarks;

/// <summary>Made-up signals from a fixed seed: 16 numbers with one in ten missing, 8 level columns, a few per cent founded.</summary>
internal static class Signals
{
    private const int Numbers = 16;
    private const int LevelColumns = 8;
    private static readonly string[] LevelNames = ["a", "b", "c", "d", "e", "f", "g", "h"];

    public static Contract Contract { get; } = new()
    {
        Id = "benchmark",
        Version = "1.0.0",
        ModelLine = "benchmark",
        Sha256 = new string('0', 64),
        Columns =
        [
            .. Enumerable.Range(0, Numbers).Select(i => Column("n" + i, ColumnRole.Feature, ColumnKind.Number)),
            .. Enumerable.Range(0, LevelColumns).Select(i => Column("l" + i, ColumnRole.Feature, ColumnKind.Level, LevelNames)),
            Column("received", ColumnRole.Received, ColumnKind.Date),
            Column("founded", ColumnRole.Outcome, ColumnKind.Level, "yes", "no"),
            Column("known", ColumnRole.Outcome, ColumnKind.Date),
            Column("arm", ColumnRole.Sampling, ColumnKind.Level, "process", "random"),
            Column("probability", ColumnRole.Sampling, ColumnKind.Number),
        ],
        Outcome = new OutcomeMap("founded", "yes", "no", "known", "arm", "process", "random", "probability"),
        MaximumQuarantineShare = 0,
        SexOrAgeJustified = new Dictionary<string, string>(StringComparer.Ordinal),
    };

    public static ColumnBatch Make(int rows, int seed)
    {
        var random = new Random(seed);
        var columns = new List<Column>();
        var logit = new double[rows];
        for (var n = 0; n < Numbers; n++)
        {
            var values = new float[rows];
            for (var i = 0; i < rows; i++)
            {
                values[i] = random.Next(10) == 0 ? float.NaN : random.NextSingle() * 100;
                logit[i] += float.IsNaN(values[i]) ? 0 : Math.Sin(values[i] / (10 + n)) / 3;
            }

            columns.Add(new NumberColumn("n" + n, values));
        }

        for (var l = 0; l < LevelColumns; l++)
        {
            var codes = new byte[rows];
            for (var i = 0; i < rows; i++)
            {
                codes[i] = (byte)random.Next(0, LevelNames.Length + 1);
                logit[i] += codes[i] == l + 1 ? 0.7 : 0;
            }

            columns.Add(new LevelColumn("l" + l, LevelNames, codes));
        }

        var days = Enumerable.Range(0, rows).Select(i => 738000 + (int)(300L * i / rows)).ToArray();
        columns.Add(new DateColumn("received", days));
        columns.Add(new DateColumn("known", days));
        columns.Add(new LevelColumn("founded", ["yes", "no"], [.. logit.Select(z => (byte)(random.NextDouble() < 1 / (1 + Math.Exp(3 - z)) ? 1 : 2))]));
        columns.Add(new LevelColumn("arm", ["process", "random"], [.. Enumerable.Repeat((byte)1, rows)]));
        columns.Add(new NumberColumn("probability", [.. Enumerable.Repeat(float.NaN, rows)]));
        return new ColumnBatch(columns);
    }

    /// <summary>Every signal as a training row, so that a benchmark scores what its model saw.</summary>
    public static LabelledRows Everything(ColumnBatch batch) => new(
        new ColumnBatch([.. Contract.Features.Select(f => batch[f.Name])]),
        [.. batch.Level("founded").Codes.Select(code => (byte)(code == 1 ? 1 : 0))],
        [.. Enumerable.Repeat(1.0, batch.Count)],
        batch.Date("received").Days);

    /// <summary>Training and calibration on the same rows: speed does not depend on it, and no claim of quality is made here.</summary>
    public static TrainingData Training(LabelledRows rows) => new()
    {
        Contract = Contract,
        TrainTo = DateOnly.FromDayNumber(rows.ReceivedDay[^1]),
        CalibrateTo = DateOnly.FromDayNumber(rows.ReceivedDay[^1] + 1),
        Training = rows,
        Calibration = rows,
        TrainingWithoutOutcome = 0,
        CalibrationWithoutOutcome = 0,
        Later = 0,
        Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal),
    };

    private static ContractColumn Column(string name, ColumnRole role, ColumnKind kind, params string[] levels) => new()
    {
        Name = name,
        Role = role,
        Kind = kind,
        Levels = levels,
        Nullable = true,
        MayBeAbsent = false,
        Meaning = new LocalText(name, name),
        Label = new LocalText(name, name),
    };
}
