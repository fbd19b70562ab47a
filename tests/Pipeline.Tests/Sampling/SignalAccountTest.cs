using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Nights;
using Pipeline.Releases;
using Pipeline.Sampling;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Sampling;

public sealed class SignalAccountTest : IDisposable
{
    private readonly NightBench bench = new();

    public SignalAccountTest()
    {
        for (var day = 0; day < 3; day++)
            NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(day), day * 100, 60), bench.Root);
    }

    private string LedgerPath => bench.PathOf("ledger.db");

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Every_signal_of_every_night_is_accounted_for_and_its_terms_add_up_to_the_score_that_the_night_wrote()
    {
        var nights = VerifiedNight.Of(bench.Root, NightBench.Monday, NightBench.Monday.AddDays(2));
        var wanted = nights[1].Scores().SelectMany(b => b.Text(ScoredSignalsLayout.Signal).Values).Take(8).ToArray();
        foreach (var signal in wanted)
        {
            var account = SignalAccounting.Of(bench.Root, signal!, null, dutch: false);
            Assert.Contains(account.Nights, n => n.Night == "2026-11-03.r1");
            foreach (var night in account.Nights)
            {
                Assert.Equal(night.State!.Score, night.Score!.Intercept + night.Score.Terms.Sum(t => t.Points));
                Assert.Equal(night.State.Index, night.IndexAgain);
                Assert.Equal((new string('b', 64), new DateOnly(2027, 6, 30)), (night.Release!.ReleaseId, night.Release.ValidUntil));
                Assert.Equal(night.Release, night.Score.Release);
                Assert.Null(night.Ledger);
            }
        }
    }

    [Fact]
    public void Who_stood_beside_a_signal_is_told_by_index_points_and_by_nothing_else()
    {
        var night = VerifiedNight.Of(bench.Root, NightBench.Monday, NightBench.Monday)[0];
        var place = Signals(night, "put_forward").Select(s => SignalAccounting.Of(bench.Root, s, null, dutch: false)).ToDictionary(a => a.Nights[0].State!.Place!.Value);
        for (var p = 1; p <= place.Count; p++)
        {
            var neighbours = place[p].Nights[0].Neighbours!;
            Assert.Equal(p == 1 ? null : place[p - 1].Nights[0].IndexAgain!.Index, neighbours.Ahead);
            Assert.Equal(p == place.Count ? null : place[p + 1].Nights[0].IndexAgain!.Index, neighbours.Behind);
        }

        var open = Signals(night, "open")[0];
        var account = SignalAccounting.Of(bench.Root, open, null, dutch: false);
        Assert.Equal(place[place.Count].Nights[0].IndexAgain!.Index, account.Nights[0].Neighbours!.LastPlace);
        var others = night.Scores().SelectMany(b => b.Text(ScoredSignalsLayout.Signal).Values.Concat(b.Text(ScoredSignalsLayout.Person).Values)).OfType<string>().Where(s => s != open).ToArray();
        var text = System.Text.Encoding.UTF8.GetString(JsonFile.Bytes(account)) + string.Join('\n', new SignalAccountLines(dutch: true).Of(account));
        Assert.DoesNotContain(others, o => text.Contains(o, StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_say_the_night_the_release_its_conditions_and_the_sum_in_both_languages()
    {
        var night = VerifiedNight.Of(bench.Root, NightBench.Monday, NightBench.Monday)[0];
        var account = SignalAccounting.Of(bench.Root, Signals(night, "put_forward")[0], null, dutch: false);
        var english = string.Join('\n', new SignalAccountLines(dutch: false).Of(account));
        Assert.Contains("2026-11-02.r1 [run.json " + night.RunSha256, english, StringComparison.Ordinal);
        Assert.Contains("condition: look again after a quarter", english, StringComparison.Ordinal);
        Assert.Contains("valid until 2027-06-30", english, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"score {account.Nights[0].Score!.Score}; computed again"), english, StringComparison.Ordinal);
        Assert.Contains("voorwaarde: look again", string.Join('\n', new SignalAccountLines(dutch: true).Of(account)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_says_which_nights_were_delivered_and_a_night_that_it_does_not_hold_is_refused_by_name()
    {
        var nights = VerifiedNight.Of(bench.Root, NightBench.Monday, NightBench.Monday.AddDays(2));
        LedgerNote.Write(LedgerPath, null, LedgeredRuns.Nightly, Subjects(nights[0]));
        var signal = Signals(nights[0], "open").Intersect(Signals(nights[1], "open"), StringComparer.Ordinal).First();
        var ledger = LedgeredRuns.Read(LedgerPath)!;
        var account = SignalAccounting.Of(bench.Root, signal, ledger, dutch: false);
        Assert.Equal([1, null], account.Nights.Take(2).Select(n => n.Ledger!.Delivered));
        var words = string.Join('\n', new SignalAccountLines(dutch: false).Of(account));
        Assert.Contains("delivered, entry 1", words, StringComparison.Ordinal);
        Assert.Contains("not in this ledger", words, StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => ledger.DemandMade(account.Nights.Select(n => (n.Night, n.RunSha256)), LedgeredRuns.Nightly));
        Assert.Equal((ExitCode.Refused, "not-in-ledger", "2026-11-03.r1"), (refused.ExitCode, refused.Problems[0].Code, refused.Problems[0].File));
    }

    [Fact]
    public void A_sample_that_names_a_ledger_takes_no_night_that_the_ledger_does_not_hold()
    {
        var nights = VerifiedNight.Of(bench.Root, NightBench.Monday, NightBench.Monday.AddDays(1));
        var request = new SampleRequest { Nights = bench.Root, From = NightBench.Monday, To = NightBench.Monday.AddDays(1), PerStratum = 1, Seed = 1, Ledger = LedgerPath };
        LedgerNote.Write(LedgerPath, null, LedgeredRuns.Nightly, Subjects(nights[0]));
        Assert.Equal("not-in-ledger", Assert.Single(Assert.Throws<RefusedException>(() => SampleRun.Run(request, bench.PathOf("sample"))).Problems).Code);
        Assert.False(Directory.Exists(bench.PathOf("sample")));
        LedgerNote.Write(LedgerPath, null, LedgeredRuns.Nightly, Subjects(nights[1]));
        Assert.False(SampleRun.Run(request, bench.PathOf("sample")));
    }

    [Fact]
    public void A_signal_of_no_night_is_refused_with_what_to_do()
    {
        var refused = Assert.Throws<RefusedException>(() => SignalAccounting.Of(bench.Root, new string('0', 32), null, dutch: false));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.NotNull(Assert.Single(refused.Problems).Remedy);
    }

    [Fact]
    public void A_policy_only_night_says_so_and_has_no_score_to_compute()
    {
        var root = bench.PathOf("policy-only");
        NightlyRun.Run(bench.Request(NightBench.Monday, 0, 60, TonightsRule.ByPolicyOnly(NightBench.ContractFile, NightBench.PolicyFile, Interchange.Tests.Trust.VirtualAuthority.Fallback(NightBench.ContractFile, NightBench.PolicyFile))), root);
        var signal = Signals(VerifiedNight.Of(root, NightBench.Monday, NightBench.Monday)[0], "open")[0];
        var account = SignalAccounting.Of(root, signal, null, dutch: false);
        Assert.True(account.Nights[0].PolicyOnly);
        Assert.Null(account.Nights[0].Score);
        Assert.Null(account.Nights[0].Release);
        Assert.Contains(new SignalAccountLines(dutch: false).Of(account), l => l.Contains("policy-only", StringComparison.Ordinal));
    }

    [Fact]
    public void A_revision_that_another_replaced_is_shown_and_says_which_holds()
    {
        NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(2), 200, 60) with { Capacity = 25 }, bench.Root);
        var signal = Signals(VerifiedNight.Of(bench.Root, NightBench.Monday.AddDays(2), NightBench.Monday.AddDays(2))[0], "open")[0];
        var account = SignalAccounting.Of(bench.Root, signal, null, dutch: false);
        Assert.Equal(["2026-11-04.r2", null], account.Nights.TakeLast(2).Select(n => n.SupersededBy), StringComparer.Ordinal);
    }

    private static SortedDictionary<string, string> Subjects(VerifiedNight night) => new(StringComparer.Ordinal) { [ResultFolder.RecordName] = night.RunSha256 };

    private static List<string> Signals(VerifiedNight night, string state) =>
        [.. night.Scores().SelectMany(b => Enumerable.Range(0, b.Count).Where(r => b.Level(ScoredSignalsLayout.State)[r] == state).Select(r => b.Text(ScoredSignalsLayout.Signal).Values[r]!))];
}
