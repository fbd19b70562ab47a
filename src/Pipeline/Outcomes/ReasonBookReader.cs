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
        Remedy = "correct the file of reasons; policies/reasons/default.yaml shows every key",
    };
}
