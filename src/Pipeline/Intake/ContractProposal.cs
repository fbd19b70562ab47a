using System.Globalization;
using System.Text;
using Interchange.Columns;
using Interchange.Contracts;

namespace Pipeline.Intake;

/// <summary>
/// A first draft of a contract from a table: facts that can be seen are filled in, everything that a person must answer for is marked
/// "to be decided", so that the draft cannot pass the rules. Suspicious columns are left out and named.
/// </summary>
internal static class ContractProposal
{
    /// <summary>A column with more different texts than this is free text, or an identifier.</summary>
    private const int MostLevels = 60;
    private const string Undecided = "to be decided";

    public static string Of(RawTable table)
    {
        var batches = table.Read(table.NaturalSpecs).Select(b => b.Columns).ToArray();
        var kept = new StringBuilder();
        var left = new StringBuilder();
        var taken = new HashSet<ColumnRole>();
        foreach (var name in table.ColumnNames)
        {
            var (suspicion, word) = SuspiciousNames.Judge(name);
            var column = ObservedColumn.Of(name, batches);
            if (suspicion is NameSuspicion.Forbidden or NameSuspicion.SexOrAge)
                left.Append(CultureInfo.InvariantCulture, $"#   {OneLine(name)}: '{word}' names {(suspicion == NameSuspicion.Forbidden ? "a protected trait or what stands in for one" : "sex or age")}\n");
            else if (column.Kind == ColumnKind.Text && column.Levels.Count > MostLevels && suspicion != NameSuspicion.Identifier)
                left.Append(CultureInfo.InvariantCulture, $"#   {OneLine(name)}: free text ({column.Levels.Count} different values)\n");
            else
                kept.Append(Property(column, Role(column, suspicion, taken)));
        }

        return Head(table.File.Name, left.ToString()) + kept;
    }

    private static ColumnRole Role(ObservedColumn column, NameSuspicion suspicion, HashSet<ColumnRole> taken)
    {
        if (suspicion == NameSuspicion.Identifier)
            return taken.Add(ColumnRole.Signal) ? ColumnRole.Signal : taken.Add(ColumnRole.Person) ? ColumnRole.Person : ColumnRole.Cluster;
        if (suspicion == NameSuspicion.Circumstances)
            return ColumnRole.Context;
        if (column.Kind == ColumnKind.Date)
            return taken.Add(ColumnRole.Received) ? ColumnRole.Received : ColumnRole.Outcome;
        if (column.Kind != ColumnKind.Number && column.Name.Contains("class", StringComparison.OrdinalIgnoreCase) && taken.Add(ColumnRole.Class))
            return ColumnRole.Class;
        return ColumnRole.Feature;
    }

    private static string Head(string file, string left) => $"""
        # Proposed from {OneLine(file)}. Nothing here is decided: a person who may decide on it fills every "{Undecided}", removes every
        # toBeDecidedBy, says what the outcome is, and sets the status to active. Until then the contract does not pass.
        {(left.Length == 0 ? "# No column was left out.\n" : "# Left out, and not to be declared without thought:\n" + left)}apiVersion: v3.1.0
        kind: DataContract
        id: {Undecided}
        version: 0.1.0
        status: draft
        customProperties:
          - property: modelLine
            value: {Undecided}
          - property: maximumQuarantineShare
            value: 0.01
          - property: toBeDecidedBy
            value: the owner of the contract
        schema:
          - name: table
            logicalType: object
            properties:

        """;

    private static string Property(ObservedColumn column, ColumnRole role)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append("      ").Append(line).Append('\n');
        if (role is ColumnRole.Signal or ColumnRole.Person or ColumnRole.Cluster)
            column = column with { Kind = ColumnKind.Text, Levels = [] };
        Line($"- name: {Quoted(column.Name)}");
        Line($"  businessName: {Undecided}");
        Line($"  description: {Undecided}");
        Line("  logicalType: " + column.Kind switch { ColumnKind.Number => column.Whole ? "integer" : "number", ColumnKind.Date => "date", ColumnKind.Level => "boolean", _ => "string" });
        Line("  required: " + (column.HasMissing ? "false" : "true"));
        if (column.Kind == ColumnKind.Number)
            Line(string.Create(CultureInfo.InvariantCulture, $"  logicalTypeOptions: {{ minimum: {column.Minimum}, maximum: {column.Maximum} }}"));
        if (column is { Kind: ColumnKind.Text, Levels.Count: > 0 })
        {
            Line("  quality:");
            Line("    - type: library");
            Line("      metric: invalidValues");
            Line("      mustBe: 0");
            Line($"      arguments: {{ validValues: [{string.Join(", ", column.Levels.Select(Quoted))}] }}");
        }

        Line("  customProperties:");
        Line($"    - {{ property: role, value: {role.ToString().ToLowerInvariant()} }}");
        Line($"    - {{ property: labelNl, value: {Undecided} }}");
        Line($"    - {{ property: meaningNl, value: {Undecided} }}");
        if (role == ColumnRole.Feature)
        {
            Line($"    - {{ property: justification, value: {Undecided} }}");
            Line($"    - {{ property: legalBasis, value: {Undecided} }}");
        }

        Line("    - { property: toBeDecidedBy, value: the owner of the contract }");
        return text.ToString();
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
