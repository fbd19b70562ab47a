using Interchange.Columns;
using Interchange.Runs;
using Ledger;
using Pipeline.Nights;

namespace Pipeline.Tests.Nights;

public sealed class NightLedgerTest
{
    public static TheoryData<string> Steps { get; } = [.. InterruptedNightTest.Steps.Cast<object[]>().Select(s => (string)s[0]), "intended", "committed", "delivered"];

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_night_stopped_at_any_step_is_told_as_delivered_once_after_the_next_run(string step)
    {
        using var bench = new NightBench();
        var book = bench.PathOf("ledger.db");
        var request = bench.Request(NightBench.Monday, 0, 60);
        Assert.Throws<Died>(() => Run(bench, book, request, s =>
        {
            if (string.Equals(s, step, StringComparison.Ordinal))
                throw new Died();
        }));
        var folder = Run(bench, book, request).Folder;
        Run(bench, book, request);

        var run = SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName)).Sha256;
        var told = Ledgers.Open(book).Read(new LedgerFilter(Subject: run)).Select(e => e.Outcome).ToArray();
        Assert.Equal(step == "intended" ? ["intent", "abandoned", "intent", "delivered"] : ["intent", "delivered"], told, StringComparer.Ordinal);
        Assert.Null(Ledgers.Open(book).Verify(everyByte: true).Break);
    }

    [Fact]
    public void A_night_of_another_folder_is_not_settled_here()
    {
        using var bench = new NightBench();
        var book = bench.PathOf("ledger.db");
        var request = bench.Request(NightBench.Monday, 0, 60);
        Assert.Throws<Died>(() => Run(bench, book, request, s =>
        {
            if (s == "intended")
                throw new Died();
        }));
        Run(bench, book, request, root: bench.PathOf("elsewhere"));
        Assert.DoesNotContain(Ledgers.Open(book).Read(new LedgerFilter()), e => e.Outcome == LedgerOutcome.Abandoned);
        Run(bench, book, request);
        Assert.Single(Ledgers.Open(book).Read(new LedgerFilter()), e => e.Outcome == LedgerOutcome.Abandoned);
    }

    [Fact]
    public void A_night_that_stood_before_there_was_a_ledger_is_told_by_the_next_run()
    {
        using var bench = new NightBench();
        var request = bench.Request(NightBench.Monday, 0, 60);
        NightlyRun.Run(request, bench.Root);
        Run(bench, bench.PathOf("ledger.db"), request);
        Assert.Equal(LedgerOutcome.Delivered, Assert.Single(Ledgers.Open(bench.PathOf("ledger.db")).Read(new LedgerFilter())).Outcome);
    }

    private static (string Folder, bool AlreadyDone) Run(NightBench bench, string book, NightRequest request, Action<string>? told = null, string? root = null) =>
        NightlyRun.Run(request, root ?? bench.Root, told, new NightLedger(new Act("pipeline nightly", book, clock: null), request));

    private sealed class Died : Exception;
}
