using System.Text;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Counting;

/// <summary>
/// What counts are of: lines "# name: value" above the table. Counts add up only where all of it agrees, but for the days, which must not
/// overlap and are put together.
/// </summary>
/// <param name="Fields">In order of the file.</param>
internal sealed record CountsHeader(IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public const string Schema = "schema";
    public const string Days = "days";
    private const string Mark = "# ";

    public string this[string name] => Fields.FirstOrDefault(f => f.Key == name).Value ?? "";

    public CountsHeader With(string name, string value) => new([.. Fields.Select(f => f.Key == name ? new(name, value) : f)]);

    public void AppendTo(StringBuilder csv)
    {
        foreach (var (name, value) in Fields)
            csv.Append(Mark).Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
    }

    /// <summary>The header and the table below it.</summary>
    public static (CountsHeader Header, SourceFile Table) Split(SourceFile file)
    {
        var fields = new List<KeyValuePair<string, string>>();
        var at = 0;
        while (at < file.Bytes.Length && file.Bytes[at] == (byte)'#')
        {
            var end = Array.IndexOf(file.Bytes, (byte)'\n', at);
            var line = Encoding.UTF8.GetString(file.Bytes, at, (end < 0 ? file.Bytes.Length : end) - at);
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > Mark.Length)
                fields.Add(new(line[Mark.Length..colon], line[(colon + 2)..]));
            at = end < 0 ? file.Bytes.Length : end + 1;
        }

        return (new CountsHeader(fields), SourceFile.Of(file.Path, file.Bytes[at..]));
    }

    /// <summary>The header and the table below it, of one schema.</summary>
    /// <exception cref="RefusedException">Exit code 3: not a file of counts of this schema.</exception>
    public static (CountsHeader Header, SourceFile Table) Split(SourceFile file, string schema)
    {
        var (header, table) = Split(file);
        if (header[Schema] == schema)
            return (header, table);
        throw RefusedException.Input(new Problem
        {
            Code = "counts-schema",
            File = file.Path,
            Column = Schema,
            Value = header[Schema],
            Rule = $"must be {schema}",
            Remedy = "give folders written by fairness-audit counts of this version",
        });
    }

    /// <summary>The header of all parts together.</summary>
    /// <exception cref="RefusedException">Exit code 3: parts are counts of different things, or of the same days twice; every difference, with both sides.</exception>
    public static CountsHeader Add(IReadOnlyList<(string File, CountsHeader Header)> parts)
    {
        var (firstFile, first) = parts[0];
        var problems = parts.Skip(1).SelectMany(part => first.Fields.Select(f => f.Key).Union(part.Header.Fields.Select(f => f.Key), StringComparer.Ordinal)
            .Where(name => name is not Days && part.Header[name] != first[name])
            .Select(name => new Problem
            {
                Code = "counts-differ",
                File = part.File,
                Column = name,
                Value = part.Header[name],
                Rule = $"is '{first[name]}' in {firstFile}: counts of different things do not add up",
                Remedy = "count every part with the same contract, rule, attributes and protected file",
            })).ToList();
        var days = DayRanges.Add([.. parts.Select(p => (p.File, p.Header[Days]))], problems);
        return problems.Count == 0 ? first.With(Days, days) : throw new RefusedException(ExitCode.InputBroken, problems);
    }
}
