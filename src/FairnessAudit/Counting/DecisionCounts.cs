using System.Globalization;
using System.Text;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Counting;

/// <summary>The decisions family as a file: every attribute's table below one header.</summary>
internal static class DecisionCounts
{
    public const string FileName = "counts.csv";
    public const string Schema = "counts-decisions/1";
    private const string None = "none";
    private static readonly string[] Steps = ["passed", "put_forward", "random"];
    private static readonly string[] Seens = ["nobody", "process", "draw"];
    private static readonly string[] Outcomes = ["unknown", "unfounded", "founded"];
    private static readonly string[] Columns = ["attribute", "group", "minimal", "full", "band", "period", "block", "step", "seen", "design", "eligible", "drawn", "reached", "mature", "outcome", "count"];

    public static byte[] Bytes(CountsHeader header, IReadOnlyList<CountTable> tables)
    {
        var csv = new StringBuilder();
        header.AppendTo(csv);
        csv.AppendJoin(',', Columns).Append('\n');
        foreach (var table in tables)
            Append(csv, table);
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <exception cref="RefusedException">Exit code 3: not such a file, or a value that no count has.</exception>
    public static (CountsHeader Header, IReadOnlyList<CountTable> Tables) Read(SourceFile file)
    {
        var (header, table) = CountsHeader.Split(file, Schema);
        string[] Names(string field) => header[field] is None or "" ? [] : header[field].Split(" | ");
        return (header, new DecisionReader(TextTable.Read(table, Columns), Names("funnel"), Names("full")).Tables());
    }

    public static string Outcome(Known outcome) => Outcomes[(int)outcome];

    public static int Code(string kind, string name) => Array.IndexOf(kind switch { "step" => Steps, "seen" => Seens, _ => Outcomes }, name);

    public static string Quote(string text) => text.AsSpan().ContainsAny(',', '"', '\n') ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;

    private static void Append(StringBuilder csv, CountTable table)
    {
        foreach (var (cell, count) in table.Cells)
        {
            var design = table.Strata[cell.Design];
            csv.Append(CultureInfo.InvariantCulture, $"{Quote(table.Attribute)},{Quote(table.Groups[cell.Group])},{Quote(table.Minimal[cell.Minimal])},{Quote(table.Full[cell.Full])},{Quote(table.Bands[cell.Band])},{table.Periods[cell.Period]},{cell.Block},");
            csv.Append(CultureInfo.InvariantCulture, $"{Steps[(int)cell.Step]},{Seens[(int)cell.Seen]},{Quote(design.Name)},{design.Eligible},{design.Drawn},{(cell.Reached == 0 ? None : table.Funnel[cell.Reached - 1])},{(cell.Mature ? 1 : 0)},{Outcome(cell.Outcome)},{count}\n");
        }
    }
}
