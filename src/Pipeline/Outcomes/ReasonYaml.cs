using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Outcomes;

/// <summary>What every reason has, as it is written.</summary>
internal abstract class ReasonYaml
{
    public string? Code { get; set; }

    public string? Nl { get; set; }

    public string? En { get; set; }
}

/// <summary>A reason to act or not to act, as it is written.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the YAML reader.")]
internal sealed class DecisionReasonYaml : ReasonYaml
{
    public List<string>? For { get; set; }

    public List<string>? Steps { get; set; }
}

/// <summary>A reason to set the order aside, as it is written.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the YAML reader.")]
internal sealed class OverrideReasonYaml : ReasonYaml
{
    public List<string>? Kinds { get; set; }
}
