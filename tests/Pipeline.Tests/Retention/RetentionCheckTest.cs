using System.Text.RegularExpressions;
using Interchange.Runs;
using Pipeline.Releases;
using Pipeline.Retention;
using Pipeline.Tests.Nights;

namespace Pipeline.Tests.Retention;

/// <summary>Near misses of a proven deletion, each refused for its own reason.</summary>
public sealed class RetentionCheckTest : IDisposable
{
    private readonly RetentionBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_night_that_somebody_removed_by_hand_is_missed()
    {
        Assert.Equal(0, RetentionCheck.Run(bench.Request));
        Directory.Delete(Path.Combine(bench.Nights, RetentionBench.Night(1)), recursive: true);
        Assert.Equal("result-vanished", Fault());
    }

    [Fact]
    public void A_sample_that_somebody_removed_is_missed_where_results_are_named()
    {
        Directory.Delete(bench.Sample, recursive: true);
        Assert.Equal("result-vanished", Fault());
        Assert.Equal(0, RetentionCheck.Run(bench.Request with { Results = [] }));
    }

    [Fact]
    public void What_a_deletion_leaves_may_not_go_either()
    {
        bench.Run();
        Directory.Delete(Path.Combine(bench.Nights, RetentionBench.Night(1)), recursive: true);
        Assert.Equal("result-vanished", Fault());
    }

    [Fact]
    public void A_night_that_was_put_back_is_noticed()
    {
        using var whole = new RetentionBench();
        bench.Run();
        var name = RetentionBench.Night(1);
        Directory.Delete(Path.Combine(bench.Nights, name), recursive: true);
        RetentionBench.Copy(Path.Combine(whole.Nights, name), Path.Combine(bench.Nights, name));
        Assert.Equal("deleted-stands", Fault());
    }

    [Fact]
    public void Another_day_another_policy_and_another_list_of_files_are_not_what_the_ledger_holds()
    {
        bench.Run();
        var path = Path.Combine(bench.Nights, RetentionBench.Night(1), DeletedResult.FileName);
        var text = File.ReadAllText(path);
        Assert.Contains("deletion-not-in-ledger", Changed(text.Replace("\"as_of\": \"2027-03-01\"", "\"as_of\": \"2027-02-01\"", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Contains("deletion-altered", Changed(text.Replace("months: 1,", "months: 2,", StringComparison.Ordinal)), StringComparer.Ordinal);
        Assert.Contains("deletion-altered", Changed(Regex.Replace(text, "\"night.json\": \"[0-9a-f]{64}\"", $"\"night.json\": \"{new string('0', 64)}\"", RegexOptions.None, TimeSpan.FromSeconds(1))), StringComparer.Ordinal);
        Assert.Contains("not-past-period", Changed(text.Replace("\"as_of\": \"2027-03-01\"", "\"as_of\": \"2026-11-20\"", StringComparison.Ordinal)), StringComparer.Ordinal);

        string[] Changed(string changed)
        {
            Assert.NotEqual(text, changed, StringComparer.Ordinal);
            File.WriteAllText(path, changed);
            return [.. Assert.Throws<RefusedException>(() => RetentionCheck.Run(bench.Request)).Problems.Select(p => p.Code)];
        }
    }

    [Fact]
    public void A_deletion_under_a_hold_or_before_its_time_is_refused_though_the_ledger_holds_it()
    {
        var plan = bench.Run(dryRun: true).Single(d => d.Result.Name == RetentionBench.Night(2)).Result;
        Forced(plan, "[{ night: 2026-11-04, until: 2027-12-31, reason: objection }]", 1, "deleted-under-hold");
        Forced(bench.Run(dryRun: true).Single(d => d.Result.Name == RetentionBench.Night(1)).Result, "[]", 12, "not-past-period");

        void Forced(KeptResult result, string holds, int months, string code)
        {
            var policy = RetentionPolicyReader.Read(RetentionBench.Policy(holds, months));
            var deleted = Tombstone.Bytes(result, policy, RetentionBench.AsOf);
            var entries = new RetentionLedger(bench.LedgerPath, null);
            entries.Add(RetentionLedger.Intent, isTrace: false, result.RunSha256, policy.Sha256, RetentionLedger.Sha256(deleted));
            Tombstone.Put(result, deleted, _ => { });
            entries.Add(LedgeredRuns.Deleted, isTrace: false, result.RunSha256, policy.Sha256, RetentionLedger.Sha256(deleted));
            Assert.Contains(Assert.Throws<RefusedException>(() => RetentionCheck.Run(bench.Request)).Problems, p => p.Code == code);
        }
    }

    [Fact]
    public void Another_rooms_ledger_deletes_nothing_more()
    {
        bench.Run();
        var other = bench.Request with { Ledger = bench.LedgerPath + ".other" };
        LedgerNote.Write(other.Ledger, null, "pipeline intake", new SortedDictionary<string, string>(StringComparer.Ordinal) { ["run.json"] = new string('1', 64) });
        Assert.Equal("deletion-not-in-ledger", Assert.Throws<RefusedException>(() => RetentionRun.Run(other, RetentionBench.Policy(), new DateOnly(2026, 11, 6), dryRun: false)).Problems[0].Code);
    }

    [Fact]
    public void The_shipped_policy_reads_and_a_kind_a_period_or_an_end_left_out_does_not()
    {
        var shipped = RetentionPolicyReader.Read(Interchange.Columns.SourceFile.Read(NightBench.Repository("policies", "retention", "default.yaml")));
        Assert.Equal(Enum.GetValues<ResultKind>().Length, shipped.Periods.Count);
        Assert.All(shipped.Periods.Values, p => Assert.Contains("to be checked by a lawyer", p.Basis, StringComparison.Ordinal));
        foreach (var (from, to) in new[] { ("  night: {", "  nigth: {"), ("months: 84", "months: 0"), ("reason: because", "reason: ''"), ("schema: retention/1", "schema: retention/2"), ("holds: []", "holds: [{ night: 2026-11-02, reason: objection }]"), ("holds: []", "holds: [{ night: 2026-11-02, to: 2026-11-03, until: 2027-01-01, reason: x }]"), ("version: 1.0.0", "version: 1.0.0\nkeep: all") })
        {
            var text = System.Text.Encoding.UTF8.GetString(RetentionBench.Policy().Bytes);
            Assert.Contains(from, text, StringComparison.Ordinal);
            Assert.Equal("retention-policy", Assert.Throws<RefusedException>(() => RetentionPolicyReader.Read(Interchange.Columns.SourceFile.Of("p", System.Text.Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal))))).Problems[0].Code);
        }
    }

    private string Fault() => Assert.Throws<RefusedException>(() => RetentionCheck.Run(bench.Request)).Problems[0].Code;
}
