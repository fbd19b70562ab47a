using System.Globalization;
using FairnessAudit.Population;
using FairnessAudit.ThirdParty.Meta;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.ThirdParty.Tables;

/// <summary>Reads a third party's table line by line against its description. A line that is not understood refuses the table.</summary>
internal static class PrintedTableReader
{
    public static readonly string[] Columns = ["step", "attribute", "group", "stratum", "level", "count"];

    /// <exception cref="RefusedException">Exit code 3, with every problem.</exception>
    public static PrintedTable Read(SourceFile file, CountsMeta meta)
    {
        var text = TextTable.Read(file, Columns);
        var problems = new List<Problem>();
        var cells = new Dictionary<CellKey, PrintedCell>();
        for (var line = 0; line < text.Count; line++)
        {
            string Value(string column) => text[column][line] ?? "";
            var key = new CellKey(Value("step"), Value("attribute"), Value("group"), Value("stratum"), Value("level"));
            void Tell(string column, string value, string rule, string remedy) =>
                problems.Add(new Problem { Code = "counts-table", File = file.Path, Row = line + 1, Column = column, Value = value, Rule = rule, Remedy = remedy });
            Names(key, meta, Tell);
            if (Cell(key, line + 1, Value("count"), meta, Tell) is { } cell && !cells.TryAdd(key, cell))
                Tell("step", key.ToString(), $"is counted in row {cells[key].Row} too", "leave one of the two out");
        }

        if (problems.Count == 0)
            problems.AddRange(Gaps(file, meta, cells));
        return problems.Count == 0 ? new PrintedTable(meta, [.. cells.Values]) : throw new RefusedException(ExitCode.InputBroken, problems);
    }

    private static void Names(CellKey key, CountsMeta meta, Action<string, string, string, string> tell)
    {
        const string Remedy = "write it as the description does, or add it there";
        if (meta.Steps.All(s => s.Name != key.Step))
            tell("step", key.Step, "is no step of the description", Remedy);
        var attribute = meta.Attributes.FirstOrDefault(a => a.Name == key.Attribute);
        if (key.Attribute.Length > 0 && attribute is null)
            tell("attribute", key.Attribute, "is no attribute of the description", Remedy);
        if (attribute is not null && attribute.Groups.All(g => g.Name != key.Group))
            tell("group", key.Group, $"is no group of {key.Attribute}", Remedy);
        if (key.Attribute.Length == 0 && key.Group.Length > 0)
            tell("group", key.Group, "has no attribute beside it", "name the attribute, or leave both empty for everybody");
        var stratum = meta.Strata.FirstOrDefault(s => s.Name == key.Stratum);
        if (key.Stratum.Length > 0 && stratum is null)
            tell("stratum", key.Stratum, "is no stratum of the description", Remedy);
        if (stratum is not null && !stratum.Levels.Contains(key.Level, StringComparer.Ordinal))
            tell("level", key.Level, $"is no level of {key.Stratum}", Remedy);
        if (key.Stratum.Length == 0 && key.Level.Length > 0)
            tell("level", key.Level, "has no stratum beside it", "name the stratum, or leave both empty for all levels together");
    }

    private static PrintedCell? Cell(CellKey key, long row, string text, CountsMeta meta, Action<string, string, string, string> tell)
    {
        if (meta.Suppression.TryGetValue(text, out var hidden))
            return new(key, row, text, null, hidden.Range);
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var printed))
        {
            tell("count", text, "is neither a whole number of at least 0 nor a mark of suppression of the description", "write plain digits, or declare the mark and what it hides");
            return null;
        }

        if (printed % meta.Rounding.Base != 0)
            tell("count", text, FormattableString.Invariant($"is no multiple of {meta.Rounding.Base}, to which the description says that counts are rounded"), "correct the count or the description");
        return new(key, row, text, printed, meta.Rounding.Behind(printed));
    }

    /// <summary>A table is whole or absent: where one group or level is counted, all are. A sum of others may be left out.</summary>
    private static IEnumerable<Problem> Gaps(SourceFile file, CountsMeta meta, Dictionary<CellKey, PrintedCell> cells)
    {
        foreach (var table in cells.Keys.GroupBy(k => (k.Step, k.Attribute, k.Stratum)))
        {
            var (step, attribute, stratum) = table.Key;
            string[] groups = attribute.Length == 0 ? [""] : [.. meta.Attributes.First(a => a.Name == attribute).Leaves.Select(g => g.Name)];
            IReadOnlyList<string> levels = stratum.Length == 0 ? [""] : meta.Strata.First(s => s.Name == stratum).Levels;
            foreach (var key in groups.SelectMany(g => levels.Select(l => new CellKey(step, attribute, g, stratum, l))).Where(k => !cells.ContainsKey(k)))
                yield return new() { Code = "counts-table", File = file.Path, Column = "step", Value = key.ToString(), Rule = "is not counted although its neighbours are", Remedy = "add the line, with a mark of suppression where it may not be told" };
        }

        if (cells.Keys.All(k => k.Step != meta.Selection))
            yield return new() { Code = "counts-table", File = file.Path, Column = "step", Value = meta.Selection, Rule = "nobody is counted at the step of selection", Remedy = "add its lines" };
        foreach (var attribute in meta.Attributes.Where(a => !cells.Keys.Any(k => k.Step == meta.Population && k.Attribute == a.Name)))
            yield return new() { Code = "counts-table", File = file.Path, Column = "attribute", Value = attribute.Name, Rule = $"no group is counted at {meta.Population}", Remedy = "add its lines" };
    }
}
