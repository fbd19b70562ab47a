using System.Globalization;
using System.Text;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Counting;

/// <summary>The scores family as a file: every attribute's histogram below one header.</summary>
internal static class ScoreCounts
{
    public const string FileName = "scores.csv";
    public const string Schema = "counts-scores/1";
    private static readonly string[] Columns = ["attribute", "group", "outcome", "score", "count"];

    public static byte[] Bytes(CountsHeader header, IReadOnlyList<ScoreTable> tables)
    {
        var csv = new StringBuilder();
        header.With(CountsHeader.Schema, Schema).AppendTo(csv);
        csv.AppendJoin(',', Columns).Append('\n');
        foreach (var table in tables)
        {
            foreach (var cell in table.Cells)
                csv.Append(CultureInfo.InvariantCulture, $"{DecisionCounts.Quote(table.Attribute)},{DecisionCounts.Quote(table.Groups[cell.Group])},{DecisionCounts.Outcome(cell.Outcome)},{cell.Score},{cell.Count}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <exception cref="RefusedException">Exit code 3: not such a file, or a value that no count has.</exception>
    public static (CountsHeader Header, IReadOnlyList<ScoreTable> Tables) Read(SourceFile file)
    {
        var (header, bytes) = CountsHeader.Split(file, Schema);
        var lines = TextTable.Read(bytes, Columns);
        var problems = new List<Problem>();
        var tables = Enumerable.Range(0, lines.Count).GroupBy(line => lines["attribute"][line] ?? "", StringComparer.Ordinal)
            .Select(attribute => Table(attribute.Key, [.. attribute], lines, problems)).ToArray();
        return problems.Count == 0 ? (header, tables) : throw new RefusedException(ExitCode.InputBroken, [.. problems.Take(20)]);
    }

    private static ScoreTable Table(string attribute, int[] at, TextTable lines, List<Problem> problems)
    {
        var groups = Grouping.Of("group", Array.ConvertAll(at, line => lines["group"][line]));
        return new ScoreTable(attribute, groups.Names, [.. at.Select((line, i) =>
        {
            var outcome = DecisionCounts.Code("outcome", lines["outcome"][line] ?? "");
            int? score = int.TryParse(lines["score"][line], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points) ? points : null;
            var whole = long.TryParse(lines["count"][line], NumberStyles.None, CultureInfo.InvariantCulture, out var count);
            if (!whole || outcome < 0 || (score is null && !string.IsNullOrEmpty(lines["score"][line])))
                problems.Add(new Problem { Code = "counts-value", File = lines.File.Path, Row = line + 1, Rule = "outcome, score and count must be as the tool writes them", Remedy = "count the part again" });
            return new ScoreCount(groups.Codes[i], (Known)Math.Max(0, outcome), score, count);
        })]);
    }
}
