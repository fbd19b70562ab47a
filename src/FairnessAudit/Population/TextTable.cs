using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Population;

/// <summary>A table with every wanted column as text, for files that no contract describes.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, string?[]> columns;

    private TextTable(SourceFile file, Dictionary<string, string?[]> columns, int count)
    {
        File = file;
        this.columns = columns;
        Count = count;
    }

    public SourceFile File { get; }

    public int Count { get; }

    public string?[] this[string column] => columns[column];

    /// <exception cref="RefusedException">Exit code 3: a column is missing, a row is malformed, or the file is none of the known formats.</exception>
    public static TextTable Read(SourceFile file, IEnumerable<string> wanted)
    {
        var names = wanted.Distinct(StringComparer.Ordinal).ToArray();
        var batches = RawTable.Open(file).Read([.. names.Select(n => ColumnSpec.Text(n))]);
        var problems = batches.SelectMany(b => b.Unreadable.Select(u => new Problem
        {
            Code = "row-unreadable",
            File = file.Path,
            Row = b.FirstRow + u.Row,
            Column = u.Column.Length == 0 ? null : u.Column,
            Value = u.Value,
            Rule = u.Rule,
            Remedy = "correct the row; an audit leaves none out",
        })).Take(20).ToArray();
        if (problems.Length > 0)
            throw new RefusedException(ExitCode.InputBroken, problems);
        var texts = names.ToDictionary(n => n, n => batches.SelectMany(b => b.Columns.Text(n).Values).ToArray(), StringComparer.Ordinal);
        return new TextTable(file, texts, batches.Sum(b => b.Columns.Count));
    }
}
