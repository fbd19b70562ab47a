using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Releases;
using Pipeline.Retention;
using Pipeline.Sampling;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Retention;

public sealed class RetentionRunTest : IDisposable
{
    private readonly RetentionBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_dry_run_says_what_would_go_and_changes_nothing()
    {
        var before = NightBench.Bytes(bench.Nights);
        var plan = bench.Run(dryRun: true);
        Assert.Equal([RetentionBench.Night(0), RetentionBench.Night(0) + ".trace", RetentionBench.Night(1), RetentionBench.Night(2)], plan.Where(d => d.Fate == RetentionFate.Delete).Select(d => d.Result.Name), StringComparer.Ordinal);
        Assert.Equal(before, NightBench.Bytes(bench.Nights));
        Assert.Empty(bench.Verbs());
    }

    [Fact]
    public void What_is_past_its_period_goes_and_leaves_digests_and_the_newest_night_and_its_stock_stay()
    {
        var record = File.ReadAllBytes(Path.Combine(bench.Nights, RetentionBench.Night(1), ResultFolder.RecordName));
        bench.Run();
        Assert.Equal([RetentionBench.Night(0), RetentionBench.Night(1), RetentionBench.Night(2)], bench.Gone(), StringComparer.Ordinal);
        var folder = Path.Combine(bench.Nights, RetentionBench.Night(1));
        Assert.Equal([DeletedResult.FileName, ResultFolder.RecordName], Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(record, File.ReadAllBytes(Path.Combine(folder, ResultFolder.RecordName)));
        var deleted = DeletedResult.At(folder)!;
        Assert.Equal(JsonFile.Parse<RunRecord>(SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName))).Outputs, deleted.Files);
        Assert.Equal([DeletedResult.FileName], Directory.GetFiles(Path.Combine(bench.Nights, RetentionBench.Night(0) + ".trace")).Select(f => Path.GetFileName(f)), StringComparer.Ordinal);
        Assert.Equal(4, bench.Verbs().Count(v => v == RetentionLedger.Intent));
        Assert.Equal(4, bench.Verbs().Count(v => v == LedgeredRuns.Deleted));
        Assert.Equal(4, RetentionCheck.Run(bench.Request));
        Assert.DoesNotContain(bench.Run(), d => d.Fate == RetentionFate.Delete);
        Assert.Equal(8, bench.Verbs().Length);
    }

    [Fact]
    public void What_stays_names_no_signal_and_no_person()
    {
        var night = VerifiedNight.Of(bench.Nights, NightBench.Monday, NightBench.Monday)[0];
        var names = night.Scores().SelectMany(b => b.Text("signal").Values.Concat(b.Text("person").Values)).OfType<string>().ToArray();
        bench.Run();
        var stays = string.Concat(Directory.GetFiles(Path.Combine(bench.Nights, RetentionBench.Night(0))).Select(File.ReadAllText));
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, n => stays.Contains(n, StringComparison.Ordinal));
    }

    [Fact]
    public void The_night_after_a_deletion_has_the_same_bytes_as_without_it()
    {
        using var nights = new NightBench();
        using var other = new RetentionBench();
        var next = nights.Request(NightBench.Monday.AddDays(7), 900, 40);
        var without = NightlyRun.Run(next, other.Nights).Folder;
        bench.Run();
        Assert.Equal(NightBench.Bytes(without), NightBench.Bytes(NightlyRun.Run(next, bench.Nights).Folder));
    }

    [Fact]
    public void A_sample_of_deleted_nights_still_verifies_by_what_stays_of_them()
    {
        Assert.Equal(new SampleFinding(Packs(), 4, 0, DrawnAgain: true), SampleCheck.Run(bench.Sample, bench.Nights, bench.Ledger));
        bench.Run();
        Assert.Equal(new SampleFinding(Packs(), 1, 3, DrawnAgain: false), SampleCheck.Run(bench.Sample, bench.Nights, bench.Ledger));
        var pack = Directory.GetFiles(Path.Combine(bench.Sample, SampleRun.PacksName), "*.json")[0];
        File.WriteAllText(pack, File.ReadAllText(pack).Replace("\"place\"", "\"Place\"", StringComparison.Ordinal));
        Assert.Contains(Assert.Throws<RefusedException>(() => SampleCheck.Run(bench.Sample, bench.Nights, bench.Ledger)).Problems, p => p.Code == "sample-altered");

        int Packs() => Directory.GetFiles(Path.Combine(bench.Sample, SampleRun.PacksName), "*.json").Length;
    }

    [Fact]
    public void A_signal_of_deleted_nights_says_on_which_day_and_by_which_policy_they_went()
    {
        var last = VerifiedNight.Of(bench.Nights, NightBench.Monday.AddDays(4), NightBench.Monday.AddDays(4))[0];
        var first = VerifiedNight.Of(bench.Nights, NightBench.Monday, NightBench.Monday)[0];
        var old = first.Scores().SelectMany(b => b.Text("signal").Values).Intersect(last.Scores().SelectMany(b => b.Text("signal").Values), StringComparer.Ordinal).First()!;
        bench.Run();
        var account = SignalAccounting.Of(bench.Nights, old, bench.Ledger, dutch: false);
        Assert.Equal(5, account.Nights.Count);
        Assert.All(account.Nights.Take(3), n => Assert.Equal(RetentionBench.AsOf, n.Deleted!.AsOf));
        Assert.All(account.Nights.Skip(3), n => Assert.Equal(n.State!.Score, n.Score!.Score));
        var words = string.Join('\n', new SignalAccountLines(dutch: false).Of(account));
        Assert.Contains($"deleted on 2027-03-01 by policy {RetentionBench.Policy().Sha256}, entry ", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_deleted_cannot_be_taken_for_what_is_whole()
    {
        bench.Run();
        Assert.Equal("result-deleted", Refused(() => VerifiedNight.Of(bench.Nights, NightBench.Monday, NightBench.Monday)));
        var run = JsonFile.Parse<RunRecord>(SourceFile.Read(Path.Combine(bench.Nights, RetentionBench.Night(0), ResultFolder.RecordName)));
        Assert.Equal("result-deleted", Refused(() => ResultFolder.Begin(Path.Combine(bench.Nights, RetentionBench.Night(0)), run)));
        using var nights = new NightBench();
        Assert.Equal("result-deleted", Refused(() => NightlyRun.Run(nights.Request(NightBench.Monday, 0, 40), bench.Nights)));
    }

    [Theory]
    [InlineData("[{ night: 2026-11-03, until: 2027-12-31, reason: objection }]")]
    [InlineData("[{ from: 2026-11-03, to: 2026-11-03, until: 2027-03-01, reason: court case }]")]
    public void A_hold_keeps_a_night_and_the_night_from_whose_stock_it_started(string holds)
    {
        var plan = bench.Run(RetentionBench.Policy(holds));
        Assert.Equal([RetentionBench.Night(2)], bench.Gone(), StringComparer.Ordinal);
        Assert.StartsWith("held until", plan.Single(d => d.Result.Name == RetentionBench.Night(1)).Because, StringComparison.Ordinal);
        Assert.Contains("stock", plan.Single(d => d.Result.Name == RetentionBench.Night(0)).Because, StringComparison.Ordinal);
        RetentionCheck.Run(bench.Request);
    }

    [Fact]
    public void A_hold_that_is_over_keeps_nothing()
    {
        bench.Run(RetentionBench.Policy("[{ night: 2026-11-03, until: 2027-02-28, reason: objection }]"));
        Assert.Equal(3, bench.Gone().Length);
    }

    [Fact]
    public void The_last_day_of_a_period_still_counts()
    {
        bench.Run(asOf: new DateOnly(2026, 12, 2));
        Assert.Empty(bench.Gone());
        bench.Run(asOf: new DateOnly(2026, 12, 3));
        Assert.Equal([RetentionBench.Night(0)], bench.Gone(), StringComparer.Ordinal);
    }

    [Fact]
    public void Neither_a_day_to_come_nor_an_altered_night_is_deleted()
    {
        Assert.Equal("date-to-come", Refused(() => bench.Run(asOf: RetentionBench.AsOf.AddDays(1))));
        File.AppendAllText(Path.Combine(bench.Nights, RetentionBench.Night(1), NightRecord.FileName), " ");
        Assert.Equal("result-altered", Refused(() => bench.Run()));
        Assert.Empty(bench.Gone());
        Assert.Empty(bench.Verbs());
    }

    private static string Refused(Action action) => Assert.Throws<RefusedException>(action).Problems[0].Code;
}
