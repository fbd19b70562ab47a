using CsCheck;
using Statistics.Bounds;

namespace Statistics.Tests.Bounds;

/// <summary>
/// A small table of two sides, some strata, selected and not, as a bureau would hand it over: every cell in a range, and some totals too.
/// So small that all whole tables that fit can be listed.
/// </summary>
internal sealed class SmallCounts
{
    private readonly int[] truth;
    private readonly ValueRange[] cells;
    private readonly List<RangedForm> totals = [];

    private SmallCounts(int[] truth, int[] below, int[] above, bool[] told)
    {
        this.truth = truth;
        cells = [.. truth.Select((t, i) => new ValueRange(Math.Max(0, t - below[i]), t + above[i]))];
        var strata = truth.Length / 4;
        for (var s = 0; s < strata; s++)
        {
            for (var side = 0; side < 2; side++)
            {
                if (told[(2 * s) + side])
                    Tell(LinearForm.Of(At(s, side, 0)).Plus(LinearForm.Of(At(s, side, 1))));
            }
        }
    }

    /// <summary>One or two strata; each cell up to one off either way, some sides' sizes known exactly.</summary>
    public static Gen<SmallCounts> Any(int strata) =>
        from truth in Gen.Int[2, 9].Array[4 * strata]
        from below in Gen.Int[0, 1].Array[4 * strata]
        from above in Gen.Int[0, 1].Array[4 * strata]
        from told in Gen.Bool.Array[2 * strata]
        select new SmallCounts(truth, below, above, told);

    public Polytope Polytope => new(cells, totals);

    public StratumForms[] Strata => [.. Enumerable.Range(0, truth.Length / 4).Select(s => new StratumForms(Cell(s, 0, 0), Cell(s, 0, 0).Plus(Cell(s, 0, 1)), Cell(s, 1, 0), Cell(s, 1, 0).Plus(Cell(s, 1, 1))))];

    /// <summary>Every whole table in the ranges.</summary>
    public IEnumerable<double[]> Whole()
    {
        IEnumerable<double[]> tables = [[]];
        foreach (var cell in cells)
            tables = tables.SelectMany(t => Enumerable.Range((int)cell.Low, (int)cell.Width + 1).Select(v => (double[])[.. t, v]));
        return tables.Where(t => totals.TrueForAll(total => total.Form.At(t) == total.Range.Low));
    }

    private static LinearForm Cell(int stratum, int side, int step) => LinearForm.Of(At(stratum, side, step));

    private static int At(int stratum, int side, int step) => (4 * stratum) + (2 * side) + step;

    private void Tell(LinearForm total)
    {
        var sum = total.At([.. truth.Select(t => (double)t)]);
        totals.Add(new(total, new(sum, sum)));
    }
}
