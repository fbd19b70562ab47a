using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

/// <summary>A small contract and signals with planted, additive truth in logits.</summary>
internal static class World
{
    public static readonly DateOnly First = new(2024, 1, 1);
    public static readonly DateOnly TrainTo = new(2024, 10, 1);
    public static readonly DateOnly CalibrateTo = new(2024, 12, 31);

    public static Contract Contract { get; } = new()
    {
        Id = "test",
        Version = "1.0.0",
        ModelLine = "test",
        Sha256 = new string('0', 64),
        Columns =
        [
            Column("signal", ColumnRole.Signal, ColumnKind.Text),
            Column("received", ColumnRole.Received, ColumnKind.Date),
            Column("sources", ColumnRole.Feature, ColumnKind.Number, Monotone.Increasing),
            Column("age", ColumnRole.Feature, ColumnKind.Number),
            Column("kind", ColumnRole.Feature, ColumnKind.Level, Monotone.Free, "p", "q", "r"),
            Column("check", ColumnRole.Feature, ColumnKind.Level, Monotone.Increasing, "good", "open", "bad"),
            Column("arm", ColumnRole.Sampling, ColumnKind.Level, Monotone.Free, "none", "process", "random"),
            Column("probability", ColumnRole.Sampling, ColumnKind.Number),
            Column("founded", ColumnRole.Outcome, ColumnKind.Level, Monotone.Free, "yes", "no", "open"),
            Column("known", ColumnRole.Outcome, ColumnKind.Date),
        ],
        Outcome = new OutcomeMap("founded", "yes", "no", "known", "arm", "process", "random", "probability"),
        MaximumQuarantineShare = 0.1,
        SexOrAgeJustified = new Dictionary<string, string>(StringComparer.Ordinal),
    };

    /// <summary>Logit of the planted truth; the curve in age is what no straight line follows.</summary>
    public static double Truth(float sources, float age, int kind, int check) =>
        -2.5 + (0.5 * Math.Min(sources, 4)) + (float.IsNaN(age) ? 0.8 : age is > 20 and < 60 ? 1.5 : 0) + (kind == 2 ? 1 : 0) + (check == 3 ? 1.2 : 0);

    public static ColumnBatch Signals(int rows, int seed)
    {
        var random = new Random(seed);
        var (text, days, sources, age) = (new string?[rows], new int[rows], new float[rows], new float[rows]);
        var (kind, check, arm, founded) = (new byte[rows], new byte[rows], new byte[rows], new byte[rows]);
        var (probability, known) = (new float[rows], new int[rows]);
        for (var i = 0; i < rows; i++)
        {
            text[i] = FormattableString.Invariant($"{i:D8}");
            days[i] = First.DayNumber + (int)(365L * i / rows);
            sources[i] = random.Next(0, 7);
            age[i] = random.Next(8) == 0 ? float.NaN : random.Next(0, 100);
            kind[i] = (byte)random.Next(1, 4);
            check[i] = (byte)random.Next(0, 4);
            arm[i] = (byte)random.Next(2, 4);
            probability[i] = arm[i] == 3 ? 0.25f : float.NaN;
            var p = 1 / (1 + Math.Exp(-Truth(sources[i], age[i], kind[i], check[i])));
            founded[i] = random.NextDouble() < p ? (byte)1 : (byte)2;
            known[i] = days[i] + random.Next(0, 10);
        }

        return new ColumnBatch(
        [
            new TextColumn("signal", text), new DateColumn("received", days), new NumberColumn("sources", sources), new NumberColumn("age", age),
            new LevelColumn("kind", ["p", "q", "r"], kind), new LevelColumn("check", ["good", "open", "bad"], check),
            new LevelColumn("arm", ["none", "process", "random"], arm), new NumberColumn("probability", probability),
            new LevelColumn("founded", ["yes", "no", "open"], founded), new DateColumn("known", known),
        ]);
    }

    public static TrainingData Data(params ColumnBatch[] batches) =>
        TrainingDataReader.Cut(Contract, batches, new SortedDictionary<string, string>(StringComparer.Ordinal), TrainTo, CalibrateTo);

    /// <summary>Share of pairs (founded, unfounded) in the right order, ties half.</summary>
    public static double Auc(int[] scores, byte[] founded)
    {
        var order = Enumerable.Range(0, scores.Length).GroupBy(i => scores[i]).OrderBy(g => g.Key);
        double right = 0, below = 0, positives = founded.Sum(f => f == 1 ? 1 : 0);
        foreach (var tie in order)
        {
            var up = tie.Count(i => founded[i] == 1);
            var down = tie.Count() - up;
            right += up * (below + (down / 2.0));
            below += down;
        }

        return right / (positives * (scores.Length - positives));
    }

    public static Scorecard Train(TrainingData data, int threads = 2, Recipe? recipe = null) =>
        new ScorecardTrainer().Train(data, recipe ?? new Recipe(), 1, threads);

    private static ContractColumn Column(string name, ColumnRole role, ColumnKind kind, Monotone monotone = Monotone.Free, params string[] levels) => new()
    {
        Name = name,
        Role = role,
        Kind = kind,
        Levels = levels,
        Nullable = true,
        MayBeAbsent = false,
        Monotone = monotone,
        Meaning = new LocalText(name, name),
        Label = new LocalText(name, name),
    };
}
