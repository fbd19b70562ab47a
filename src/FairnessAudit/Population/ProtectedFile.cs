using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Population;

/// <summary>Protected attributes by person. Read here and nowhere else; it leaves this room as counts only.</summary>
internal sealed class ProtectedFile
{
    private readonly TextTable table;
    private readonly Dictionary<string, int> rowOf;

    private ProtectedFile(TextTable table, Dictionary<string, int> rowOf)
    {
        this.table = table;
        this.rowOf = rowOf;
    }

    public string Sha256 => table.File.Sha256;

    /// <param name="file">Parquet, CSV or NDJSON.</param>
    /// <param name="key">Column that identifies the person.</param>
    /// <param name="attributes">Columns to read; others are skipped.</param>
    /// <exception cref="RefusedException">Exit code 3: a column is missing, or a person stands there twice.</exception>
    public static ProtectedFile Read(SourceFile file, string key, IReadOnlyList<string> attributes)
    {
        var all = TextTable.Read(file, [key, .. attributes]);
        var rows = new Dictionary<string, int>(all.Count, StringComparer.Ordinal);
        var problems = new List<Problem>();
        for (var row = 0; row < all.Count; row++)
        {
            if (all[key][row] is { Length: > 0 } person && rows.TryAdd(person, row))
                continue;
            problems.Add(new Problem
            {
                Code = all[key][row] is null or "" ? "person-missing" : "person-twice",
                File = file.Path,
                Row = row + 1,
                Column = key,
                Rule = all[key][row] is null or "" ? "the row has no person" : "this person already has a row",
                Remedy = "give one row a person",
            });
        }

        return problems.Count == 0 ? new ProtectedFile(all, rows) : throw new RefusedException(ExitCode.InputBroken, [.. problems.Take(20)]);
    }

    /// <summary>The attribute of each person asked for; "(unknown)" where there is no row or no value.</summary>
    public Grouping Attribute(string attribute, IReadOnlyList<string> persons) =>
        Grouping.Of(attribute, [.. persons.Select(p => rowOf.TryGetValue(p, out var row) ? table[attribute][row] : null)]);

    /// <summary>Rows whose person is not in the file, and persons of the file without any row.</summary>
    public (long WithoutAttributes, long AttributesWithoutRow) Unmatched(IReadOnlyList<string> persons)
    {
        var seen = persons.ToHashSet(StringComparer.Ordinal);
        return (persons.LongCount(p => !rowOf.ContainsKey(p)), rowOf.Keys.LongCount(p => !seen.Contains(p)));
    }
}
