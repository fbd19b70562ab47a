using System.Text;
using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Scoring;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Nights;

public sealed class NightlyRunTest : IDisposable
{
    private readonly NightBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Over_many_nights_every_signal_is_in_exactly_one_state_and_the_counts_reconcile()
    {
        var (first, joined) = (0, 0);
        foreach (var date in WorkingDays.Between(NightBench.Monday, NightBench.Monday.AddDays(40)))
        {
            var (folder, _) = NightlyRun.Run(bench.Request(date, first, 35), bench.Root);
            first += 35;
            var record = JsonFile.Parse<NightRecord>(SourceFile.Read(Path.Combine(folder, NightRecord.FileName)));
            joined += record.Counts.New;
            Assert.True(record.Counts.Reconcile);
            Assert.Equal(20, record.Counts.PutForward + record.Counts.Random);
            Assert.Equal(record.Received, record.Quarantined + record.Counts.New);
            string[] open = Column(folder, OpenStock.FileName, OpenStock.Specs(NightBench.Contract), "signal_id");
            string[] handled = Column(folder, OpenStock.HandledName, OpenStock.HandledSpecs, "signal");
            Assert.Equal(joined, open.Concat(handled).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(joined, open.Length + handled.Length);
        }

        Assert.Equal(first, joined);
    }

    [Fact]
    public void The_same_inputs_again_are_already_done_with_the_same_bytes()
    {
        var request = bench.Request(NightBench.Monday, 0, 60);
        var (folder, done) = NightlyRun.Run(request, bench.Root);
        var bytes = NightBench.Bytes(folder);
        var again = NightlyRun.Run(request with { Threads = 2 }, bench.Root);
        Assert.False(done);
        Assert.Equal((folder, true), again);
        Assert.Equal(bytes, NightBench.Bytes(folder));
        Assert.Equal(["2026-11-02.r1", "CURRENT"], bench.Visible(), StringComparer.Ordinal);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        var request = bench.Request(NightBench.Monday, 0, 60);
        var one = NightlyRun.Run(request with { Threads = 1 }, bench.PathOf("one")).Folder;
        var two = NightlyRun.Run(request with { Threads = 2 }, bench.PathOf("two")).Folder;
        Assert.Equal(NightBench.Bytes(one), NightBench.Bytes(two));
    }

    [Fact]
    public void Every_scoring_kernel_gives_the_same_bytes_of_a_night()
    {
        var request = bench.Request(NightBench.Monday, 0, 600);
        var nights = ScoringKernels.Names.Select(name => NightBench.Bytes(With(name, () => NightlyRun.Run(request, bench.PathOf(name)).Folder))).ToList();
        Assert.Equal(4, nights.Count);
        Assert.All(nights, bytes => Assert.Equal(nights[0], bytes));

        static string With(string kernel, Func<string> run)
        {
            var before = Environment.GetEnvironmentVariable(ScoringKernels.Variable);
            Environment.SetEnvironmentVariable(ScoringKernels.Variable, kernel);
            try
            {
                return run();
            }
            finally
            {
                Environment.SetEnvironmentVariable(ScoringKernels.Variable, before);
            }
        }
    }

    [Fact]
    public void Other_inputs_for_a_date_make_the_next_revision_from_the_stock_of_the_night_before()
    {
        NightlyRun.Run(bench.Request(NightBench.Monday, 0, 60), bench.Root);
        NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(1), 60, 30), bench.Root);
        var (folder, _) = NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(1), 60, 40), bench.Root);
        var record = JsonFile.Parse<NightRecord>(SourceFile.Read(Path.Combine(folder, NightRecord.FileName)));
        Assert.Equal(("2026-11-02.r1", 40, 40), (record.Previous, record.Counts.StockBefore, record.Counts.New));
        Assert.Equal("2026-11-03.r2\n", File.ReadAllText(Path.Combine(bench.Root, NightFolders.CurrentName)));
    }

    [Fact]
    public void A_night_that_a_later_one_follows_is_not_redone()
    {
        var monday = bench.Request(NightBench.Monday, 0, 60);
        NightlyRun.Run(monday, bench.Root);
        NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(1), 60, 30), bench.Root);
        Assert.Equal(ExitCode.Usage, Refusal(monday with { Seed = 8 }).ExitCode);
        Assert.True(NightlyRun.Run(monday, bench.Root).AlreadyDone);
        Assert.Equal("2026-11-03.r1\n", File.ReadAllText(Path.Combine(bench.Root, NightFolders.CurrentName)));
    }

    [Fact]
    public void A_signal_in_stock_or_handled_before_is_quarantined_with_the_reason_and_never_joins_twice()
    {
        NightlyRun.Run(bench.Request(NightBench.Monday, 0, 22), bench.Root);
        var tuesday = bench.Request(NightBench.Monday.AddDays(1), 100, 2000);
        var (folder, _) = NightlyRun.Run(tuesday with { Signals = [.. tuesday.Signals, bench.Raw(NightBench.Monday, 0, 22)] }, bench.Root);
        var quarantine = File.ReadAllText(Path.Combine(folder, SignalFolder.QuarantineName));
        Assert.Equal(2, Count(quarantine, "in the open stock already"));
        Assert.Equal(20, Count(quarantine, "handled on an earlier night"));
        Assert.DoesNotContain("S-", quarantine, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_rows_in_quarantine_refuse_the_delivery()
    {
        NightlyRun.Run(bench.Request(NightBench.Monday, 0, 22), bench.Root);
        var refused = Refusal(bench.Request(NightBench.Monday.AddDays(1), 0, 22));
        Assert.Equal(ExitCode.DeliveryRefused, refused.ExitCode);
        Assert.Equal(["2026-11-02.r1", "CURRENT"], bench.Visible(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_closed_signal_leaves_the_stock_and_does_not_compete()
    {
        var closures = SourceFile.Of("closures.csv", Encoding.UTF8.GetBytes("signal_id,closed_on,reason\nS-3,2026-11-02,handled_elsewhere\nS-4,2026-11-03,other\nS-9999,2026-11-02,other\n"));
        var (folder, _) = NightlyRun.Run(bench.Request(NightBench.Monday, 0, 60) with { Closures = closures }, bench.Root);
        var record = JsonFile.Parse<NightRecord>(SourceFile.Read(Path.Combine(folder, NightRecord.FileName)));
        Assert.Equal((60, 1, 39), (record.Counts.New, record.Counts.Closed, record.Counts.StockAfter));
        Assert.Contains(NightBench.Keys.Signal("S-3"), Column(folder, OpenStock.HandledName, OpenStock.HandledSpecs, "signal"), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_problem_of_the_closures_is_told_and_nothing_is_produced()
    {
        var closures = SourceFile.Of("closures.csv", Encoding.UTF8.GetBytes("signal_id,closed_on,reason\nS-3,2-11-2026,other\nS-4,2026-11-03,born abroad\nS-5\n"));
        var refused = Refusal(bench.Request(NightBench.Monday, 0, 60) with { Closures = closures });
        Assert.Equal([1L, 2L, 3L], refused.Problems.Select(p => p.Row!.Value));
        Assert.Empty(bench.Visible());
    }

    [Fact]
    public void The_nights_new_signals_read_back_as_an_intake_that_its_manifest_proves()
    {
        var (folder, _) = NightlyRun.Run(bench.Request(NightBench.Monday, 0, 60), bench.Root);
        Assert.Equal(60, SignalFolder.Read(folder).Batches().Sum(b => b.Count));
    }

    [Theory]
    [InlineData("2026-10-31")]
    [InlineData("2026-12-25")]
    public void There_is_no_night_on_a_weekend_or_a_holiday(string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("no-working-day", Assert.Single(Refusal(bench.Request(date, 0, 10)).Problems).Code);
    }

    [Theory]
    [InlineData(19)]
    [InlineData(81)]
    public void Capacity_outside_the_released_range_is_refused(int capacity)
    {
        Assert.Equal(ExitCode.Refused, Refusal(bench.Request(NightBench.Monday, 0, 60) with { Capacity = capacity }).ExitCode);
        Assert.Empty(bench.Visible());
    }

    [Fact]
    public void Two_runs_at_once_do_not_mix()
    {
        using var other = new NightFolders(bench.Root);
        Assert.Equal(ExitCode.Temporary, Refusal(bench.Request(NightBench.Monday, 0, 60)).ExitCode);
    }

    private RefusedException Refusal(NightRequest request) => Assert.Throws<RefusedException>(() => NightlyRun.Run(request, bench.Root));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string[] Column(string folder, string file, IReadOnlyList<ColumnSpec> specs, string column) =>
        [.. ParquetTable.Read(SourceFile.Read(Path.Combine(folder, file)), specs).SelectMany(b => b.Text(column).Values).Select(v => v!)];
}
