using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.FirstAudit;

/// <summary>Whether a table can answer what a plan asks of it; every problem in the words of somebody who has only a table.</summary>
internal static class PlanRules
{
    /// <summary>More groups than this are names, dates or numbers; and no table shows anything about so many.</summary>
    public const int MostGroups = 50;

    private const int RowsTold = 5;

    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static void Demand(FirstAuditPlan plan, Sheet sheet, SourceFile file)
    {
        var problems = new List<Problem>();
        var roles = new[] { ("decision", plan.Decision.Column), ("score", plan.Score), ("outcome", plan.Outcome?.Column), ("person", plan.Person) }
            .Concat(plan.Attributes.Select(a => ("attribute", (string?)a))).Concat(plan.Strata.Select(s => ("stratum", (string?)s)))
            .Where(r => r.Item2 is not null).Select(r => (Role: r.Item1, Column: r.Item2!)).ToArray();
        foreach (var (role, column) in roles.Where(r => !sheet.Has(r.Column)))
            Tell("start-column", column, null, $"there is no such column, named as {role}", "the table has: " + string.Join(", ", sheet.Columns));
        foreach (var twice in roles.GroupBy(r => r.Column, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Tell("start-column-twice", twice.Key, null, "is named as " + string.Join(" and as ", twice.Select(r => r.Role)), "give every column one meaning");
        if (problems.Count == 0)
        {
            OfAnswer(plan.Decision, needed: true);
            if (plan.Outcome is { } outcome)
                OfAnswer(outcome, needed: false);
            foreach (var column in plan.Attributes.Concat(plan.Strata))
                OfGroups(ColumnSketch.Of(sheet, column));
            if (plan.Score is { } score && SheetNumbers.Of(sheet, score) is { Unreadable: { Count: > 0 } rows })
                Rows("start-score", score, rows, "a score is a number, written with one comma or one point");
            if (plan.Person is { } person)
                Rows("start-person", person, [.. Empty(person)], "the row names no person");
        }

        if (problems.Count > 0)
            throw RefusedException.Input([.. problems]);

        void OfAnswer(YesColumn answer, bool needed)
        {
            var sketch = ColumnSketch.Of(sheet, answer.Column);
            var values = sketch.Values.Select(v => v.Value).ToArray();
            if (answer.Yes.Count == 0 && !YesColumn.Speaks(values))
                Tell("start-yes-unsaid", answer.Column, null, "nobody said which value means yes", "name it; the values are: " + string.Join(", ", values.Take(10)));
            foreach (var absent in answer.Yes.Except(values, StringComparer.Ordinal))
                Tell("start-yes-absent", answer.Column, absent, "no row has this value, which is to mean yes", "the values are: " + string.Join(", ", values.Take(10)));
            if (needed && problems.Count == 0 && values.Count(answer.IsYes) is var yes && (yes == 0 || yes == values.Length))
                Tell("start-one-decision", answer.Column, null, "all rows were decided alike, so nobody can be compared", "name the column in which rows differ");
            if (needed)
                Rows("start-undecided", answer.Column, [.. Empty(answer.Column)], "the row says no decision; an audit leaves no row out");
        }

        void OfGroups(ColumnSketch sketch)
        {
            if (sketch.Values.Count < 2)
                Tell("start-one-group", sketch.Name, null, "all rows have the same value, so there is nothing to compare", "leave the column out");
            if (sketch.Values.Count > MostGroups)
                Tell("start-many-groups", sketch.Name, sketch.Values.Count.ToString(CultureInfo.InvariantCulture), $"has more than {MostGroups} different values, too many for groups", "take them together in the table first, for example ages in classes");
        }

        IEnumerable<int> Empty(string column) => sheet.Cells(column).Index().Where(c => c.Item.Length == 0).Select(c => c.Index);

        void Rows(string code, string column, IReadOnlyList<int> rows, string rule)
        {
            foreach (var row in rows.Take(RowsTold))
                problems.Add(new Problem { Code = code, File = file.Path, Row = row + 1, Column = column, Value = sheet.Cells(column).ElementAt(row), Rule = rule, Remedy = string.Create(CultureInfo.InvariantCulture, $"correct the cell; so it is in {rows.Count} row(s)") });
        }

        void Tell(string code, string column, string? value, string rule, string remedy) =>
            problems.Add(new Problem { Code = code, File = file.Path, Column = column, Value = value, Rule = rule, Remedy = remedy });
    }
}
