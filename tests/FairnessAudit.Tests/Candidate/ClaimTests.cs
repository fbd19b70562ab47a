using FairnessAudit.Gate;
using Interchange.Runs;

namespace FairnessAudit.Tests.Candidate;

/// <summary>What a candidate claims against what its rule gives: every difference is found and named.</summary>
public sealed class ClaimTests : IDisposable
{
    private readonly SmallWorld world = new(new("a", "withdrawal", 9, 15), new("b", "withdrawal", 9, 15));

    public void Dispose() => world.Dispose();

    [Fact]
    public void A_dropped_row_is_named_with_its_day_and_counts()
    {
        world.Claimed = world.Claimed.Take([.. Enumerable.Range(0, world.Claimed.Count).Where(row => row != 50)]);
        var reason = Beyond("coverage");
        Assert.Contains("the manifest has 48 received on 2026-02-03, 47 were handed over; 1 missing in all", reason, StringComparison.Ordinal);
        Assert.Contains(50.ToString("x32"), reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_claimed_twice_and_a_row_that_nobody_received_are_found()
    {
        var claimed = world.Claimed;
        world.Claimed = claimed.Take([.. Enumerable.Range(0, claimed.Count), 3]);
        Assert.Contains($"{3:x32} is claimed twice", Beyond("coverage"), StringComparison.Ordinal);
        world.Claimed = claimed.Take([.. Enumerable.Range(0, claimed.Count), 3]);
        world.Claimed.Text("signal").Values[^1] = "stranger";
        Assert.Contains("signal stranger was handed over", Beyond("coverage"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_changed_by_one_point_is_found()
    {
        world.Claimed.Number("score").Values[7]++;
        Assert.Equal($"signal {7:x32}: score is 2001, the rule gives 2000", Beyond("scores"));
    }

    [Fact]
    public void A_decision_turned_around_is_found()
    {
        var state = world.Claimed.Level("state");
        var (forward, open) = (Array.IndexOf(state.Codes, (byte)2), Array.IndexOf(state.Codes, (byte)1));
        (state.Codes[forward], state.Codes[open]) = (state.Codes[open], state.Codes[forward]);
        Assert.Equal($"signal {Math.Min(forward, open):x32}: state is open, the rule gives put_forward", Beyond("decisions"));
    }

    [Fact]
    public void Two_swapped_ranks_are_found()
    {
        var rank = world.Claimed.Number("rank").Values;
        var (first, second) = (Array.IndexOf(rank, 1), Array.IndexOf(rank, 2));
        (rank[first], rank[second]) = (rank[second], rank[first]);
        Assert.Contains("rank is", Beyond("decisions"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scorecard.json")]
    [InlineData("contract.yaml")]
    [InlineData("ordering.yaml")]
    [InlineData("scored-signals.parquet")]
    public void Other_bytes_than_the_record_names_are_refused(string name)
    {
        File.AppendAllText(world["candidate/" + name], "\n");
        var refused = Refused();
        Assert.Contains(refused.Problems, p => p.Code == "digest-mismatch" && p.File!.EndsWith(name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_intake_wrote_and_is_gone_or_changed_is_refused()
    {
        var part = world["intake/signals/part-0001.parquet"];
        var bytes = File.ReadAllBytes(part);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(part, bytes);
        Assert.Equal("part-digest", Refused().Problems.Single().Code);
        File.Delete(part);
        Assert.Equal(ExitCode.InputBroken, Refused().ExitCode);
    }

    [Fact]
    public void Signals_left_out_with_a_manifest_that_agrees_are_not_those_that_were_evaluated()
    {
        var all = world.ReadIntake();
        world.WriteIntake(all.Take([.. Enumerable.Range(0, all.Count - 1)]), parts: 1);
        Assert.Contains(Refused().Problems, p => p.File!.StartsWith("manifest.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_group_without_a_planned_share_is_refused()
    {
        File.WriteAllText(world["gates.yaml"], Gates.Yaml(("a", 0.5), ("c", 0.5)));
        var problem = Refused().Problems.Single();
        Assert.Equal(("planned-share-missing", "team", "b"), (problem.Code, problem.Column, problem.Value));
    }

    [Fact]
    public void A_protected_file_without_the_attribute_is_refused()
    {
        File.WriteAllText(world["protected.csv"], "person,other\n00,a\n");
        Assert.Equal(ExitCode.InputBroken, Assert.Throws<RefusedException>(() => CandidateAudit.Run(world.Request() with { Protected = world["protected.csv"] }, world["audit"])).ExitCode);
    }

    [Fact]
    public void Every_file_is_the_same_for_any_number_of_threads_and_any_order_of_parts_on_disk()
    {
        var all = world.ReadIntake();
        world.WriteIntake(all, parts: 3);
        world.WriteClaim();
        CandidateAudit.Run(world.Request(threads: 1), world["one"]);
        world.WriteIntake(all, parts: 3, lastFirst: true);
        CandidateAudit.Run(world.Request(threads: 2), world["two"]);
        var names = Directory.GetFiles(world["one"]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        Assert.Contains("report.nl.html", names, StringComparer.Ordinal);
        foreach (var name in names)
            Assert.Equal(File.ReadAllBytes(Path.Combine(world["one"], name!)), File.ReadAllBytes(Path.Combine(world["two"], name!)));
    }

    private string Beyond(string about)
    {
        world.WriteClaim();
        if (Directory.Exists(world["audit"]))
            Directory.Delete(world["audit"], recursive: true);
        var findings = world.Audit();
        Assert.Equal(ExitCode.AuditBlocks, Verdicts.ExitCode(findings.GateResults));
        var result = findings.GateResults.Single(r => r.Id is "X1" && r.About.StartsWith(about, StringComparison.Ordinal));
        Assert.Equal((Verdicts.Beyond, false), (result.Verdict, result.MayBeExcepted));
        return result.Reason;
    }

    private RefusedException Refused()
    {
        var refused = Assert.Throws<RefusedException>(() => world.Audit());
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.False(Directory.Exists(world["audit"]));
        return refused;
    }
}
