using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;

namespace Pipeline.Intake;

/// <summary>Data against a contract, without keys and without delivering anything: faults by column and rule, with count and first rows.</summary>
internal static class ContractCheck
{
    private const int RowsShown = 5;

    public static IReadOnlyList<Problem> Of(Contract contract, SourceFile file)
    {
        try
        {
            var table = RawTable.Open(file);
            var undeclared = DeclaredColumns.Undeclared(contract, table).ToArray();
            return undeclared.Length > 0 ? undeclared : [.. Rows(contract, file, table.Read(contract.Specs))];
        }
        catch (RefusedException refused)
        {
            return refused.Problems;
        }
    }

    private static IEnumerable<Problem> Rows(Contract contract, SourceFile file, IReadOnlyList<RawBatch> batches)
    {
        if (batches.Count == 0)
            yield return new Problem { Code = "file-without-rows", File = file.Path, Rule = "the file has columns but no row", Remedy = "give a file with rows" };
        var faults = batches.SelectMany(b => RowRules.Check(contract, b).Select(f => (f.Column, f.Rule, Row: b.FirstRow + f.Row)));
        foreach (var group in faults.GroupBy(f => (f.Column, f.Rule)))
        {
            var rows = group.Select(f => f.Row).Distinct().Order().ToArray();
            yield return new Problem
            {
                Code = "row-rule",
                File = file.Path,
                Row = rows[0],
                Column = group.Key.Column.Length == 0 ? null : group.Key.Column,
                Rule = string.Create(CultureInfo.InvariantCulture, $"{group.Key.Rule} ({rows.Length} rows: {string.Join(", ", rows.Take(RowsShown))}{(rows.Length > RowsShown ? ", ..." : "")})"),
                Remedy = "intake would put these rows in quarantine",
            };
        }
    }
}
