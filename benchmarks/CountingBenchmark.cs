using BenchmarkDotNet.Attributes;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using Interchange.Columns;

namespace Benchmarks;

/// <summary>How much dearer are the audit's counts, from the files on, than decoding, joining and counting the same rows in plain loops?</summary>
public class CountingBenchmark
{
    public const int Rows = 1_000_000;
    private const int Replicates = 10_000;
    private static readonly string[] Attributes = ["origin", "sex", "age"];
    private static readonly int[] Groups = [10, 2, 5];
    private static readonly TableRequest Request = new()
    {
        Id = "id",
        Score = null,
        Outcome = "outcome",
        Decision = new DecisionRule("decision", null, null, null),
        Attributes = Attributes,
        Strata = ["class"],
    };

    internal static RatioCase OverFloor { get; } = RatioCase.OverLimit("audit_counting_vs_floor", "the same files decoded, joined and counted in plain loops", () =>
    {
        var made = Made();
        return (() => made.Floor(), () => made.Audit());
    });

    internal static RatioCase Curves { get; } = new("capacity_curves_10000_draws", "none: processor time of all curves over a million rows", self =>
    {
        var made = Made();
        return Stopwatches.Of(self, "seconds", [.. Enumerable.Range(0, 3).Select(_ => Stopwatches.Seconds(() => made.Resampling()))]);
    });

    private SourceFile table = null!;
    private SourceFile people = null!;
    private DecisionRows joined = null!;
    private CapacityReplay[] replays = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var ids = Enumerable.Range(0, Rows).Select(i => (string?)i.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        string?[] Texts(string prefix, int values) => [.. Enumerable.Range(0, Rows).Select(_ => prefix + random.Next(values))];
        table = File(new TextColumn("id", ids), new TextColumn("decision", Texts("", 2)), new TextColumn("outcome", Texts("", 2)), new TextColumn("class", Texts("c", 8)));
        var shuffled = ids.ToArray();
        random.Shuffle(shuffled);
        people = File([new TextColumn("id", shuffled), .. Attributes.Select((a, i) => new TextColumn(a, Texts("g", Groups[i])))]);
        joined = TableSource.Read(table, ProtectedFile.Read(people, "id", Attributes), Request);
        replays = [.. Enumerable.Range(1, 8).Select(k => new CapacityReplay(k, [.. joined.Step.Select(_ => random.Next(20) < k ? Step.PutForward : Step.Passed)]))];
    }

    [Benchmark(Baseline = true)]
    public long[] Floor()
    {
        var rows = Read(table, "id", "decision", "outcome", "class");
        var persons = Read(people, ["id", .. Attributes]);
        var at = new Dictionary<string, int>(Rows, StringComparer.Ordinal);
        for (var i = 0; i < Rows; i++)
            at.Add(persons[0][i]!, i);
        var counts = new long[Attributes.Length * 16 * 8 * 4];
        for (var i = 0; i < Rows; i++)
        {
            var person = at[rows[0][i]!];
            var cell = ((rows[3][i]![1] - '0') * 4) + ((rows[1][i]![0] - '0') * 2) + (rows[2][i]![0] - '0');
            for (var a = 0; a < Attributes.Length; a++)
                counts[(((a * 16) + persons[a + 1][person]![1] - '0') * 32) + cell]++;
        }

        return counts;
    }

    [Benchmark]
    public long[] Audit() => Sums(CountTable.All(TableSource.Read(table, ProtectedFile.Read(people, "id", Attributes), Request), 0, 1));

    /// <summary>Every curve over capacity of a million rows with ten thousand draws of the blocks.</summary>
    public int Resampling() => joined.Attributes.Sum(a => CapacityCurve.Of(joined, a, replays, Replicates, 1).Count());

    private static CountingBenchmark Made()
    {
        var made = new CountingBenchmark();
        made.Setup();
        return made;
    }

    /// <summary>The audit's cells added up to those of the plain loops.</summary>
    private static long[] Sums(CountTable[] tables)
    {
        var counts = new long[Attributes.Length * 16 * 8 * 4];
        for (var a = 0; a < tables.Length; a++)
        {
            foreach (var (cell, count) in tables[a].Cells)
                counts[(((a * 16) + cell.Group) * 32) + (cell.Full * 4) + (cell.Step == Step.PutForward ? 2 : 0) + (cell.Outcome == Known.Founded ? 1 : 0)] += count;
        }

        return counts;
    }

    private static SourceFile File(params Column[] columns)
    {
        using var stream = new MemoryStream();
        ParquetTable.Write(stream, [.. columns.Select(c => ColumnSpec.Text(c.Name))], ColumnBatches.Cut(new ColumnBatch(columns), 100_000));
        return SourceFile.Of("made up", stream.ToArray());
    }

    private static string?[][] Read(SourceFile file, params string[] names)
    {
        var batches = ParquetTable.Read(file, [.. names.Select(n => ColumnSpec.Text(n))]);
        return [.. names.Select(n => batches.SelectMany(b => b.Text(n).Values).ToArray())];
    }
}
