using FairnessAudit.Gate;
using FairnessAudit.SelfTest;
using Interchange.Runs;
using Reporting.Terminal;

namespace FairnessAudit.Tests.SelfTest;

public sealed class SelfTestRunTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void No_gate_is_shown_to_err_more_than_it_promises_in_a_slice()
    {
        var result = Run(Slice.Request(SelfTestParts.Edges));
        Assert.Equal(["B1", "H1 from counts", "J2", "S1", "S2", "S3", "ceiling"], result.Edges.Select(e => e.Gate).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(result.Edges, e => Assert.True(e.Holds == e.Lower99 <= e.Nominal && e.Count == Math.Round(e.Measured * e.Seeds)));
        Assert.Empty(result.Failures);
    }

    [Fact]
    public void Intervals_cover_what_they_promise()
    {
        var result = Run(Slice.Request(SelfTestParts.Coverage));
        Assert.Empty(result.Failures);
        Assert.All(result.Coverage.Where(c => c.Exact is not null), c => Assert.Equal(c.Exact!.Value, c.Covered, 1e-9));
        // The published example: at a rate of 20% and 25 cases Wilson's interval covers 92.6%.
        Assert.Equal(0.926, result.Coverage.Single(c => c is { Interval: "wilson", N: 25, Rate: 0.2 }).Covered, 1e-3);
    }

    [Fact]
    public void The_shipped_policy_clears_a_fair_rule_and_stops_a_harmful_one()
    {
        var result = Run(Slice.Request(SelfTestParts.Policy));
        Assert.Empty(result.Failures);
        Assert.All(result.Policy, p => Assert.Equal(p.Count, Math.Round(p.Cleared * p.Releases)));
        // At the limit itself one in a hundred is promised: of some forty releases three or more would be cleared in fewer than 1% of such slices.
        var harmed = result.Policy.Where(p => p.Demand is "at most 0.01").ToArray();
        Assert.True(harmed.Sum(p => p.Count) <= Math.Max(2, 0.02 * harmed.Sum(p => p.Releases)));
        Assert.Contains(result.Policy, p => p.Demand is "at least 0.90");
    }

    [Fact]
    public void Every_planted_mechanism_is_named_and_its_twin_is_not()
    {
        var result = Run(Slice.Request(SelfTestParts.Mechanisms));
        Assert.Empty(result.Failures);
        Assert.True(result.Mechanisms.Count >= 12);
    }

    [Fact]
    public void A_fair_rule_is_refused_no_sooner_than_the_policy_states_and_one_that_drifts_within_the_year()
    {
        var result = Run(Slice.Request(SelfTestParts.Drift));
        Assert.Empty(result.Failures);
        Assert.All(result.Drift.Where(d => d.Demand.StartsWith("on average", StringComparison.Ordinal)), d => Assert.True(d.Weeks == 520 && d.WeeksToWarning <= d.WeeksToRefusal));
        Assert.All(result.Drift.Where(d => d.Truth.StartsWith("drifts", StringComparison.Ordinal)), d => Assert.True(d.MedianToWarning < d.MedianToRefusal && d.MedianToRefusal < 26));
    }

    [Fact]
    public void A_policy_that_warns_at_a_whim_is_a_failure()
    {
        // A tenth is no drift by the policy; here evidence for it is asked at a tolerance that calls it one.
        var shipped = GatesPolicyReader.Read(ShippedPolicy.Read());
        var hasty = shipped with { Planned = shipped.Planned with { DesignEffect = 1 }, Drift = shipped.Drift! with { WarningWeeks = 3, ConfirmationError = 0.9, Watched = [.. shipped.Drift.Watched.Take(1).Select(w => w with { Attributes = ["origin_main"], Share = 1 })] } };
        var figures = SelfTestRun.Of(Slice.Request(SelfTestParts.Drift), hasty, Quiet).Drift;
        Assert.Equal("on average at least 3 weeks to a warning and 3 to a refusal", figures[0].Demand);
        Assert.True(figures[0].WeeksToRefusal < 520);
        var broken = figures[0] with { Holds = false };
        Assert.StartsWith("drift, fair: everybody alike, 16 places a night: warned after", Assert.Single(SelfTestFailures.Of(Run(Slice.Request()) with { Drift = [broken] })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_does_not_watch_has_nothing_to_measure() =>
        Assert.Empty(SelfTestRun.Of(Slice.Request(SelfTestParts.Drift), GatesPolicyReader.Read(ShippedPolicy.Read()) with { Drift = null }, Quiet).Drift);

    [Fact]
    public void A_policy_that_catches_too_little_is_a_failure()
    {
        // Without equivalence and harm limits only "not shown beyond" is left, which a small group of 1.5 slips past.
        var shipped = GatesPolicyReader.Read(ShippedPolicy.Read());
        var lax = shipped with { Gates = [.. shipped.Gates.Where(g => g.Id is "X1" or "S3")] };
        var result = SelfTestRun.Of(Slice.Request(SelfTestParts.Policy) with { Releases = 8, Volumes = [30_000] }, lax, Quiet);
        Assert.Contains(result.Failures, f => f.StartsWith("policy at 30000 signals a year, origin=morocco 1.5 times", StringComparison.Ordinal) && f.EndsWith("where at most 0.01 is demanded", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_that_does_not_hold_is_a_failure_with_its_numbers()
    {
        var edge = new EdgeFigure { Gate = "S1", Error = "wrong_within", Truth = "ratio 1.25", Nominal = 0.05, Measured = 0.09, Lower99 = 0.07, Count = 90, Seeds = 1000, Holds = false };
        var failures = SelfTestFailures.Of(Run(Slice.Request()) with { Edges = [edge] });
        Assert.Equal(["gate S1, ratio 1.25: wrong_within in 0.0900 of 1000 (90), at least 0.0700, where 0.05 is promised"], failures, StringComparer.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_with_one_thread_and_with_three()
    {
        var request = Slice.Request(SelfTestParts.All) with { Seeds = 20, Releases = 1 };
        SelfTestRun.Run(request with { Threads = 1 }, folder["one"], Quiet);
        SelfTestRun.Run(request with { Threads = 3 }, folder["three"], Quiet);
        foreach (var name in new[] { SelfTestResult.FileName, "report.nl.html", "report.en.html", "run.json" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder["one"], name)), File.ReadAllBytes(Path.Combine(folder["three"], name)));
        Assert.False(JsonFile.Bytes(Run(request)).AsSpan().SequenceEqual(JsonFile.Bytes(Run(request with { Seed = 2 }) with { Seed = 1 })));
    }

    private static Progress Quiet => new(TextWriter.Null, quiet: true, bar: false);

    private static SelfTestResult Run(SelfTestRequest request) => SelfTestRun.Of(request, GatesPolicyReader.Read(ShippedPolicy.Read()), Quiet);
}
