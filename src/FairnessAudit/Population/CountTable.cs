using System.Globalization;
using System.Text;

namespace FairnessAudit.Population;

/// <summary>Where a row is counted.</summary>
internal readonly record struct Cell(int Group, int Minimal, int Full, int Period, int Block, Step Step, Known Outcome, int Weight) : IComparable<Cell>
{
    public int CompareTo(Cell other) =>
        (Group, Minimal, Full, Period, Block, (Step, Outcome, Weight)).CompareTo((other.Group, other.Minimal, other.Full, other.Period, other.Block, (other.Step, other.Outcome, other.Weight)));

    public static bool operator <(Cell left, Cell right) => left.CompareTo(right) < 0;

    public static bool operator >(Cell left, Cell right) => left.CompareTo(right) > 0;

    public static bool operator <=(Cell left, Cell right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Cell left, Cell right) => left.CompareTo(right) >= 0;
}

/// <summary>Counts of one attribute. Tables of parts add up; every gate is a function of these numbers.</summary>
internal sealed class CountTable
{
    private CountTable(DecisionRows rows, Grouping attribute, IReadOnlyList<KeyValuePair<Cell, long>> cells)
    {
        Attribute = attribute.Name;
        Groups = attribute.Names;
        Minimal = rows.Minimal.Names;
        Full = rows.Full.Names;
        Periods = rows.Period.Names;
        Weights = rows.Weights;
        Cells = cells;
    }

    public string Attribute { get; }

    public IReadOnlyList<string> Groups { get; }

    public IReadOnlyList<string> Minimal { get; }

    public IReadOnlyList<string> Full { get; }

    public IReadOnlyList<string> Periods { get; }

    public IReadOnlyList<double> Weights { get; }

    /// <summary>In order of cell; whole numbers, so the order in which rows were counted cannot show.</summary>
    public IReadOnlyList<KeyValuePair<Cell, long>> Cells { get; }

    public static CountTable Of(DecisionRows rows, Grouping attribute, int threads)
    {
        var parts = new Dictionary<Cell, long>[Math.Max(1, threads)];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = parts.Length }, part =>
            parts[part] = Count(rows, attribute, (int)((long)rows.Count * part / parts.Length), (int)((long)rows.Count * (part + 1) / parts.Length)));
        var sum = parts[0];
        foreach (var (cell, count) in parts.Skip(1).SelectMany(p => p))
            sum[cell] = sum.GetValueOrDefault(cell) + count;
        return new CountTable(rows, attribute, [.. sum.OrderBy(c => c.Key)]);
    }

    /// <summary>Lines of counts.csv for this table, without the header.</summary>
    public void AppendCsv(StringBuilder csv)
    {
        foreach (var (cell, count) in Cells)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{Quote(Attribute)},{Quote(Groups[cell.Group])},{Quote(Minimal[cell.Minimal])},{Quote(Full[cell.Full])},{Periods[cell.Period]},");
            csv.Append(CultureInfo.InvariantCulture, $"{cell.Block},{Name(cell.Step)},{Name(cell.Outcome)},{Weights[cell.Weight]:R},{count}\n");
        }
    }

    public const string CsvHeader = "attribute,group,minimal,full,period,block,step,outcome,weight,count\n";

    private static Dictionary<Cell, long> Count(DecisionRows rows, Grouping attribute, int from, int to)
    {
        var counts = new Dictionary<Cell, long>();
        for (var row = from; row < to; row++)
        {
            var cell = new Cell(attribute.Codes[row], rows.Minimal.Codes[row], rows.Full.Codes[row], rows.Period.Codes[row], rows.Block[row], rows.Step[row], rows.Outcome[row], rows.Weight[row]);
            counts[cell] = counts.GetValueOrDefault(cell) + 1;
        }

        return counts;
    }

    private static string Name(Step step) => step switch { Step.PutForward => "put_forward", Step.DrawnAtRandom => "random", _ => "passed" };

    private static string Name(Known outcome) => outcome switch { Known.Founded => "founded", Known.Unfounded => "unfounded", _ => "unknown" };

    private static string Quote(string text) => text.AsSpan().ContainsAny(',', '"', '\n') ? '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : text;
}
