using CsCheck;
using Interchange.Columns;
using Prioritisation.Scorecards;

namespace Prioritisation.Tests.Scorecards;

/// <summary>Scorecards and batches that fit them, with missing, unseen, tied, infinite and signed-zero values.</summary>
internal static class RandomScorecards
{
    private static readonly string[] Names = ["a", "b", "c", "d", "e"];

    public static Provenance Provenance { get; } = new()
    {
        Trainer = "by hand",
        ContractId = "test",
        ContractVersion = "1.0.0",
        ContractSha256 = new string('0', 64),
        TrainedFrom = new DateOnly(2024, 1, 1),
        TrainedTo = new DateOnly(2024, 12, 31),
        CalibratedTo = new DateOnly(2025, 3, 31),
        TrainingRows = 0,
        FoundedRows = 0,
        Seed = 0,
        Inputs = new Dictionary<string, string>(StringComparer.Ordinal),
    };

    public static Scorecard Of(int intercept, params Term[] terms) => new()
    {
        Intercept = intercept,
        Terms = terms,
        Calibration = [new(int.MinValue, 0.1, 10, 1)],
        Provenance = Provenance,
    };

    public static Gen<(Scorecard Scorecard, ColumnBatch Batch)> Gen { get; } =
        from termCount in CsCheck.Gen.Int[0, 12]
        from rows in CsCheck.Gen.Int[0, 40]
        from seed in CsCheck.Gen.Int[0, int.MaxValue - 1]
        select Make(termCount, rows, seed);

    private static (Scorecard Scorecard, ColumnBatch Batch) Make(int termCount, int rows, int seed)
    {
        var random = new Random(seed);
        var terms = new Term[termCount];
        var columns = new List<Column> { new NumberColumn("unread", new float[rows]) };
        for (var t = 0; t < termCount; t++)
        {
            var name = "f" + t;
            if (random.Next(2) == 0)
            {
                var bounds = Enumerable.Range(0, random.Next(0, 12)).Select(_ => (float)random.Next(-5, 6)).Distinct().Order().ToArray();
                float[] special = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, 0f, float.Epsilon];
                var values = Enumerable.Range(0, rows).Select(_ => random.Next(3) == 0 ? special[random.Next(special.Length)] : random.Next(-7, 8) / (random.Next(2) + 1f)).ToArray();
                terms[t] = new Term { Feature = name, Kind = ColumnKind.Number, UpperBounds = bounds, Points = Points(random, bounds.Length + 2) };
                columns.Add(new NumberColumn(name, values));
            }
            else
            {
                var known = Names.Take(random.Next(0, 6)).ToArray();
                var held = Names.OrderBy(_ => random.Next()).Take(random.Next(1, 6)).ToArray();
                var codes = Enumerable.Range(0, rows).Select(_ => random.Next(6) == 0 ? LevelColumn.Unseen : (byte)random.Next(0, held.Length + 1)).ToArray();
                terms[t] = new Term { Feature = name, Kind = ColumnKind.Level, Levels = known, Points = Points(random, known.Length + 2) };
                columns.Add(new LevelColumn(name, held, codes));
            }
        }

        return (Of(random.Next(-5000, 5000), terms) with { Pairs = Pairs(random, terms) }, new ColumnBatch(columns));
    }

    private static PairTerm[] Pairs(Random random, Term[] terms) =>
    [
        .. Enumerable.Range(0, terms.Length / 2).Where(_ => random.Next(3) > 0).Select(i =>
        {
            var (first, second) = (terms[2 * i], terms[(2 * i) + 1]);
            var (one, other) = (Groups(random, first), Groups(random, second));
            return new PairTerm { First = first.Feature, Second = second.Feature, FirstGroups = one, SecondGroups = other, Points = Points(random, (one.Max() + 1) * (other.Max() + 1)) };
        }),
    ];

    private static byte[] Groups(Random random, Term term)
    {
        var group = 0;
        return [.. Enumerable.Range(0, term.BinCount).Select(bin => (byte)(bin == 0 || random.Next(2) == 0 ? group : ++group))];
    }

    private static int[] Points(Random random, int bins)
    {
        var reach = random.Next(3) switch { 0 => 2, 1 => 3000, _ => 600_000 };
        return [.. Enumerable.Range(0, bins).Select(_ => random.Next(-reach, reach + 1))];
    }
}
