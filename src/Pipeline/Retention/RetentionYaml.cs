namespace Pipeline.Retention;

/// <summary>The retention policy as it is written.</summary>
internal sealed class RetentionYaml
{
    public string? Schema { get; set; }

    public string? Id { get; set; }

    public string? Version { get; set; }

    public Dictionary<string, PeriodYaml?>? Periods { get; set; }

    public List<HoldYaml>? Holds { get; set; }
}

internal sealed class PeriodYaml
{
    public int? Months { get; set; }

    public string? Reason { get; set; }

    public string? Basis { get; set; }
}

internal sealed class HoldYaml
{
    public string? Night { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Until { get; set; }

    public string? Reason { get; set; }
}
