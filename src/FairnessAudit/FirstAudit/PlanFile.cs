using System.Text;
using System.Text.Json;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.FirstAudit;

/// <summary>Writes and reads the plan of a first audit, so that it can be run again, or changed in an editor.</summary>
internal static class PlanFile
{
    public const string Name = "first-audit.yaml";

    /// <summary>The plan as YAML; the table's path is relative to the folder that the file will lie in.</summary>
    public static byte[] Bytes(FirstAuditPlan plan, string folder)
    {
        var text = new StringBuilder();
        text.Append("# What fairness-audit start was told. Change it, and run it again with: fairness-audit start --plan THIS_FILE --out ANOTHER_FOLDER\n");
        text.Append("schema: ").Append(FirstAuditPlan.Schema).Append('\n');
        Line("table", Path.GetRelativePath(folder, Path.GetFullPath(plan.Table)).Replace('\\', '/'));
        Answer("decision", plan.Decision);
        Many("attributes", plan.Attributes);
        Line("score", plan.Score);
        Answer("outcome", plan.Outcome);
        Line("person", plan.Person);
        Many("strata", plan.Strata);
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(string key, string? value)
        {
            if (value is not null)
                text.Append(key).Append(": ").Append(Quoted(value)).Append('\n');
        }

        void Many(string key, IReadOnlyList<string> values) => text.Append(key).Append(": ").Append(Listed(values)).Append('\n');

        void Answer(string key, YesColumn? answer)
        {
            if (answer is not null)
                text.Append(key).Append(": { column: ").Append(Quoted(answer.Column)).Append(", yes: ").Append(Listed(answer.Yes)).Append(" }\n");
        }
    }

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

    private static string Listed(IReadOnlyList<string> values) => "[" + string.Join(", ", values.Select(Quoted)) + "]";

    /// <summary>A string of JSON is one of YAML too.</summary>
    private static string Quoted(string value) => "\"" + JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
