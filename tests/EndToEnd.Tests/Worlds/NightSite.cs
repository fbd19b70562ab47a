namespace EndToEnd.Tests.Worlds;

/// <summary>Where nights run: what is trusted, what was seen, and tonight's config. Each test has its own.</summary>
internal sealed record NightSite
{
    public required string Folder { get; init; }

    public required string? Bundle { get; init; }

    public required string InForce { get; init; }

    public required string TrustRoot { get; init; }

    public required string RootSha256 { get; init; }

    /// <summary>Folder with signal.key and person.key.</summary>
    public required string Keys { get; init; }

    public int Capacity { get; init; } = 40;

    public long Seed { get; init; } = 7;

    /// <summary>Contract, ordering policy and signed order of a night by policy only; null leaves the block out.</summary>
    public (string Contract, string Ordering, string Signed)? PolicyOnly { get; init; }

    /// <summary>File for a collector of metrics; null leaves it out.</summary>
    public string? Metrics { get; init; }

    public string Nights => Path.Combine(Folder, "nights");

    public string Ledger => Path.Combine(Folder, "ledger.db");

    public string Installation => Path.Combine(Folder, "installation.yaml");

    /// <summary>A night whose date is not today is a replay and lands here.</summary>
    public string Replay => Path.Combine(Nights, "replay");

    public string Night(string date, int revision = 1) => Path.Combine(Replay, FormattableString.Invariant($"{date}.r{revision}"));

    public Ran Run(string signals, string date, params string[] more) => Executable.Pipeline.Run(Arguments(signals, date, more));

    /// <summary>Writes installation and config, and gives the arguments of the run.</summary>
    public string[] Arguments(string signals, string date, params string[] more)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Installation, $"root_sha256: {RootSha256}\nstate: state\nledger: ledger.db\n");
        var config = Path.Combine(Folder, "night.yaml");
        File.WriteAllText(config, FormattableString.Invariant($$"""
            {{(Bundle is null ? "" : $"release: {{ bundle: {Bundle}, in_force: {InForce}, trust_root: {TrustRoot}, installation: {Installation} }}")}}
            {{(PolicyOnly is var (contract, ordering, signed) ? $"policy_only: {{ contract: {contract}, ordering: {ordering}, signed: {signed}{(Bundle is null ? $", trust_root: {TrustRoot}, installation: {Installation}" : "")} }}" : "")}}
            keys: { signal: {{Keys}}/signal.key, person: {{Keys}}/person.key }
            tonight: { capacity: {{Capacity}}, seed: {{Seed}} }
            {{(Metrics is null ? "" : "metrics: " + Metrics)}}
            """));
        return ["nightly", "--config", config, "--signals", signals, "--as-of", date, "--out", Nights, .. more];
    }
}
