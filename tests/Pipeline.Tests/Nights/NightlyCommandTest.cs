using System.CommandLine;
using Interchange.Tests.Trust;
using Ledger;
using Pipeline.Commands;

namespace Pipeline.Tests.Nights;

public sealed class NightlyCommandTest : IDisposable
{
    private readonly NightBench bench = new();
    private readonly VirtualAuthority authority = new VirtualAuthority().Build();
    private DateOnly today = NightBench.Monday;

    public void Dispose()
    {
        bench.Dispose();
        authority.Dispose();
    }

    [Fact]
    public void An_order_by_policy_only_that_one_person_signed_or_for_another_policy_orders_nothing()
    {
        var config = Config();
        authority.WriteFallback(NightBench.ContractFile, NightBench.PolicyFile, "owner");
        Assert.Equal(5, Nightly(config, NightBench.Monday, "--policy-only"));
        authority.WriteFallback(NightBench.ContractFile, NightBench.ContractFile);
        Assert.Equal(5, Nightly(config, NightBench.Monday, "--policy-only"));
        Assert.Empty(bench.Visible());
    }

    [Fact]
    public void Policy_only_is_explicit_has_its_own_exit_code_and_needs_no_release()
    {
        Assert.Equal(6, Nightly(Config(), NightBench.Monday, "--policy-only"));
        Assert.Equal(["2026-11-02.r1", "CURRENT"], bench.Visible(), StringComparer.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(bench.Root, "2026-11-02.r1.trace")));
        Assert.Equal(6, Nightly(Config(), NightBench.Monday, "--policy-only"));
    }

    [Fact]
    public void Without_a_release_nothing_is_ordered()
    {
        Assert.Equal(5, Nightly(Config(), NightBench.Monday));
        Assert.Empty(bench.Visible());
    }

    [Fact]
    public void Another_day_than_today_is_a_replay_where_no_team_reads()
    {
        Assert.Equal(6, Nightly(Config(), NightBench.Monday.AddDays(1), "--policy-only"));
        Assert.Equal(["replay"], bench.Visible(), StringComparer.Ordinal);
        Assert.Equal("2026-11-03.r1\n", File.ReadAllText(Path.Combine(bench.Root, "replay", "CURRENT")));
    }

    [Fact]
    public void A_config_may_not_say_more_than_paths_and_tonights_people()
    {
        Assert.Equal(3, Nightly(Config() + "ordering:\n  random_share: 0\n", NightBench.Monday, "--policy-only"));
        Assert.Equal(3, Nightly(Config().Replace("  capacity: 20\n", "", StringComparison.Ordinal), NightBench.Monday, "--policy-only"));
    }

    [Fact]
    public void A_refused_night_and_a_delivered_one_stand_in_the_ledger_that_was_named()
    {
        var book = bench.PathOf("ledger.db");
        Assert.Equal(5, Nightly(Config().Replace("capacity: 20", "capacity: 100000", StringComparison.Ordinal), NightBench.Monday, "--policy-only", "--ledger", book));
        Assert.Equal(6, Nightly(Config(), NightBench.Monday, "--policy-only", "--ledger", book));
        Assert.Equal(6, Nightly(Config(), NightBench.Monday, "--policy-only", "--ledger", book));
        var entries = Ledgers.Open(book).Read(new LedgerFilter(Verb: "nightly"));
        Assert.StartsWith("refused 5 capacity", entries[0].Outcome, StringComparison.Ordinal);
        Assert.Contains("contract.yaml", entries[0].Subjects.Keys, StringComparer.Ordinal);
        Assert.Equal([LedgerOutcome.Intent, LedgerOutcome.Delivered], entries.Skip(1).Select(e => e.Outcome), StringComparer.Ordinal);
    }

    [Fact]
    public void A_rule_whose_drift_was_confirmed_orders_nothing_and_the_signed_order_without_a_model_still_does()
    {
        authority.WriteDrift(authority.Look(found: Interchange.Trust.DriftFound.Confirmed));
        today = VirtualAuthority.Today;
        var config = Config().Replace($"  trust_root: {authority.RootFile}\n  installation: {authority.InstallationFile}\n", "", StringComparison.Ordinal)
            + $"release: {{ bundle: {authority.Release}, in_force: {authority.ListFile}, trust_root: {authority.RootFile}, installation: {authority.InstallationFile} }}\n";
        var book = bench.PathOf("ledger.db");
        Assert.Equal(5, Nightly(config, NightBench.Monday, "--ledger", book));
        Assert.Empty(bench.Visible());
        var told = Assert.Single(Ledgers.Open(book).Read(new LedgerFilter(Verb: "nightly"))).Outcome;
        Assert.Contains("drift-confirmed", told, StringComparison.Ordinal);
        Assert.Equal(6, Nightly(config, NightBench.Monday, "--policy-only"));
    }

    private int Nightly(string config, DateOnly asOf, params string[] more)
    {
        var path = bench.PathOf("night.yaml");
        File.WriteAllText(path, config);
        var signals = bench.Raw(NightBench.Monday, 0, 60).Path;
        var command = NightlyCommand.Create(new Clock(today));
        return new RootCommand { command }.Parse(["nightly", "--config", path, "--signals", signals, "--as-of", $"{asOf:yyyy-MM-dd}", "--out", bench.Root, "--quiet", .. more]).Invoke();
    }

    private string Config()
    {
        foreach (var (name, digit) in new[] { ("signal.key", '1'), ("person.key", '2') })
        {
            File.WriteAllText(bench.PathOf(name), new string(digit, 64));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(bench.PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return $"""
            policy_only:
              contract: {NightBench.ContractFile.Path}
              ordering: {NightBench.PolicyFile.Path}
              signed: {authority.WriteFallback(NightBench.ContractFile, NightBench.PolicyFile)}
              trust_root: {authority.RootFile}
              installation: {authority.InstallationFile}
            keys:
              signal: signal.key
              person: person.key
            tonight:
              capacity: 20
              seed: 7

            """;
    }

    private sealed class Clock(DateOnly today) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(today, new TimeOnly(3, 0), TimeSpan.Zero);
    }
}
