using Interchange.Columns;
using Interchange.Runs;

namespace Pipeline.Nights;

/// <summary>
/// What the operator sets: paths and tonight's people. Everything that decides who comes first is part of the release. Paths are relative
/// to the file.
/// </summary>
internal sealed record NightConfig
{
    public required ReleasePaths? Release { get; init; }

    public required PolicyOnlyPaths? PolicyOnly { get; init; }

    /// <summary>A rule that runs beside tonight's; null for none.</summary>
    public required ShadowPaths? Shadow { get; init; }

    public required string SignalKey { get; init; }

    public required string PersonKey { get; init; }

    /// <summary>Places tonight, the random draw included.</summary>
    public required int Capacity { get; init; }

    public required long Seed { get; init; }

    /// <summary>CSV of signals closed elsewhere; null when there is none.</summary>
    public required string? Closures { get; init; }

    /// <summary>File that tells the last night to a collector of metrics; null when nobody collects.</summary>
    public string? Metrics { get; init; }

    /// <exception cref="RefusedException">Exit code 3: not YAML, an unknown or repeated key; or every missing key at once.</exception>
    public static NightConfig Read(string path)
    {
        var file = SourceFile.Read(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var yaml = YamlFile.Parse<ConfigYaml>(file, (line, rule) => Broken(path, null, rule) with { Row = line }) ?? new();
        var missing = new List<string>();
        var config = new NightConfig
        {
            Release = yaml.Release is { } r ? new(At(r.Bundle, "release.bundle"), At(r.InForce, "release.in_force"), At(r.TrustRoot, "release.trust_root"), At(r.Installation, "release.installation")) : null,
            PolicyOnly = yaml.PolicyOnly is { } p
                ? new(At(p.Contract, "policy_only.contract"), At(p.Ordering, "policy_only.ordering"), At(p.Signed, "policy_only.signed"), Trusted("policy_only", p.TrustRoot, yaml.Release?.TrustRoot, "trust_root"), Trusted("policy_only", p.Installation, yaml.Release?.Installation, "installation"))
                : null,
            Shadow = yaml.Shadow is { } s ? new(At(s.Bundle, "shadow.bundle"), Trusted("shadow", s.TrustRoot, yaml.Release?.TrustRoot, "trust_root"), Trusted("shadow", s.Installation, yaml.Release?.Installation, "installation")) : null,
            SignalKey = At(yaml.Keys?.Signal, "keys.signal"),
            PersonKey = At(yaml.Keys?.Person, "keys.person"),
            Capacity = Value(yaml.Tonight?.Capacity, "tonight.capacity"),
            Seed = Value(yaml.Tonight?.Seed, "tonight.seed"),
            Closures = yaml.Tonight?.Closures is { } closures ? At(closures, "tonight.closures") : null,
            Metrics = yaml.Metrics is { } metrics ? At(metrics, "metrics") : null,
        };
        return missing.Count == 0 ? config : throw RefusedException.Input([.. missing.Select(key => Broken(path, key, "is missing"))]);

        string At(string? value, string key) => Path.GetFullPath(string.IsNullOrWhiteSpace(value) ? Missing(key) : value, folder);

        // A shadow and an order by policy only are trusted by what the release is trusted by; own paths are for a config without a release.
        string Trusted(string block, string? own, string? ofRelease, string key) => yaml.Release is null
            ? At(own, $"{block}.{key}")
            : own is null ? At(ofRelease, "release." + key) : throw RefusedException.Input(Broken(path, $"{block}.{key}", "stands in release already: one night has one trust root"));

        T Value<T>(T? value, string key)
            where T : struct
        {
            if (value is null)
                Missing(key);
            return value ?? default;
        }

        string Missing(string key)
        {
            missing.Add(key);
            return ".";
        }
    }

    private static Problem Broken(string path, string? key, string rule) => new()
    {
        Code = "night-config",
        File = path,
        Column = key,
        Rule = rule,
        Remedy = "a night's config holds release {bundle, in_force, trust_root, installation}, policy_only {contract, ordering, signed}, shadow {bundle}, both without release also {trust_root, installation}, keys {signal, person}, tonight {capacity, seed, closures}, and optionally metrics",
    };

    private sealed class ConfigYaml
    {
        public ReleaseYaml? Release { get; set; }

        public PolicyOnlyYaml? PolicyOnly { get; set; }

        public ShadowYaml? Shadow { get; set; }

        public KeysYaml? Keys { get; set; }

        public TonightYaml? Tonight { get; set; }

        public string? Metrics { get; set; }
    }

    private sealed class ReleaseYaml
    {
        public string? Bundle { get; set; }

        public string? InForce { get; set; }

        public string? TrustRoot { get; set; }

        public string? Installation { get; set; }
    }

    private sealed class PolicyOnlyYaml
    {
        public string? Contract { get; set; }

        public string? Ordering { get; set; }

        public string? Signed { get; set; }

        public string? TrustRoot { get; set; }

        public string? Installation { get; set; }
    }

    private sealed class ShadowYaml
    {
        public string? Bundle { get; set; }

        public string? TrustRoot { get; set; }

        public string? Installation { get; set; }
    }

    private sealed class KeysYaml
    {
        public string? Signal { get; set; }

        public string? Person { get; set; }
    }

    private sealed class TonightYaml
    {
        public int? Capacity { get; set; }

        public long? Seed { get; set; }

        public string? Closures { get; set; }
    }
}

/// <summary>Where the release and what vouches for it lie.</summary>
internal sealed record ReleasePaths(string Bundle, string InForce, string TrustRoot, string Installation);

/// <summary>What an explicit policy-only night reads in place of a release, and what vouches for it.</summary>
internal sealed record PolicyOnlyPaths(string Contract, string Ordering, string Signed, string TrustRoot, string Installation);
