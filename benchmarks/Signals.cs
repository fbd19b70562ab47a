using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Training;

namespace Benchmarks;

/// <summary>
/// Made-up signals from a fixed seed: 20 numbers (four with missing values) and 20 level columns (three with missing values) of 3 to 60
/// levels, some common and most rare; about 3% founded, by a shape a column and five pairs of columns that act together. This is the world
/// in which an additive model with pairs is at home: what is measured on it says little of quality elsewhere.
/// </summary>
internal static class Signals
{
    private const int Numbers = 20;
    private const int LevelColumns = 20;
    private const double Offset = 4.6;

    public static Contract Contract { get; } = new()
    {
        Id = "benchmark",
        Version = "1.0.0",
        ModelLine = "benchmark",
        Sha256 = new string('0', 64),
        Columns =
        [
            Column("signal", ColumnRole.Signal, ColumnKind.Text),
            .. Enumerable.Range(0, Numbers).Select(i => Column("n" + i, ColumnRole.Feature, ColumnKind.Number)),
            .. Enumerable.Range(0, LevelColumns).Select(i => Column("l" + i, ColumnRole.Feature, ColumnKind.Level, LevelNames(i))),
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

    /// <summary>The features and what training reads beside them; the signal's pseudonym only where asked for, since it is large.</summary>
    public static ColumnBatch Make(int rows, int seed, bool withSignal = false)
    {
        var random = new Random(seed);
        var logit = new double[rows];
        Array.Fill(logit, -Offset);
        var numbers = Enumerable.Range(0, Numbers).Select(n => NumberValues(n, rows, random, logit)).ToArray();
        var levels = Enumerable.Range(0, LevelColumns).Select(l => LevelCodes(l, rows, random, logit)).ToArray();
        Interact(numbers, levels, logit);
        var founded = new byte[rows];
        for (var i = 0; i < rows; i++)
            founded[i] = (byte)(random.NextDouble() < 1 / (1 + Math.Exp(-logit[i])) ? 1 : 2);
        var days = Array.ConvertAll(new int[rows], _ => 0);
        for (var i = 0; i < rows; i++)
            days[i] = 738000 + (int)(300L * i / rows);
        var (arm, probability) = (new byte[rows], new float[rows]);
        Array.Fill(arm, (byte)1);
        Array.Fill(probability, float.NaN);
        Column[] signal = withSignal ? [new TextColumn("signal", Pseudonyms(rows, random))] : [];
        return new ColumnBatch(
        [
            .. signal,
            .. numbers.Select((values, n) => new NumberColumn("n" + n, values)),
            .. levels.Select((codes, l) => new LevelColumn("l" + l, LevelNames(l), codes)),
            new DateColumn("received", days), new LevelColumn("founded", ["yes", "no"], founded), new DateColumn("known", days),
            new LevelColumn("arm", ["process", "random"], arm), new NumberColumn("probability", probability),
        ]);
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

    private static float[] NumberValues(int n, int rows, Random random, double[] logit)
    {
        var values = new float[rows];
        for (var i = 0; i < rows; i++)
        {
            var value = n % 3 == 0 ? (float)-Math.Log(1 - random.NextDouble()) : (float)(random.NextDouble() + random.NextDouble() + random.NextDouble());
            values[i] = n < 4 && random.Next(100) < 8 ? float.NaN : value;
            logit[i] += float.IsNaN(values[i]) ? 0.3 : Math.Sin((values[i] * (1 + (n % 5))) + n) * (0.5 - (0.02 * n));
        }

        return values;
    }

    /// <summary>Codes by Zipf's law, from 1; missing is 0.</summary>
    private static byte[] LevelCodes(int l, int rows, Random random, double[] logit)
    {
        var shares = LevelNames(l).Select((_, k) => 1.0 / (k + 1)).ToArray();
        var (codes, effect, sum) = (new byte[rows], shares.Select(_ => ((random.NextDouble() * 2) - 1) * (0.6 - (0.02 * l))).ToArray(), shares.Sum());
        for (var i = 0; i < rows; i++)
        {
            var (left, k) = (random.NextDouble() * sum, 0);
            while (k < shares.Length - 1 && left > shares[k])
                left -= shares[k++];
            codes[i] = l < 3 && random.Next(100) < 5 ? LevelColumn.Missing : (byte)(k + 1);
            logit[i] += codes[i] == 0 ? -0.2 : effect[k];
        }

        return codes;
    }

    private static void Interact(float[][] numbers, byte[][] levels, double[] logit)
    {
        for (var i = 0; i < logit.Length; i++)
        {
            logit[i] += numbers[4][i] > 1.5f != numbers[5][i] > 1.5f ? 0.7 : -0.7;
            logit[i] += numbers[6][i] > 0.7f && numbers[7][i] > 1.2f ? 0.9 : 0;
            logit[i] += Math.Tanh((numbers[8][i] - 1.5f) * (numbers[9][i] - 1)) * 0.8;
            logit[i] += levels[4][i] % 2 == levels[5][i] % 2 ? 0.5 : -0.5;
            logit[i] += levels[6][i] == 1 && numbers[10][i] > 1.5f ? 1 : 0;
        }
    }

    private static string[] LevelNames(int l) => [.. Enumerable.Range(0, 3 + (l * 3)).Select(k => "level " + (char)('a' + (k % 26)) + (k / 26))];

    private static string?[] Pseudonyms(int rows, Random random)
    {
        var texts = new string?[rows];
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 0; i < rows; i++)
        {
            random.NextBytes(bytes);
            texts[i] = Convert.ToHexStringLower(bytes);
        }

        return texts;
    }

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
