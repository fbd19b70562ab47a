using FairnessAudit.Population;

namespace FairnessAudit.Measures;

/// <summary>Rows put forward and the days that they waited until then, by block of persons, full stratum and group of one attribute. Sums of parts add up.</summary>
internal sealed class WaitingSums
{
    private readonly int strata;
    private readonly int unknown;
    private readonly (long Rows, long Days)[] cells;
    private readonly (long Rows, long Days)[] known;
    private readonly bool[] filled;

    public WaitingSums(DecisionRows decisions, Grouping attribute)
    {
        var waited = decisions.WaitingDays ?? [];
        Blocks = waited.Length == 0 ? 0 : decisions.Block.Max() + 1;
        Groups = attribute.Names;
        strata = decisions.Full.Names.Count;
        unknown = Groups.ToList().IndexOf(Grouping.Unknown);
        // One block more than there are: the sum of all.
        cells = new (long, long)[(Blocks + 1) * strata * Groups.Count];
        known = new (long, long)[(Blocks + 1) * strata];
        filled = new bool[Blocks];
        NotReached = new long[Groups.Count];
        for (var row = 0; row < waited.Length; row++)
        {
            var (group, stratum, block) = (attribute.Codes[row], decisions.Full.Codes[row], decisions.Block[row]);
            NotReached[group] += decisions.Step[row] is Step.Passed ? 1 : 0;
            if (waited[row] is DecisionRows.NotPutForward)
                continue;
            filled[block] = true;
            foreach (var at in new[] { block, Blocks })
            {
                cells[At(at, stratum, group)] = Plus(cells[At(at, stratum, group)], (1, waited[row]));
                if (group != unknown)
                    known[(at * strata) + stratum] = Plus(known[(at * strata) + stratum], (1, waited[row]));
            }
        }
    }

    public IReadOnlyList<string> Groups { get; }

    /// <summary>By group, rows that were neither put forward nor drawn: they have no waiting time.</summary>
    public long[] NotReached { get; }

    private int Blocks { get; }

    /// <summary>Rows of the group and their days, over all strata.</summary>
    /// <param name="group">Code of the group.</param>
    /// <param name="without">Block left out; -1 for none.</param>
    public (long Rows, long Days) Of(int group, int without = -1)
    {
        var sum = (Rows: 0L, Days: 0L);
        for (var stratum = 0; stratum < strata; stratum++)
            sum = Plus(sum, Side(stratum, group, without));
        return sum;
    }

    /// <summary>
    /// Mean days of the group less those of all others whose attribute is known, within strata: each stratum's difference weighs
    /// n1 n0 / (n1 + n0), the weights that Mantel and Haenszel give a difference of risks (Greenland and Robins 1985, Biometrics 41, 55). NaN
    /// where no stratum holds both.
    /// </summary>
    public double Difference(int group, int without = -1)
    {
        double sum = 0, weights = 0;
        for (var stratum = 0; stratum < strata; stratum++)
        {
            var ((n1, days1), (n0, days0)) = (Side(stratum, group, without), Others(stratum, group, without));
            if (n1 == 0 || n0 == 0)
                continue;
            var weight = (double)n1 * n0 / (n1 + n0);
            sum += weight * (((double)days1 / n1) - ((double)days0 / n0));
            weights += weight;
        }

        return weights > 0 ? sum / weights : double.NaN;
    }

    /// <summary>Rows of the other side, and strata that hold rows of both.</summary>
    public (long Others, long Strata) Meeting(int group)
    {
        long others = 0, meeting = 0;
        for (var stratum = 0; stratum < strata; stratum++)
        {
            var here = Others(stratum, group, -1).Rows;
            others += here;
            meeting += here > 0 && Side(stratum, group, -1).Rows > 0 ? 1 : 0;
        }

        return (others, meeting);
    }

    /// <summary>A statistic with one block left out at a time, of the blocks that hold rows.</summary>
    public double[] LeftOut(Func<int, double> statistic) => [.. Enumerable.Range(0, Blocks).Where(b => filled[b]).Select(statistic)];

    private (long Rows, long Days) Side(int stratum, int group, int without) => without < 0
        ? cells[At(Blocks, stratum, group)]
        : Minus(cells[At(Blocks, stratum, group)], cells[At(without, stratum, group)]);

    private (long Rows, long Days) Others(int stratum, int group, int without)
    {
        var all = without < 0 ? known[(Blocks * strata) + stratum] : Minus(known[(Blocks * strata) + stratum], known[(without * strata) + stratum]);
        return group == unknown ? all : Minus(all, Side(stratum, group, without));
    }

    private int At(int block, int stratum, int group) => (((block * strata) + stratum) * Groups.Count) + group;

    private static (long Rows, long Days) Plus((long Rows, long Days) a, (long Rows, long Days) b) => (a.Rows + b.Rows, a.Days + b.Days);

    private static (long Rows, long Days) Minus((long Rows, long Days) a, (long Rows, long Days) b) => (a.Rows - b.Rows, a.Days - b.Days);
}
