using System.CommandLine;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Interchange.Tests.Trust;
using Ledger;
using Pipeline.Commands;
using Pipeline.Nights;
using Pipeline.Outcomes;
using Pipeline.Releases;
using Pipeline.Tests.Releases;
using Prioritisation.Scorecards;

namespace Pipeline.Tests.Nights;

public sealed class ShadowNightTest : IDisposable
{
    /// <summary>Half of the places drawn, so that there are several strata.</summary>
    private static readonly SourceFile HalfDrawn = SourceFile.Of("ordering.yaml", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(NightBench.PolicyFile.Bytes).Replace("random:\n  share: 0.10", "random:\n  share: 0.50", StringComparison.Ordinal)));

    private readonly NightBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_order_and_its_points_are_the_same_to_the_byte_with_and_without_a_shadow_and_only_who_is_drawn_differs()
    {
        var with = Run("with", Shadow(ShadowAuthority.TurnedRound()));
        var without = Run("without", null);
        Assert.Equal(File.ReadAllBytes(Path.Combine(without, IndexFile.FileName)), File.ReadAllBytes(Path.Combine(with, IndexFile.FileName)));
        Assert.Equal(Scores(without, ScoredSignalsLayout.Rank), Scores(with, ScoredSignalsLayout.Rank));
        Assert.Equal(Scores(without, ScoredSignalsLayout.Score), Scores(with, ScoredSignalsLayout.Score));
        var (before, after) = (Record(without), Record(with));
        Assert.Null(before.Shadow);
        Assert.Equal(before.Counts, after.Counts);
        Assert.Equal(before.Sampling.Sum(s => s.Eligible), after.Sampling.Sum(s => s.Eligible));
        Assert.All(after.Sampling, s => Assert.InRange(s.Probability, double.Epsilon, 1));
        Assert.Contains(after.Sampling, s => s.Stratum.EndsWith("orders disagree", StringComparison.Ordinal));
        Assert.DoesNotContain(ShadowFile.FileName, Directory.GetFiles(without).Select(Path.GetFileName), StringComparer.Ordinal);
    }

    [Fact]
    public void What_the_two_orders_put_forward_is_counted_told_and_written_without_a_score()
    {
        var shadow = Shadow(ShadowAuthority.TurnedRound());
        var folder = Run("with", shadow);
        var record = Record(folder).Shadow!;
        Assert.Equal((shadow.ReleaseId, shadow.ModelSha256), (record.ReleaseId, record.ModelSha256));
        Assert.Equal(shadow.ReleaseId, JsonFile.Parse<RunRecord>(SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName))).Inputs["shadow/release.json"]);
        Assert.True(record is { ShadowOnly: > 0, InForceOnly: > 0, Tau: < 0.9 });
        var places = Places(folder);
        Assert.Equal(["signal", "class", "place_in_force", "place_shadow"], places.Columns.Select(c => c.Name), StringComparer.Ordinal);
        var (tonight, beside) = (places.Number("place_in_force").Values, places.Number("place_shadow").Values);
        Assert.Equal(record.Both, tonight.Zip(beside).Count(p => p.First > 0 && p.Second > 0));
        Assert.Equal(record.ShadowOnly, tonight.Zip(beside).Count(p => float.IsNaN(p.First) && p.Second > 0));
        Assert.Equal(record.InForceOnly, tonight.Zip(beside).Count(p => p.First > 0 && float.IsNaN(p.Second)));
        Assert.Contains(shadow.ReleaseId, File.ReadAllText(Path.Combine(folder, "night.en.html")), StringComparison.Ordinal);
        Assert.Single(VerifiedNight.Of(bench.PathOf("with"), NightBench.Monday, NightBench.Monday));
    }

    [Fact]
    public void A_history_of_such_nights_holds_every_signal_that_the_rule_would_have_put_forward_once_with_its_first_night()
    {
        var shadow = Shadow(ShadowAuthority.TurnedRound());
        var folder = Run("with", shadow);
        NightlyRun.Run(bench.Request(NightBench.Monday.AddDays(1), 400, 30, NightBench.Rule(policy: HalfDrawn)) with { Capacity = 60, Shadow = shadow }, bench.PathOf("with"));
        var found = ShadowPlaces.Of(VerifiedNight.Of(bench.PathOf("with"), NightBench.Monday, NightBench.Monday.AddDays(1)))!;
        Assert.Equal((shadow.ReleaseId, 2), (found.Rule.ReleaseId, found.Nights));
        var (signals, nights, times, places) = (found.Rows.Text(HistoryLayout.Signal).Values, found.Rows.Date(HistoryLayout.ShadowNight), found.Rows.Number(HistoryLayout.ShadowNights).Values, Places(folder));
        Assert.Equal(signals.Length, signals.Distinct(StringComparer.Ordinal).Count());
        var monday = Enumerable.Range(0, places.Count).Where(row => places.Number("place_shadow").Values[row] > 0).Select(row => places.Text("signal").Values[row]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Enumerable.Range(0, signals.Length), row => Assert.Equal(monday.Contains(signals[row]), nights[row] == NightBench.Monday));
        // What was not looked at lies there again the next night and takes its place again.
        Assert.Contains(times, t => t is 2);
        Assert.Null(ShadowPlaces.Of(VerifiedNight.Of(Path.GetDirectoryName(Run("without", null))!, NightBench.Monday, NightBench.Monday)));
    }

    [Fact]
    public void Beside_the_very_model_in_force_nothing_disagrees()
    {
        var night = Record(Run("same", Shadow(NightBench.Scorecard())));
        Assert.Equal((0, 0, 1.0), (night.Shadow!.InForceOnly, night.Shadow.ShadowOnly, night.Shadow.Tau));
        Assert.DoesNotContain(night.Sampling, s => s.Stratum.Contains("disagree", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        var shadow = Shadow(ShadowAuthority.TurnedRound());
        Assert.Equal(NightBench.Bytes(Run("one", shadow)), NightBench.Bytes(Run("two", shadow, threads: 2)));
    }

    [Fact]
    public void A_night_by_policy_only_runs_a_shadow_whose_trust_is_named_and_says_so_in_the_ledger()
    {
        using var authority = ShadowAuthority.Of(NightBench.Scorecard());
        authority.Build();
        Assert.Equal(6, Nightly(PolicyOnly(authority, $"shadow: {{ bundle: {authority.Release}, trust_root: {authority.RootFile}, installation: {authority.InstallationFile} }}\n"), "--policy-only"));
        var folder = Path.Combine(bench.Root, "replay", "2026-11-02.r1");
        var record = Record(folder);
        Assert.Equal((true, null), (record.PolicyOnly, record.ReleaseId));
        Assert.True(record.Shadow!.ShadowOnly > 0);
        Assert.All(Scores(folder, ScoredSignalsLayout.Score), score => Assert.True(float.IsNaN(score)));
        Assert.Contains("shadow/release.json", Assert.Single(LedgerFile.Open(Path.Combine(authority.Folder, "ledger.db")).Newest(9), e => e.Verb == "pipeline nightly" && e.Outcome == LedgerOutcome.Delivered).Subjects.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void A_night_with_a_release_in_force_names_both_in_the_ledger_and_trusts_both_by_one_root()
    {
        using var authority = ShadowAuthority.Of(ShadowAuthority.TurnedRound());
        authority.Build();
        var beside = Path.Combine(authority.Folder, "beside");
        Directory.Move(authority.Release, beside);
        authority.Parts["scorecard.json"] = ScorecardFile.Bytes(NightBench.Scorecard());
        authority.InForce = true;
        authority.BuildRelease();
        var config = PolicyOnly(authority, $"release: {{ bundle: {authority.Release}, in_force: {authority.ListFile}, trust_root: {authority.RootFile}, installation: {authority.InstallationFile} }}\nshadow: {{ bundle: {beside} }}\n");
        Assert.Equal(0, Nightly(config));
        var record = Record(Path.Combine(bench.Root, "replay", "2026-11-02.r1"));
        var subjects = Assert.Single(LedgerFile.Open(Path.Combine(authority.Folder, "ledger.db")).Newest(9), e => e.Verb == "pipeline nightly" && e.Outcome == LedgerOutcome.Delivered).Subjects;
        Assert.Equal((record.ReleaseId, record.Shadow!.ReleaseId), (subjects["release.json"], subjects["shadow/release.json"]));
        Assert.NotEqual(record.ReleaseId, record.Shadow.ReleaseId, StringComparer.Ordinal);
        File.AppendAllText(Path.Combine(beside, "scorecard.json"), " ");
        Assert.Equal(5, Nightly(config));
    }

    [Fact]
    public void A_shadow_that_nobody_released_stops_the_night_and_one_without_trust_is_no_config()
    {
        using var authority = ShadowAuthority.Of(NightBench.Scorecard());
        authority.SignOffs.RemoveAt(1);
        authority.Build();
        Assert.Equal(5, Nightly(PolicyOnly(authority, $"shadow: {{ bundle: {authority.Release}, trust_root: {authority.RootFile}, installation: {authority.InstallationFile} }}\n"), "--policy-only"));
        Assert.Equal(3, Nightly(PolicyOnly(authority, $"shadow: {{ bundle: {authority.Release} }}\n"), "--policy-only"));
        Assert.Equal(3, Nightly(PolicyOnly(authority, $"release: {{ bundle: a, in_force: b, trust_root: c, installation: d }}\nshadow: {{ bundle: {authority.Release}, trust_root: {authority.RootFile} }}\n"), "--policy-only"));
        Assert.Empty(bench.Visible());
    }

    private static ShadowModel Shadow(Scorecard scorecard)
    {
        using var authority = ShadowAuthority.Of(scorecard, HalfDrawn);
        authority.Build();
        return ShadowAuthority.Load(authority);
    }

    private string Run(string name, ShadowModel? shadow, int threads = 1) =>
        NightlyRun.Run(bench.Request(NightBench.Monday, 0, 300, NightBench.Rule(policy: HalfDrawn)) with { Capacity = 60, Shadow = shadow, Threads = threads }, bench.PathOf(name)).Folder;

    private int Nightly(string config, params string[] more)
    {
        var path = bench.PathOf("night.yaml");
        File.WriteAllText(path, config);
        var command = NightlyCommand.Create(ShadowAuthority.Clock);
        return new RootCommand { command }.Parse(["nightly", "--config", path, "--signals", bench.Raw(NightBench.Monday, 0, 60).Path, "--as-of", "2026-11-02", "--out", bench.Root, "--quiet", .. more]).Invoke();
    }

    private string PolicyOnly(VirtualAuthority authority, string more)
    {
        foreach (var (name, digit) in new[] { ("signal.key", '1'), ("person.key", '2') })
        {
            File.WriteAllText(bench.PathOf(name), new string(digit, 64));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(bench.PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var trusted = more.Contains("release:", StringComparison.Ordinal) ? "" : $", trust_root: {authority.RootFile}, installation: {authority.InstallationFile}";
        return $"policy_only: {{ contract: {NightBench.ContractFile.Path}, ordering: {NightBench.PolicyFile.Path}, signed: {authority.WriteFallback(NightBench.ContractFile, NightBench.PolicyFile)}{trusted} }}\nkeys: {{ signal: signal.key, person: person.key }}\ntonight: {{ capacity: 20, seed: 7 }}\n{more}";
    }

    private static NightRecord Record(string folder) => JsonFile.Parse<NightRecord>(SourceFile.Read(Path.Combine(folder, NightRecord.FileName)));

    private static float[] Scores(string folder, string column) =>
        [.. ParquetTable.Read(SourceFile.Read(Path.Combine(folder, StateFiles.ScoresName)), StateFiles.ScoresSpecs(Classes)).SelectMany(b => b.Number(column).Values)];

    private static ColumnBatch Places(string folder) =>
        ColumnBatches.Join(ShadowFile.Specs(Classes), [.. ParquetTable.Read(SourceFile.Read(Path.Combine(folder, ShadowFile.FileName)), ShadowFile.Specs(Classes))]);

    private static IReadOnlyList<string> Classes => NightBench.Contract.Single(Interchange.Contracts.ColumnRole.Class).Levels;
}
