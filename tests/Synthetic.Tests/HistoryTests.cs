using Interchange.Columns;
using Synthetic.Commands;
using Synthetic.Output;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.Tests;

public sealed class HistoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("synthetic-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("parquet")]
    [InlineData("csv")]
    [InlineData("ndjson")]
    public void One_thread_and_two_give_the_same_bytes(string format)
    {
        Write("one", "clean", 3000, 1, format);
        Write("two", "clean", 3000, 2, format);
        var files = Files("one");
        Assert.Equal(37, files.Length);
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "one", f)), File.ReadAllBytes(Path.Combine(folder, "two", f))));
    }

    [Fact]
    public void Another_seed_gives_other_bytes()
    {
        Write("one", "clean", 300, 1, "csv");
        Write("other", "clean", 300, 1, "csv", seed: 2);
        Assert.NotEqual(File.ReadAllBytes(Path.Combine(folder, "one", "protected.csv")), File.ReadAllBytes(Path.Combine(folder, "other", "protected.csv")));
    }

    [Fact]
    public void Rows_add_up_exactly_and_every_person_has_at_most_one_protected_row()
    {
        Write("one", "clean", 20_011, 2, "parquet");
        var signals = Files("one").Where(f => f.StartsWith("signals", StringComparison.Ordinal))
            .SelectMany(f => ParquetTable.Read(SourceFile.Read(Path.Combine(folder, "one", f)), SignalLayout.Specs(history: true))).ToArray();
        Assert.Equal(20_011, signals.Sum(b => b.Count));
        var ids = signals.SelectMany(b => b.Text("signal_id").Values).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());

        var persons = signals.SelectMany(b => b.Text("person_id").Values).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = ParquetTable.Read(SourceFile.Read(Path.Combine(folder, "one", "protected.parquet")), ProtectedTable.Specs).SelectMany(b => b.Text("person_id").Values).OfType<string>().ToArray();
        Assert.Equal(known.Length, known.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(persons.Except(known, StringComparer.Ordinal).Count() / (double)persons.Count, 0.02, 0.04);
        Assert.InRange(known.Except(persons, StringComparer.Ordinal).Count(), 5, 60);
    }

    [Fact]
    public void A_night_is_the_same_world_without_outcomes()
    {
        var plan = Worlds.Plan("clean");
        var day = new DateOnly(2026, 10, 15);
        var night = NightCommand.Batches(plan, day, 20).Single();
        var history = SignalLayout.Batch([.. Enumerable.Range(0, 20).Select(n => SignalMaker.Make(plan, day, n, Volume.UsualTo).Row)], history: true);
        Assert.False(night.Has("arm"));
        Assert.False(night.Has("substantiated"));
        Assert.Equal(history.Text("person_id").Values, night.Text("person_id").Values);
        Assert.Equal(history.Number("severity").Values, night.Number("severity").Values);
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("stand-in")]
    public void The_committed_sample_is_what_its_command_makes(string variant)
    {
        var committed = Path.Combine(ContractFile.Root(), "data", "synthetic", "samples", variant);
        var plan = new WorldPlan(Variant.Named(variant), 1, WorldOptions.PeopleFor(200));
        new HistoryWriter(plan, new(2026, 1, 1), new(2026, 3, 31), 200, "csv", 2).Write(name => PathOf(variant, name));
        var files = Files(variant);
        Assert.Equal(["protected.csv", "signals/signals-2026-01.csv", "signals/signals-2026-02.csv", "signals/signals-2026-03.csv"], files);
        Assert.All(files, f => Assert.Equal(File.ReadAllText(Path.Combine(committed, f)), File.ReadAllText(Path.Combine(folder, variant, f))));
    }

    private void Write(string name, string variant, int rows, int threads, string format, long seed = 1) =>
        new HistoryWriter(new(Variant.Named(variant), seed, WorldOptions.PeopleFor(rows)), Volume.UsualFrom, Volume.UsualTo, rows, format, threads).Write(file => PathOf(name, file));

    private string PathOf(string name, string file)
    {
        var path = Path.Combine(folder, name, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private string[] Files(string name) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, name), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Path.Combine(folder, name), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
