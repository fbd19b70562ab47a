using FairnessAudit.Population;

namespace FairnessAudit.Attribution;

/// <summary>
/// The rows that compete, class by class, and the groups of all attributes side by side. Rows drawn at random take no part. Within a
/// class the points of a term that is left out are the same for all, so a coalition's order is that of its own points alone.
/// </summary>
internal sealed class SelectionPool
{
    public SelectionPool(DecisionRows rows, IReadOnlyList<ScoredTerm> terms)
    {
        Classes = rows.Minimal.Names.Count;
        Blocks = rows.Count == 0 ? 1 : rows.Block.Max() + 1;
        FirstGroup = [.. rows.Attributes.Select((_, a) => rows.Attributes.Take(a).Sum(x => x.Names.Count))];
        Groups = rows.Attributes.Sum(a => a.Names.Count);
        var order = Enumerable.Range(0, rows.Count).Where(r => rows.Step[r] != Step.DrawnAtRandom).OrderBy(r => rows.Minimal.Codes[r]).ToArray();
        Count = order.Length;
        Points = [.. terms.Select(t => Array.ConvertAll(order, r => t.Points[t.Bins[r]]))];
        Start = [.. Enumerable.Range(0, Classes + 1).Select(c => order.TakeWhile(r => rows.Minimal.Codes[r] < c).Count())];
        Places = [.. Enumerable.Range(0, Classes).Select(c => order.LongCount(r => rows.Minimal.Codes[r] == c && rows.Step[r] == Step.PutForward))];
        PutForward = Array.ConvertAll(order, r => rows.Step[r] == Step.PutForward);
        Cell = Array.ConvertAll(order, r => (rows.Block[r] * Classes + rows.Minimal.Codes[r]) * Groups);
        Member = [.. rows.Attributes.Select((a, i) => Array.ConvertAll(order, r => FirstGroup[i] + a.Codes[r]))];
        Rows = new double[Blocks * Classes * Groups];
        for (var i = 0; i < Count; i++)
            Add(Rows, i, 1);
    }

    public int Count { get; }

    public int Classes { get; }

    public int Blocks { get; }

    /// <summary>Groups of all attributes together.</summary>
    public int Groups { get; }

    /// <summary>By attribute, the index of its first group.</summary>
    public int[] FirstGroup { get; }

    /// <summary>By term, points of each row.</summary>
    public int[][] Points { get; }

    /// <summary>By class, the first row; one more than there are classes.</summary>
    public int[] Start { get; }

    /// <summary>By class, as many as were really put forward.</summary>
    public long[] Places { get; }

    public bool[] PutForward { get; }

    /// <summary>Rows by (block x classes + class) x groups + group.</summary>
    public double[] Rows { get; }

    private int[] Cell { get; }

    private int[][] Member { get; }

    /// <summary>Counts a row, or a share of it, in its group of every attribute.</summary>
    public void Add(double[] counts, int row, double share)
    {
        foreach (var member in Member)
            counts[Cell[row] + member[row]] += share;
    }
}
