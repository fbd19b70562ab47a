namespace Pipeline.Outcomes;

/// <summary>One reason as it is written.</summary>
internal sealed class ReasonYaml
{
    public string? Code { get; set; }

    public List<string>? For { get; set; }

    public List<string>? Steps { get; set; }

    public List<string>? Kinds { get; set; }

    public string? Nl { get; set; }

    public string? En { get; set; }
}
