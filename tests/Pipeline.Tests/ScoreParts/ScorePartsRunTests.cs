using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Pipeline.ScoreParts;
using Pipeline.Scoring;
using Pipeline.Tests.Intake;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;

namespace Pipeline.Tests.ScoreParts;

public sealed class ScorePartsRunTests : IDisposable
{
    private const int Parts = 7;
    private static readonly Scorecard Model = RandomScorecards.Of(100, [.. SampleSignals.Contract.Features.Select((f, i) => f.Kind == ColumnKind.Number
        ? new Term { Feature = f.Name, Kind = f.Kind, UpperBounds = [2, 5], Points = [i, -3 * i, 40, 5 * i] }
        : new Term { Feature = f.Name, Kind = f.Kind, Levels = f.Levels, Points = [.. Enumerable.Range(0, f.Levels.Count + 2).Select(bin => (7 * bin) - i)] })]);

    private readonly string folder = Directory.CreateTempSubdirectory("score-parts").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public void Parts_are_the_same_bytes_for_any_number_of_threads(int threads)
    {
        Deliver();
        Assert.Equal(Score("one", 1, Everything), Score("many", threads, Everything));
        foreach (var number in Everything)
            Assert.Equal(File.ReadAllBytes(PathOf("one", number)), File.ReadAllBytes(PathOf("many", number)));
    }

    [Fact]
    public void Shares_lie_beside_each_other_as_one_run_makes_them()
    {
        Deliver();
        Score("whole", 1, Everything);
        for (var share = 0; share < 3; share++)
            Score("share" + share, 2, [.. Everything.Where(number => number % 3 == share)]);
        foreach (var number in Everything)
            Assert.Equal(File.ReadAllBytes(PathOf("whole", number)), File.ReadAllBytes(PathOf("share" + (number % 3), number)));
    }

    [Fact]
    public void The_digest_on_the_way_to_a_file_is_that_of_the_file()
    {
        Deliver();
        Score("one", 2, Everything);
        var record = JsonFile.Parse<RunRecord>(SourceFile.Read(Path.Combine(folder, "one", ResultFolder.RecordName)));
        Assert.Equal(Parts, record.Outputs.Count);
        Assert.All(record.Outputs, output => Assert.Equal(SourceFile.Read(Path.Combine(folder, "one", output.Key)).Sha256, output.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_first_changed_part_is_named_and_nothing_is_delivered(int threads)
    {
        Deliver();
        foreach (var number in new[] { 2, 5 })
        {
            var path = Path.Combine(folder, "in", SignalFolder.PartsName, Name(number));
            var bytes = File.ReadAllBytes(path);
            bytes[40] ^= 1;
            File.WriteAllBytes(path, bytes);
        }

        var refused = Assert.Throws<RefusedException>(() => Score("one", threads, Everything)).Problems.Single();
        Assert.Equal(("part-digest", Name(2)), (refused.Code, Path.GetFileName(refused.File)));
        Assert.False(Directory.Exists(Path.Combine(folder, "one")));
    }

    [Fact]
    public void A_share_does_not_ask_what_lies_in_the_parts_of_others()
    {
        Deliver();
        File.Delete(Path.Combine(folder, "in", SignalFolder.PartsName, Name(3)));
        Assert.Equal("file-unreadable", Assert.Throws<RefusedException>(() => Score("one", 1, Everything)).Problems.Single().Code);
        Score("share", 1, [0, 1, 2]);
    }

    [Fact]
    public void A_part_with_other_rows_than_the_manifest_says_is_refused()
    {
        Deliver(part => part with { Rows = part.Rows + 1 });
        Assert.Equal("part-rows", Assert.Throws<RefusedException>(() => Score("one", 1, Everything)).Problems.Single().Code);
    }

    [Fact]
    public void A_part_that_the_manifest_does_not_name_is_refused()
    {
        Deliver();
        File.Copy(Path.Combine(folder, "in", SignalFolder.PartsName, Name(0)), Path.Combine(folder, "in", SignalFolder.PartsName, "part-0099.parquet"));
        Assert.Equal("part-unknown", Assert.Throws<RefusedException>(() => Score("one", 1, Everything)).Problems.Single().Code);
    }

    [Fact]
    public void A_part_with_an_undeclared_column_or_without_a_column_of_the_model_is_refused_whole()
    {
        var feature = SampleSignals.Contract.Features.First(f => !f.MayBeAbsent).Name;
        Deliver(specs: [.. SampleSignals.Contract.Specs.Where(s => s.Name != feature), ColumnSpec.Text("stranger")], also: rows => [new TextColumn("stranger", new string?[rows])]);
        Assert.Equal(["column-undeclared", "column-missing"], Assert.Throws<RefusedException>(() => Score("one", 1, Everything)).Problems.Select(p => p.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void A_signal_without_pseudonym_is_refused()
    {
        Deliver(also: rows => [new TextColumn(SampleSignals.Contract.Single(ColumnRole.Signal).Name, new string?[rows])]);
        Assert.Equal("signal-missing", Assert.Throws<RefusedException>(() => Score("one", 1, Everything)).Problems.Single().Code);
    }

    [Fact]
    public void A_model_that_reads_what_the_contract_does_not_declare_is_refused()
    {
        var stranger = RandomScorecards.Of(0, new Term { Feature = "stranger", Kind = ColumnKind.Number, UpperBounds = [1], Points = [0, 1, 2] });
        Assert.Equal("scorecard-misfit", Assert.Throws<RefusedException>(() => Plan(stranger)).Problems.Single().Code);
    }

    [Fact]
    public void Every_part_of_the_model_has_a_line_with_its_labels()
    {
        var lines = System.Text.Encoding.UTF8.GetString(PartNames.Csv(Model, SampleSignals.Contract)).Split('\n');
        Assert.Equal("part,name,features,label_nl,label_en", lines[0]);
        Assert.Equal(Model.PartCount + 2, lines.Length);
        Assert.Contains(lines, line => line.EndsWith(",severity,severity,ernst,severity", StringComparison.Ordinal));
    }

    private static int[] Everything => [.. Enumerable.Range(0, Parts)];

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"part-{number + 1:0000}.parquet");

    private static ScorePlan Plan(Scorecard scorecard) => new(
        scorecard, new PartColumns(SampleSignals.Contract.Specs), SampleSignals.Contract.Single(ColumnRole.Signal).Name, ReasonSides.Both,
        new ReleaseMark(new string('a', 64), new DateOnly(2027, 1, 31), []));

    private string PathOf(string result, int number) => Path.Combine(folder, result, "scores", Name(number));

    private long Score(string name, int threads, int[] numbers)
    {
        var target = Path.Combine(folder, name);
        using var result = ResultFolder.Begin(target, new RunRecord { Command = name, Inputs = new Dictionary<string, string>(StringComparer.Ordinal) })!;
        var rows = ScorePartsRun.Write(Plan(Model), SignalFolder.Read(Path.Combine(folder, "in")), numbers, threads, result);
        result.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["scored"] = rows });
        return rows;
    }

    private void Deliver(Func<ManifestPart, ManifestPart>? change = null, IReadOnlyList<ColumnSpec>? specs = null, Func<int, Column[]>? also = null)
    {
        var signals = Directory.CreateDirectory(Path.Combine(folder, "in", SignalFolder.PartsName)).FullName;
        var parts = new List<ManifestPart>();
        foreach (var number in Everything)
        {
            var rows = number * 113;
            var path = Path.Combine(signals, Name(number));
            var batch = SampleSignals.Batch(rows, number, 1000 * number);
            ParquetTable.Write(path, specs ?? SampleSignals.Contract.Specs, ColumnBatches.Cut(batch.With(also?.Invoke(rows) ?? []), 300));
            var part = new ManifestPart(Name(number), rows, SourceFile.Read(path).Sha256);
            parts.Add(change?.Invoke(part) ?? part);
        }

        var kept = parts.Sum(p => p.Rows);
        File.WriteAllBytes(Path.Combine(folder, "in", SignalFolder.ContractName), SampleSignals.ContractFile.Bytes);
        JsonFile.Write(Path.Combine(folder, "in", Manifest.FileName), new Manifest
        {
            ContractSha256 = SampleSignals.ContractFile.Sha256,
            Received = kept,
            Kept = kept,
            Quarantined = 0,
            Days = [new ManifestDay(new DateOnly(2024, 1, 1), kept, "")],
            Parts = parts,
        });
    }
}
