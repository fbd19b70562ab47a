using System.Globalization;
using System.Text;

namespace FairnessAudit.Population;

/// <summary>Counts of one attribute. Tables of parts add up; every gate is a function of these numbers.</summary>
internal sealed class CountTable
{
    private CountTable(DecisionRows rows, Grouping attribute, IReadOnlyList<KeyValuePair<Cell, long>> cells)
    {
        Attribute = attribute.Name;
        Groups = attribute.Names;
        Minimal = rows.Minimal.Names;
        Full = rows.Full.Names;
        FullColumns = rows.Full.Columns;
        Periods = rows.Period.Names;
        Bands = rows.Band.Names;
        Strata = rows.Strata;
        Funnel = rows.Funnel;
        Cells = cells;
    }

    public string Attribute { get; }

    public IReadOnlyList<string> Groups { get; }

    public IReadOnlyList<string> Minimal { get; }

    public IReadOnlyList<string> Full { get; }

    /// <summary>The columns that the full strata are crossed from.</summary>
    public IReadOnlyList<string> FullColumns { get; }

    public IReadOnlyList<string> Periods { get; }

    public IReadOnlyList<string> Bands { get; }

    public IReadOnlyList<DesignStratum> Strata { get; }

    public IReadOnlyList<string> Funnel { get; }

    /// <summary>In order of cell; whole numbers, so the order in which rows were counted cannot show.</summary>
    public IReadOnlyList<KeyValuePair<Cell, long>> Cells { get; }

    public static CountTable Of(DecisionRows rows, Grouping attribute, int maturityDays, int threads)
    {
        var parts = new Dictionary<Cell, long>[Math.Max(1, threads)];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = parts.Length }, part =>
            parts[part] = Count(rows, attribute, maturityDays, (int)((long)rows.Count * part / parts.Length), (int)((long)rows.Count * (part + 1) / parts.Length)));
        var sum = parts[0];
        foreach (var (cell, count) in parts.Skip(1).SelectMany(p => p))
            sum[cell] = sum.GetValueOrDefault(cell) + count;
        return new CountTable(rows, attribute, [.. sum.OrderBy(c => c.Key, Comparer<Cell>.Create(Cell.Order))]);
    }

    /// <summary>Lines of counts.csv for this table, without the header.</summary>
    public void AppendCsv(StringBuilder csv)
    {
        foreach (var (cell, count) in Cells)
        {
            var design = Strata[cell.Design];
            csv.Append(CultureInfo.InvariantCulture, $"{Quote(Attribute)},{Quote(Groups[cell.Group])},{Quote(Minimal[cell.Minimal])},{Quote(Full[cell.Full])},{Quote(Bands[cell.Band])},{Periods[cell.Period]},{cell.Block},");
            csv.Append(CultureInfo.InvariantCulture, $"{Name(cell.Step)},{Name(cell.Seen)},{Quote(design.Name)},{design.Eligible},{design.Drawn},{Reached(cell.Reached)},{(cell.Mature ? 1 : 0)},{Name(cell.Outcome)},{count}\n");
        }
    }

    public const string CsvHeader = "attribute,group,minimal,full,band,period,block,step,seen,design,eligible,drawn,reached,mature,outcome,count\n";

    private static Dictionary<Cell, long> Count(DecisionRows rows, Grouping attribute, int maturityDays, int from, int to)
    {
        var counts = new Dictionary<Cell, long>();
        for (var row = from; row < to; row++)
        {
            var cell = new Cell
            {
                Group = attribute.Codes[row],
                Minimal = rows.Minimal.Codes[row],
                Full = rows.Full.Codes[row],
                Band = rows.Band.Codes[row],
                Period = rows.Period.Codes[row],
                Block = rows.Block[row],
                Step = rows.Step[row],
                Seen = rows.Seen[row],
                Design = rows.Design[row],
                Reached = rows.Reached[row],
                Mature = rows.DaysToEnd[row] >= maturityDays,
                Outcome = rows.Outcome[row],
            };
            counts[cell] = counts.GetValueOrDefault(cell) + 1;
        }

        return counts;
    }

    private string Reached(int step) => step == 0 ? "none" : Funnel[step - 1];

    private static string Name(Seen seen) => seen switch { Seen.ByProcess => "process", Seen.ByDraw => "draw", _ => "nobody" };

    private static string Name(Step step) => step switch { Step.PutForward => "put_forward", Step.DrawnAtRandom => "random", _ => "passed" };

    private static string Name(Known outcome) => outcome switch { Known.Founded => "founded", Known.Unfounded => "unfounded", _ => "unknown" };

    private static string Quote(string text) => text.AsSpan().ContainsAny(',', '"', '\n') ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;
}
