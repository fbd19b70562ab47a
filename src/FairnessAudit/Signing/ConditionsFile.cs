using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>The YAML in which a signer lists conditions (those that name a gate justify it) and exceptions.</summary>
internal sealed class ConditionsFile
{
    public List<ConditionEntry>? Conditions { get; set; }

    public List<ExceptionEntry>? Exceptions { get; set; }

    public static (IReadOnlyList<Condition> Conditions, IReadOnlyList<GateException> Exceptions) Read(string path)
    {
        var file = TrustYaml.Read<ConditionsFile>(path);
        return Of(path, file.Conditions, file.Exceptions);
    }

    /// <summary>What a file lists, with every part that it must have.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a part is missing.</exception>
    public static (IReadOnlyList<Condition> Conditions, IReadOnlyList<GateException> Exceptions) Of(string path, List<ConditionEntry>? conditions, List<ExceptionEntry>? exceptions) =>
        (
            [.. (conditions ?? []).Select(c => new Condition(c.Gate, c.About, TrustYaml.Text(path, "text", c.Text), TrustYaml.Text(path, "owner", c.Owner), c.Expires is null ? null : TrustYaml.Day(path, "expires", c.Expires)))],
            [.. (exceptions ?? []).Select(e => new GateException(TrustYaml.Text(path, "gate", e.Gate), TrustYaml.Text(path, "about", e.About), TrustYaml.Day(path, "expires", e.Expires), TrustYaml.Text(path, "reason", e.Reason)))]);
}

internal sealed class ConditionEntry
{
    public string? Gate { get; set; }

    public string? About { get; set; }

    public string? Text { get; set; }

    public string? Owner { get; set; }

    public string? Expires { get; set; }
}

internal sealed class ExceptionEntry
{
    public string? Gate { get; set; }

    public string? About { get; set; }

    public string? Expires { get; set; }

    public string? Reason { get; set; }
}
