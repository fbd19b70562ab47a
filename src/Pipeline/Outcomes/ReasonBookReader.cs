using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;

namespace Pipeline.Outcomes;

/// <summary>Reads the reasons strictly: an unknown key, stage, kind or direction, a code twice or without words is refused.</summary>
internal static class ReasonBookReader
{
    public const string SchemaName = "reasons/1";

    /// <exception cref="RefusedException">Exit code 3 with every problem.</exception>
    public static ReasonBook Read(SourceFile file, IReadOnlyList<Stage> stages)
    {
        var yaml = YamlFile.Parse<ReasonsYaml>(file, (line, rule) => Problem(file, null, null, rule) with { Row = line }) ?? new();
        var problems = ReasonBookRules.Broken(yaml, stages).Select(b => Problem(file, b.Key, b.Value, b.Rule)).ToArray();
        if (problems.Length > 0)
            throw RefusedException.Input(problems);
        return new ReasonBook
        {
            Id = yaml.Id!,
            Version = yaml.Version!,
            Sha256 = file.Sha256,
            LateAfterDays = yaml.LateAfterDays!.Value,
            MaximumQuarantineShare = yaml.MaximumQuarantineShare!.Value,
            StepsWithoutReasons = yaml.StepsWithoutReasons ?? [],
            Reasons = [.. yaml.Reasons!.Select(r => new GivenReason(r.Code!, r.For!, r.Steps!, new LocalText(r.Nl!, r.En!)))],
            OverrideReasons = [.. yaml.OverrideReasons!.Select(r => new GivenReason(r.Code!, r.Kinds!, [], new LocalText(r.Nl!, r.En!)))],
        };
    }

    private static Problem Problem(SourceFile file, string? key, string? value, string rule) => new()
    {
        Code = "reasons",
        File = file.Path,
        Column = key,
        Value = value,
        Rule = rule,
        Remedy = "correct the file of reasons; contracts/reasons.yaml shows every key",
    };
}

/// <summary>The file as it is written.</summary>
internal sealed class ReasonsYaml
{
    public string? Schema { get; set; }

    public string? Id { get; set; }

    public string? Version { get; set; }

    public int? LateAfterDays { get; set; }

    public double? MaximumQuarantineShare { get; set; }

    public List<string>? StepsWithoutReasons { get; set; }

    public List<ReasonYaml>? Reasons { get; set; }

    public List<ReasonYaml>? OverrideReasons { get; set; }
}

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
