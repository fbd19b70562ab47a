using System.Security.Cryptography;
using System.Text;
using FairnessAudit.Drift;
using FairnessAudit.Measures;
using FairnessAudit.Signing;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Tests.Trust;
using Interchange.Trust;

namespace FairnessAudit.Tests.Drift;

/// <summary>From stored counts to a look, from a look to a signed word, and from there to what the night does.</summary>
public sealed class DriftRunTests : IDisposable
{
    private readonly DriftWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Fair_weeks_are_quiet_and_the_page_says_that_this_proves_nothing()
    {
        var look = Look(Enumerable.Repeat(1.0, 6), rows: 2000);
        Assert.Equal((DriftState.Quiet, 6, true), (look.State, look.Weeks.Count, look.EnoughEvidence));
        Assert.Empty(look.Named);
        Assert.Contains("does not prove equality", Page("report.en.html"), StringComparison.Ordinal);
        Assert.Contains("bewijst geen gelijkheid", Page("report.nl.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(Findings().GateResults, r => r.Verdict is "beyond");
    }

    [Fact]
    public void One_small_week_says_that_it_is_too_little()
    {
        var look = Look([1.0], rows: 300);
        Assert.Equal((DriftState.Quiet, false), (look.State, look.EnoughEvidence));
        Assert.True(look.Detectable > 2);
        Assert.Contains("too little was seen", Page("report.en.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drift_is_warned_then_confirmed_by_new_weeks_and_names_the_group()
    {
        var look = Look([1, 1, 1, 1.7, 1.7, 1.7, 1.7, 1.7, 1.7, 1.7]);
        Assert.Equal(DriftState.Confirmed, look.State);
        Assert.True(look.BreachedIn >= DriftWorld.FirstMonday.AddDays(21) && look.ConfirmedIn > look.BreachedIn);
        Assert.Equal("D1/origin_main/outside_europe", look.Named[0].Comparison);
        Assert.Equal(1, Math.Round(look.Named.Sum(n => n.Part), 1), 0.15);
        var found = Findings();
        Assert.Equal(("beyond", "block", "beyond"), (found.Verdict, found.GateResults[0].Effect, found.GateResults[0].Verdict));
        var finding = found.Items.Single(f => f.Id == "drift/D1/origin_main/outside_europe");
        Assert.Equal((11, "drift", "last 13 weeks"), (finding.Question, finding.Kind, finding.Period));
        Assert.True(finding.Interval is { Low: > 1 } && finding.Estimate > 1.2);
        Assert.Contains("Confirmed: the rule has drifted", Page("report.en.html"), StringComparison.Ordinal);
        Assert.Contains(look.Weeks, w => w.State is DriftState.Warned);
    }

    [Fact]
    public void Every_week_shows_the_interval_for_one_look_beside_the_wider_one_for_every_look()
    {
        var look = Look(Enumerable.Repeat(1.0, 8));
        var points = look.Comparisons.First(c => c.Group is "outside_europe").Weeks;
        Assert.Equal(8, points.Count);
        Assert.All(points.Skip(1), p => Assert.True(p.Sequence!.Low is not { } low || (low < p.RollingInterval!.Low && p.RollingInterval.High < (p.Sequence.High ?? double.MaxValue))));
        Assert.Equal("mixture-confidence-sequence", points[^1].Sequence!.Method);
    }

    [Fact]
    public void A_drift_of_what_comes_in_is_told_and_not_judged()
    {
        var look = Look(Enumerable.Repeat(1.0, 4));
        Assert.All(look.Mixes.Where(m => m.Index is not null), m => Assert.True(m.Index < 0.01));
        Assert.Equal("full strata", look.Mixes[0].What);
    }

    [Fact]
    public void This_release_stands_beside_earlier_ones_and_groups_with_other_edges_may_not()
    {
        var earlier = world["audit-2024"];
        DriftWorld.WriteCounts(earlier, DriftWorld.Header("2024-08-01..2025-07-31").With("model", "m0").With("contract", "c0"), DriftWorld.Tables(30_000, 1.2));
        var look = Look([1.0], earlier: [earlier]);
        Assert.Equal(["m0", "m1"], look.Releases.Select(r => r.Model), StringComparer.Ordinal);
        Assert.Equal([1.2, 1.0], look.Releases.Select(r => Math.Round(r.Ratios.Single(x => x is { Attribute: "origin_main", Group: "outside_europe" }).Ratio!.Value, 2)));
        Assert.Contains("This release beside earlier ones", Page("report.en.html"), StringComparison.Ordinal);
        DriftWorld.WriteCounts(earlier, DriftWorld.Header("2024-08-01..2025-07-31").With("groups of sex", "f | m"), DriftWorld.Tables(30_000, 1.2));
        Assert.Equal("groups of sex", Assert.Single(Assert.Throws<RefusedException>(() => Look([1.0], earlier: [earlier], name: "other")).Problems).Column);
    }

    [Fact]
    public void The_same_counts_give_the_same_bytes_and_the_look_is_made_once()
    {
        Look([1.0, 1.3], name: "one");
        Look([1.0, 1.3], name: "two");
        foreach (var name in new[] { DriftLook.FileName, Measures.Findings.FileName, "report.nl.html", "report.en.html", "run.json" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(world["one"], name)), File.ReadAllBytes(Path.Combine(world["two"], name)));
        Assert.Null(DriftRun.Run(new DriftRequest(world.Authority.Release, world.Audit, [world.Weeks], []), world["two"]));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(world["one"], DriftLook.FileName)));
    }

    [Fact]
    public void The_audit_of_another_release_is_refused()
    {
        File.AppendAllText(Path.Combine(world.Audit, ReleaseBundle.AuditName), " ");
        Assert.Equal("drift-other-audit", Assert.Single(Assert.Throws<RefusedException>(() => Look([1.0])).Problems).Code);
    }

    [Fact]
    public void A_signed_confirmed_breach_makes_the_night_refuse_until_a_later_quiet_look_is_signed_and_no_group_crosses()
    {
        Look([1, 1, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8], name: "confirmed");
        Sign("confirmed");
        Assert.Equal(["drift-confirmed"], world.Authority.Reasons());
        foreach (var file in Directory.EnumerateFiles(world["drift"]))
        {
            var said = Encoding.UTF8.GetString(Convert.FromBase64String(JsonFile.Parse<DsseEnvelope>(SourceFile.Read(file)).Payload));
            Assert.All(DriftWorld.Policy.Planned.Shares.SelectMany(s => s.Value.Keys.Append(s.Key)).Where(n => n.Length > 3), name => Assert.DoesNotContain(name, said, StringComparison.OrdinalIgnoreCase));
        }

        var look = Look([1, 1, 1.8, 1.8, 1.8, 1.8, 1.8, 1.8, .. Enumerable.Repeat(1.0, 14)], name: "later");
        Assert.Equal(DriftState.Quiet, look.State);
        Sign("later");
        var drift = world.Authority.Verify(At).Drift;
        Assert.Equal((2, DriftFound.Quiet), (drift.Newest!.Sequence, drift.Newest.Found));
    }

    [Fact]
    public void A_look_that_was_changed_or_is_of_another_release_is_not_signed()
    {
        Look([1.0]);
        File.AppendAllText(Path.Combine(world["look"], DriftLook.FileName), " ");
        Assert.Equal("drift-changed", Assert.Throws<RefusedException>(() => Sign("look")).Problems[0].Code);
        world.Authority.Parts["findings.json"] = "others"u8.ToArray();
        Look([1.0], name: "before");
        world.Authority.BuildRelease();
        Assert.Equal("drift-other-release", Assert.Throws<RefusedException>(() => Sign("before")).Problems[0].Code);
    }

    private static DateTimeOffset At => VirtualAuthority.Now.AddDays(70);

    private DriftLook Look(IEnumerable<double> ratios, int rows = 900, IReadOnlyList<string>? earlier = null, string name = "look")
    {
        if (Directory.Exists(world.Weeks))
            Directory.Delete(world.Weeks, recursive: true);
        foreach (var (ratio, week) in ratios.Select((r, w) => (r, w)))
            world.Week(week, ratio, rows);
        return DriftRun.Run(new DriftRequest(world.Authority.Release, world.Audit, [world.Weeks], earlier ?? []), world[name])!;
    }

    private void Sign(string look)
    {
        File.WriteAllText(world["why.txt"], "looked into with the team");
        var now = look is "later" ? At : VirtualAuthority.Now;
        world.Authority.List = world.Authority.List with { Sequence = world.Authority.List.Sequence + 1, Issued = now.AddDays(-1), ValidUntil = now.AddDays(6) };
        world.Authority.WriteList(world.ReleaseId);
        var root = TrustRoot.Verify(SourceFile.Read(world.Authority.RootFile), Installation.Read(world.Authority.InstallationFile), now);
        using var signer = new Signer(ECDsa.Create(world.Authority.PrivateKey("auditor")));
        var (made, path) = DriftSigning.Sign(new DriftSigningRequest(world[look], world.Authority.Release, world.Authority.ListFile, world["why.txt"], Roles.Auditor), root, signer, now);
        NewFile.Write(path, made.Bytes);
    }

    private string Page(string name) => File.ReadAllText(Path.Combine(world["look"], name));

    private Findings Findings() => JsonFile.Parse<Findings>(SourceFile.Read(Path.Combine(world["look"], Measures.Findings.FileName)));
}
