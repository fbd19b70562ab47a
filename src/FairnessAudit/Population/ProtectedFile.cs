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

    /// <summary>Where each person asked for stands in the file; -1 for a person without a row there.</summary>
    public int[] Find(IReadOnlyList<string> persons)
    {
        var at = new int[persons.Count];
        for (var row = 0; row < at.Length; row++)
            at[row] = rowOf.TryGetValue(persons[row], out var found) ? found : -1;
        return at;
    }

    /// <summary>The attribute of rows that were found; "(unknown)" where there is no person or no value.</summary>
    public Grouping Attribute(string attribute, int[] found)
    {
        var people = Grouping.Of(attribute, table[attribute]);
        return Grouping.Of(attribute, [.. people.Names, null], Array.ConvertAll(found, at => at < 0 ? people.Names.Count : people.Codes[at]));
    }

    /// <summary>Every value that the file has of an attribute: what its groups are, whoever is counted.</summary>
    public IReadOnlyList<string> Values(string attribute) => Grouping.Of(attribute, table[attribute]).Names;

    /// <summary>Rows whose person is not in the file, and persons of the file without any row.</summary>
    public Unmatched Unmatched(int[] found, IReadOnlyList<string> attributes)
    {
        var seen = new bool[table.Count];
        foreach (var at in found.Where(at => at >= 0))
            seen[at] = true;
        return new Unmatched(
            found.LongCount(at => at < 0),
            seen.LongCount(s => !s),
            attributes.ToDictionary(a => a, a => (long)Enumerable.Range(0, seen.Length).Count(row => !seen[row] && !string.IsNullOrWhiteSpace(table[a][row])), StringComparer.Ordinal));
    }
}
