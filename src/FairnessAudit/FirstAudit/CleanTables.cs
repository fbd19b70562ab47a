using System.Globalization;
using System.Text;
using Interchange.Columns;

namespace FairnessAudit.FirstAudit;

/// <summary>
/// A sheet as the audit of a table reads it: one file of decisions, one of attributes by person, both in UTF-8 with commas. Columns that
/// nobody named stay behind.
/// </summary>
/// <param name="Decisions">CSV: person, decision as 1 or 0, and what else was named.</param>
/// <param name="Attributes">CSV: person and attributes; unknown where a person's rows contradict each other.</param>
/// <param name="Contradictions">Values made unknown so.</param>
internal sealed record CleanTables(byte[] Decisions, byte[] Attributes, int Contradictions)
{
    public const string Person = "person";
    public const string Decision = "decision";
    public const string Score = "score";
    public const string Outcome = "outcome";

    public static CleanTables Of(Sheet sheet, FirstAuditPlan plan)
    {
        var persons = plan.Person is { } column ? sheet.Cells(column).ToArray() : [.. Enumerable.Range(1, sheet.Rows.Count).Select(i => "row " + i.ToString(CultureInfo.InvariantCulture))];
        var columns = new List<(string Name, string[] Cells)> { (Person, persons), (Decision, [.. sheet.Cells(plan.Decision.Column).Select(cell => plan.Decision.IsYes(cell) ? "1" : "0")]) };
        if (plan.Score is { } score)
            columns.Add((Score, [.. SheetNumbers.Of(sheet, score).Cells]));
        if (plan.Outcome is { } outcome)
            columns.Add((Outcome, [.. sheet.Cells(outcome.Column).Select(cell => cell.Length == 0 ? "" : outcome.IsYes(cell) ? "1" : "0")]));
        columns.AddRange(plan.Strata.Select(s => (Named(s), sheet.Cells(s).ToArray())));
        var (attributes, contradictions) = ByPerson(sheet, plan, persons);
        return new(Csv(columns), Csv(attributes), contradictions);
    }

    /// <summary>A stratum's name in the file of decisions: its own, unless the file uses that for something else.</summary>
    public static string Named(string stratum) => stratum is Person or Decision or Score or Outcome ? stratum + " (stratum)" : stratum;

    /// <summary>An attribute's name in the file of attributes, likewise.</summary>
    public static string NamedAttribute(string attribute) => attribute is Person ? attribute + " (attribute)" : attribute;

    private static (List<(string Name, string[] Cells)> Columns, int Contradictions) ByPerson(Sheet sheet, FirstAuditPlan plan, string[] persons)
    {
        var distinct = persons.Distinct(StringComparer.Ordinal).ToArray();
        var columns = new List<(string, string[])> { (Person, distinct) };
        var contradictions = 0;
        foreach (var attribute in plan.Attributes)
        {
            var said = persons.Zip(sheet.Cells(attribute)).Where(p => p.Second.Length > 0).ToLookup(p => p.First, p => p.Second, StringComparer.Ordinal);
            var values = Array.ConvertAll(distinct, person => said[person].Distinct(StringComparer.Ordinal).ToArray());
            contradictions += values.Count(v => v.Length > 1);
            columns.Add((NamedAttribute(attribute), Array.ConvertAll(values, v => v is [var one] ? one : "")));
        }

        return (columns, contradictions);
    }

    private static byte[] Csv(List<(string Name, string[] Cells)> columns)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(c => CsvText.Quoted(c.Name))).Append('\n');
        for (var row = 0; row < columns[0].Cells.Length; row++)
            text.AppendJoin(',', columns.Select(c => CsvText.Quoted(c.Cells[row]))).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
