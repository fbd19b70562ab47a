namespace Pipeline.Outcomes;

/// <summary>The file of reasons as it is written.</summary>
internal sealed class ReasonsYaml
{
    public string? Schema { get; set; }

    public string? Id { get; set; }

    public string? Version { get; set; }

    public int? LateAfterDays { get; set; }

    public double? MaximumQuarantineShare { get; set; }

    public List<string>? StepsWithoutReasons { get; set; }

    public List<DecisionReasonYaml>? Reasons { get; set; }

    public List<OverrideReasonYaml>? OverrideReasons { get; set; }
}
