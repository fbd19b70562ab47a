using System.CommandLine;
using System.Net;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Tests.Trust;
using Pipeline.Commands;
using Pipeline.Months;
using Pipeline.Nights;
using Pipeline.Outcomes;
using Pipeline.Tests.Nights;
using Pipeline.Tests.Outcomes;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Months;

public sealed class MonthRunTest : IClassFixture<MonthRunTest.Made>
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private readonly Made made;

    public MonthRunTest(Made made) => this.made = made;

    [Fact]
    public void The_balance_of_the_month_of_every_night_and_of_every_class_adds_up()
    {
        var record = made.Record;
        Assert.True(record.Balance.Reconcile);
        Assert.All(record.Nights, n => Assert.True(n.Balance.Reconcile));
        Assert.All(record.Nights.Zip(record.Nights.Skip(1)), n => Assert.Equal(n.First.Balance.StockAfter, n.Second.Balance.StockBefore));
        Assert.All(record.Classes, c => Assert.Equal(c.OpenAtStart + c.New, c.Listed + c.Lapsed + c.Closed + c.OpenAtEnd));
        Assert.Equal(
            (record.Balance.StockBefore, record.Balance.New, record.Balance.PutForward + record.Balance.Random, record.Balance.Lapsed, record.Balance.Closed, record.Balance.StockAfter),
            (Sum(c => c.OpenAtStart), Sum(c => c.New), Sum(c => c.Listed), Sum(c => c.Lapsed), Sum(c => c.Closed), Sum(c => c.OpenAtEnd)));
        Assert.Equal(record.Balance.Lapsed, record.Lapses.Sum(l => l.Signals));
        Assert.True(record.Balance is { StockBefore: > 0, Lapsed: > 0, Closed: > 0 });
        Assert.Equal(record.Received, record.Balance.New + record.SetAside);

        long Sum(Func<MonthClass, long> part) => record.Classes.Sum(part);
    }

    [Fact]
    public void Nights_that_are_not_of_the_month_are_not_in_it_and_days_without_one_are_named()
    {
        Assert.Equal(["2026-11-02.r1", "2026-11-03.r1", "2026-11-05.r1", "2026-11-30.r1"], made.Record.Nights.Select(n => n.Night), StringComparer.Ordinal);
        Assert.Equal((21, 17, 1), (made.Record.WorkingDays, made.Record.WithoutNight.Count, made.Record.PolicyOnlyNights));
        Assert.Equal(new DateOnly(2026, 11, 4), made.Record.WithoutNight[0]);
        Assert.Contains("Not every working day had an ordinary night", Page("en"), StringComparison.Ordinal);
        Assert.Contains("Werkdagen zonder nacht: 17 (dag 4, 6, 9, ", Page("nl"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_within_the_norm_is_what_counting_the_lists_gives()
    {
        var policy = OrderingPolicyReader.Read(NightBench.PolicyFile);
        var nights = made.Nights().Select(night => (night.Name.Date, Scores: night.Scores())).ToArray();
        foreach (var one in made.Record.Classes)
        {
            var rule = policy.Classes.Single(c => c.Name == one.Name);
            if (rule.NormDays is not { } norm)
            {
                Assert.Equal((null, null), (one.WithinNorm, one.OpenPastNorm));
                continue;
            }

            var listed = nights.SelectMany(night => night.Scores.SelectMany(batch => Enumerable.Range(0, batch.Count)
                .Where(row => batch.Level("class")[row] == one.Name && batch.Level("state")[row] is "put_forward" or "random")
                .Select(row => WorkingDays.Count(batch.Date("received")[row]!.Value, night.Date) <= norm))).ToArray();
            Assert.Equal((listed.Count(within => within), listed.LongLength, one.Listed), (one.WithinNorm!.Within, one.WithinNorm.Listed, listed.LongLength));
            Assert.True(one.WithinNorm.Low <= one.WithinNorm.Share && one.WithinNorm.Share <= one.WithinNorm.High);
        }

        Assert.Contains(made.Record.Classes, c => c.WithinNorm is { Share: > 0 and < 1 });
    }

    [Fact]
    public void What_lapsed_has_a_reason_in_words_of_both_languages()
    {
        Assert.All(made.Record.Lapses, l => Assert.True(l.Words.Nl.Length > 0 && l.Words.En.Length > 0 && l.Words.Nl != l.Words.En));
        Assert.Contains(made.Record.Lapses[0].Words.En, Page("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_count_on_the_page_is_in_the_record_and_classes_have_their_labels()
    {
        foreach (var page in new[] { Page("nl"), Page("en") })
        {
            Assert.All(made.Record.Classes, c => Assert.DoesNotContain(c.Name, page, StringComparison.Ordinal));
            foreach (var count in new[] { made.Record.Balance.StockBefore, made.Record.Balance.New, made.Record.Balance.PutForward, made.Record.Balance.Lapsed, made.Record.Balance.StockAfter })
                Assert.Contains($"<td class=\"number\">{count}</td>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_nights_give_the_same_bytes_and_are_not_counted_twice()
    {
        Assert.Null(MonthRun.Run(new(made.Bench.Root, November, null), made.Bench.PathOf("month")));
        MonthRun.Run(new(made.Bench.Root, November, null), made.Bench.PathOf("again"));
        foreach (var file in Directory.EnumerateFiles(made.Bench.PathOf("month")))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(made.Bench.PathOf("again"), Path.GetFileName(file))));
    }

    [Fact]
    public void A_month_without_a_night_a_month_that_is_none_and_an_altered_night_are_refused()
    {
        Assert.Equal(ExitCode.Usage, Command("2026-09"));
        Assert.NotEqual(ExitCode.Done, Command("november"));
        using var bench = new NightBench();
        NightlyRun.Run(bench.Request(NightBench.Monday, 0, 40), bench.Root);
        File.AppendAllText(Path.Combine(bench.Root, "2026-11-02.r1", "not-reached.csv"), "x");
        var altered = Assert.Throws<RefusedException>(() => MonthRun.Run(new(bench.Root, November, null), bench.PathOf("month")));
        Assert.Equal(ExitCode.Refused, altered.ExitCode);
        Assert.False(Directory.Exists(bench.PathOf("month")));
    }

    [Fact]
    public void A_night_taken_out_of_the_chain_is_refused()
    {
        using var bench = new NightBench();
        for (var day = 0; day < 3; day++)
            NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(day), day * 100, 40), bench.Root);
        Directory.Move(Path.Combine(bench.Root, "2026-11-03.r1"), bench.PathOf("2026-11-03.r1"));
        var refused = Assert.Throws<RefusedException>(() => MonthRun.Run(new(bench.Root, November, null), bench.PathOf("month")));
        Assert.Contains(refused.Problems, p => p.Code is "nights-not-a-chain");
    }

    [Fact]
    public void Outcomes_are_those_of_the_months_own_nights()
    {
        using var bench = new OutcomesBench();
        var (history, raw) = (bench.Fresh(), bench.Listed[0]);
        OutcomesRun.Run(bench.Request("", $"{raw},set_aside,already_in_hand,2026-11-06,2026-11-06\n"), history);
        var month = MonthRun.Run(new(bench.Request("").Nights, November, history), bench.Fresh())!;
        Assert.Equal((OutcomesBench.AsOf, 4, bench.Listed.Count), (month.Outcomes!.AsOf, month.Outcomes.Nights, month.Outcomes.Overrides.Signals));
        var other = Assert.Throws<RefusedException>(() => MonthRun.Run(new(made.Bench.Root, November, history), bench.Fresh()));
        Assert.Equal(("outcomes-other-nights", ExitCode.Usage), (other.Problems.Single().Code, other.ExitCode));
        File.AppendAllText(Path.Combine(history, OutcomesSummary.FileName), " ");
        var altered = Assert.Throws<RefusedException>(() => MonthRun.Run(new(bench.Request("").Nights, November, history), bench.Fresh()));
        Assert.Equal(("outcomes-altered", ExitCode.Refused), (altered.Problems.Single().Code, altered.ExitCode));
    }

    private ExitCode Command(string month) => (ExitCode)CommandShell.Run(
        new RootCommand { MonthCommand.Create() }, ["month", "--nights", made.Bench.Root, "--month", month, "--quiet", "--out", made.Bench.PathOf("month-" + month)]);

    private string Page(string language) => WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(made.Bench.PathOf("month"), $"report.{language}.html"), Encoding.UTF8));

    /// <summary>A night in October, four in November of which the last is late enough for signals to lapse, and one in December.</summary>
    public sealed class Made : IDisposable
    {
        public Made()
        {
            Run(new(2026, 10, 30), 0, 90);
            Run(new(2026, 11, 2), 100, 60);
            Run(new(2026, 11, 3), 200, 60, closures: "S-205,2026-11-03,other\nS-5,2026-11-03,handled_elsewhere\nS-100,2026-11-03,other\nS-101,2026-11-03,other\n");
            Run(new(2026, 11, 5), 300, 60, TonightsRule.ByPolicyOnly(NightBench.ContractFile, NightBench.PolicyFile, VirtualAuthority.Fallback(NightBench.ContractFile, NightBench.PolicyFile)));
            Run(new(2026, 11, 30), 400, 60);
            Run(new(2026, 12, 1), 500, 60);
            Record = MonthRun.Run(new(Bench.Root, November, null), Bench.PathOf("month"))!;
        }

        internal NightBench Bench { get; } = new();

        internal MonthRecord Record { get; }

        internal IReadOnlyList<VerifiedNight> Nights() => VerifiedNight.Of(Bench.Root, November, new(2026, 11, 30));

        public void Dispose() => Bench.Dispose();

        private void Run(DateOnly date, int first, int count, TonightsRule? rule = null, string? closures = null)
        {
            var request = Bench.Request(date, first, count, rule);
            NightlyRun.Run(closures is null ? request : request with { Closures = SourceFile.Of("closures.csv", Encoding.UTF8.GetBytes("signal_id,closed_on,reason\n" + closures)) }, Bench.Root);
        }
    }
}
