using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.FirstAudit;

/// <summary>Writes and reads the plan of a first audit, so that it can be run again, or changed in an editor.</summary>
internal static class PlanFile
{
    public const string Name = "first-audit.yaml";

    /// <summary>The plan as YAML; the table's path is relative to the folder that the file will lie in.</summary>
    public static byte[] Bytes(FirstAuditPlan plan, string folder) =>
    [
        .. "# What fairness-audit start was told. Change it, and run it again with: fairness-audit start --plan THIS_FILE --out ANOTHER_FOLDER\n"u8,
        .. YamlText.Bytes(new FirstAuditDocument
        {
            Schema = FirstAuditPlan.Schema,
            Table = Path.GetRelativePath(folder, Path.GetFullPath(plan.Table)).Replace('\\', '/'),
            Decision = Answer(plan.Decision),
            Attributes = [.. plan.Attributes],
            Score = plan.Score,
            Outcome = plan.Outcome is { } outcome ? Answer(outcome) : null,
            Person = plan.Person,
            Strata = [.. plan.Strata],
        }),
    ];

    /// <exception cref="RefusedException">Exit code 3: not YAML, an unknown or repeated key, or something is missing.</exception>
    public static FirstAuditPlan Read(SourceFile file)
    {
        var document = YamlFile.Parse<FirstAuditDocument>(file, (line, rule) => Broken(file, null, rule) with { Row = line }) ?? new();
        var problems = new List<Problem>();
        Demand(document.Schema == FirstAuditPlan.Schema, "schema", "must be " + FirstAuditPlan.Schema);
        Demand(document.Table is { Length: > 0 }, "table", "is missing");
        Demand(document.Decision?.Column is { Length: > 0 }, "decision.column", "is missing");
        Demand(document.Attributes is { Count: > 0 }, "attributes", "name at least one");
        Demand(document.Outcome is not { Column: null or "" }, "outcome.column", "is missing");
        return problems.Count > 0 ? throw RefusedException.Input([.. problems]) : new FirstAuditPlan
        {
            Table = Path.GetFullPath(document.Table!, Path.GetDirectoryName(Path.GetFullPath(file.Path))!),
            Decision = new(document.Decision!.Column!, document.Decision.Yes ?? []),
            Attributes = document.Attributes!,
            Score = document.Score,
            Outcome = document.Outcome is { } outcome ? new(outcome.Column!, outcome.Yes ?? []) : null,
            Person = document.Person,
            Strata = document.Strata ?? [],
        };

        void Demand(bool holds, string key, string rule)
        {
            if (!holds)
                problems.Add(Broken(file, key, rule));
        }
    }

    private static Problem Broken(SourceFile file, string? key, string rule) => new()
    {
        Code = "first-audit-plan",
        File = file.Path,
        Column = key,
        Rule = rule,
        Remedy = "correct the file, or let fairness-audit start FILE write a new one",
    };

    private static FirstAuditDocument.AnswerSection Answer(YesColumn answer) => new() { Column = answer.Column, Yes = [.. answer.Yes] };
}
