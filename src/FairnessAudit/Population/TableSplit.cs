using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;

namespace FairnessAudit.Population;

/// <summary>
/// The work of the source or a third party: from one table that carries both, a signals file without protected columns (its identifiers
/// still raw, for intake) and a protected file under the person pseudonym that intake will make too.
/// </summary>
internal static class TableSplit
{
    public const string ProtectedName = "protected.parquet";
    public const string ContradictionsName = "contradictions.csv";

    /// <summary>Writes the files into the folder and returns the counts of the run.</summary>
    /// <exception cref="RefusedException">Exit code 3: the table is damaged, empty, or lacks a column that the plan names.</exception>
    public static IReadOnlyDictionary<string, long> Write(ResultFolder folder, RawTable table, SplitPlan plan, PseudonymKey personKey)
    {
        plan.DemandColumns(table.File.Path, table.ColumnNames);
        var batches = Read(table, plan);
        var people = new ProtectedTable(personKey, plan.Attributes);
        foreach (var batch in batches)
            people.Add(batch.Text(plan.Person.Column), [.. plan.Attributes.Select(batch.Text)]);
        var specs = ProtectedTable.Specs(plan.Attributes);
        ParquetTable.Write(folder.FilePath(ProtectedName), specs, [people.Batch()]);
        CsvText.Write(folder.FilePath(ContradictionsName), ["person", "attribute"],
        [
            new ColumnBatch(
            [
                new TextColumn("person", [.. people.Contradictions.Select(c => c.Person)]),
                new TextColumn("attribute", [.. people.Contradictions.Select(c => c.Attribute)]),
            ]),
        ]);
        if (!plan.ProtectedOnly)
            WriteSignals(folder, SignalColumns.Of(batches, plan));
        return new SortedDictionary<string, long>(StringComparer.Ordinal)
        {
            ["rows"] = batches.Sum(b => (long)b.Count),
            ["people"] = people.People,
            ["contradictions"] = people.Contradictions.Count,
            ["rows_without_person"] = people.RowsWithoutPerson,
        };
    }

    private static IReadOnlyList<ColumnBatch> Read(RawTable table, SplitPlan plan)
    {
        var asText = new HashSet<string>([plan.Person.Column, .. plan.Attributes, .. plan.Values.Select(v => v.Column)], StringComparer.Ordinal);
        var raw = table.Read([.. table.NaturalSpecs.Select(s => asText.Contains(s.Name) ? ColumnSpec.Text(s.Name) : s)]);
        var problems = raw.SelectMany(b => b.Unreadable.Select(c => new Problem
        {
            Code = "cell-unreadable",
            File = table.File.Path,
            Row = b.FirstRow + c.Row,
            Column = c.Column,
            Value = c.Value,
            Rule = c.Rule,
            Remedy = "mend the table first; a split leaves nothing out",
        })).Take(100).ToArray();
        if (raw.Count == 0)
            problems = [new Problem { Code = "file-without-rows", File = table.File.Path, Rule = "the table has columns but no row", Remedy = "give a table with rows" }];
        return problems.Length == 0 ? [.. raw.Select(b => b.Columns)] : throw new RefusedException(ExitCode.InputBroken, problems);
    }

    /// <summary>CSV where every column is text (the table was a text format), Parquet where types are worth keeping.</summary>
    private static void WriteSignals(ResultFolder folder, IReadOnlyList<ColumnBatch> batches)
    {
        var columns = batches[0].Columns;
        if (columns.All(c => c is TextColumn))
            CsvText.Write(folder.FilePath("signals.csv"), [.. columns.Select(c => c.Name)], batches);
        else
            ParquetTable.Write(folder.FilePath("signals.parquet"), [.. columns.Select(Spec)], batches);
    }

    private static ColumnSpec Spec(Column column) => column switch
    {
        NumberColumn => ColumnSpec.Number(column.Name),
        DateColumn => ColumnSpec.Date(column.Name),
        LevelColumn level => ColumnSpec.Level(column.Name, level.Levels),
        _ => ColumnSpec.Text(column.Name),
    };
}
