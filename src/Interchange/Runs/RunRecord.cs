namespace Interchange.Runs;

/// <summary>
/// <c>run.json</c> of a result folder: what went in, what came out, by SHA-256. No path, no clock, no machine: the same inputs give the
/// same record.
/// </summary>
public sealed record RunRecord
{
    public string Schema { get; init; } = "run/1";

    /// <summary>Program and verb, for example "pipeline intake".</summary>
    public required string Command { get; init; }

    /// <summary>Version of the program.</summary>
    public string Version { get; init; } = typeof(RunRecord).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public long? Seed { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>Arguments that change the result, by option name; threads, quietness and folders do not.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>SHA-256 by a name that does not depend on where the file lies.</summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    public IReadOnlyDictionary<string, string> Outputs { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Rows by what became of them, for example received, kept, quarantined.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Whether another record stands for the same work: command, version, settings and inputs agree.</summary>
    public bool SameWorkAs(RunRecord other) =>
        string.Equals(Command, other.Command, StringComparison.Ordinal)
        && string.Equals(Version, other.Version, StringComparison.Ordinal)
        && Seed == other.Seed
        && AsOf == other.AsOf
        && Settings.Count == other.Settings.Count && !Settings.Except(other.Settings).Any()
        && Inputs.Count == other.Inputs.Count && !Inputs.Except(other.Inputs).Any();
}
