using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Tests.Candidate;
using FairnessAudit.Tests.Counting;
using Interchange.Columns;
using Interchange.Contracts;

namespace FairnessAudit.Tests.Outcomes;

/// <summary>
/// A small stock whose first night draws some of what it did not choose, and whose later nights choose the founded first among the rest. The
/// draw came from a set that held the later chosen, so those drawn stand for them.
/// </summary>
public class LaterChosenTests
{
    private const int Chosen = 10;
    private const int ChosenLater = 25;
    private const int Draws = 4000;
    private static readonly (string Name, int Rows, int Founded, int Drawn)[] Strata = [("fraud/00", 60, 12, 6), ("fraud/01", 40, 28, 5)];
    private static readonly Contract Contract = ContractReader.Read(SourceFile.Read(SmallWorld.Repository("contracts", "signals.odcs.yaml")));

    [Fact]
    public void The_weighted_share_founded_is_unbiased_though_later_nights_choose_the_founded_first()
    {
        var truth = (Chosen + Strata.Sum(s => s.Founded)) / (double)(Chosen + Strata.Sum(s => s.Rows));
        var (mean, error) = Mean(seed => Share(World(new Random(seed)), weightOfLater: null));
        Assert.InRange(mean, truth - (4 * error), truth + (4 * error));
    }

    [Fact]
    public void It_would_be_biased_if_what_later_nights_chose_counted_beside_those_drawn()
    {
        var truth = (Chosen + Strata.Sum(s => s.Founded)) / (double)(Chosen + Strata.Sum(s => s.Rows));
        var (mean, error) = Mean(seed => Share(World(new Random(seed)), weightOfLater: 1));
        Assert.True(mean > truth + (20 * error), $"{mean} against {truth}, standard error {error}");
    }

    [Fact]
    public void A_stratum_counts_all_that_could_be_drawn_and_a_later_chosen_row_is_told_but_weighs_nothing()
    {
        var process = World(new Random(1));
        Assert.Equal(Strata.Select(s => (s.Name, (long)s.Rows, (long)s.Drawn)), process.Strata.Skip(1).Select(s => (s.Name, s.Eligible, s.Drawn)));
        var counts = new OutcomeSums(Table(process), OutcomeRate.Founded).Counts(0);
        Assert.Equal((Chosen, Strata.Sum(s => s.Drawn), ChosenLater), (counts["known_by_process"], counts["known_by_draw"], counts["drawable_chosen_later"]));
        Assert.Equal(Chosen + Strata.Sum(s => s.Rows) - Chosen - Strata.Sum(s => s.Drawn) - ChosenLater, counts["unknown"]);
    }

    private static (double Mean, double Error) Mean(Func<int, double> estimate)
    {
        var values = Enumerable.Range(1, Draws).Select(estimate).ToArray();
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (Draws - 1) / Draws));
    }

    /// <summary>By the product's weights; or, by hand, with another weight for what later nights chose.</summary>
    private static double Share(ExistingProcess process, double? weightOfLater)
    {
        if (weightOfLater is null)
        {
            var (hits, all) = new OutcomeSums(Table(process), OutcomeRate.Founded).Of(0, -1);
            return hits / all;
        }

        double founded = 0, total = 0;
        for (var row = 0; row < process.Seen.Length; row++)
        {
            if (process.Outcome[row] is Known.No)
                continue;
            var weight = process.Seen[row] is Seen.ByDraw ? process.Strata[process.Design[row]].Weight : process.Design[row] == 0 ? 1 : weightOfLater.Value;
            (founded, total) = (founded + (process.Outcome[row] is Known.Founded ? weight : 0), total + weight);
        }

        return founded / total;
    }

    private static CountTable Table(ExistingProcess process)
    {
        var count = process.Seen.Length;
        var rows = RandomRows.Of(1, count) with
        {
            Seen = process.Seen,
            Outcome = process.Outcome,
            Design = process.Design,
            Strata = process.Strata,
            DaysToEnd = Enumerable.Repeat(400, count).ToArray(),
            Attributes = [Grouping.Single("everybody", count)],
        };
        return CountTable.Of(rows, rows.Attributes[0], 150, 1);
    }

    private static ExistingProcess World(Random chance)
    {
        var count = Chosen + Strata.Sum(s => s.Rows);
        var columns = new ColumnBatch([.. Contract.Specs.Where(s => Contract.Find(s.Name)!.Role is ColumnRole.Outcome or ColumnRole.Sampling).Select(s => s.Empty(count))]);
        var map = Contract.Outcome;
        void Look(int row, string arm, bool founded)
        {
            Set(columns.Level(map.ArmColumn), row, arm);
            Set(columns.Level(map.TargetColumn), row, founded ? map.Founded : map.Unfounded);
        }

        for (var row = 0; row < Chosen; row++)
            Look(row, map.ProcessLevel, founded: true);
        var left = new List<(int Row, bool Founded)>();
        var at = Chosen;
        foreach (var stratum in Strata)
        {
            var rows = Enumerable.Range(0, stratum.Rows).Select(i => (Row: at + i, Founded: i < stratum.Founded)).ToArray();
            foreach (var (row, _) in rows)
            {
                columns.Number(map.ProbabilityColumn).Values[row] = (float)stratum.Drawn / stratum.Rows;
                columns.Text(map.StratumColumn!).Values[row] = stratum.Name;
                Set(columns.Level(map.ArmColumn), row, "none");
            }

            chance.Shuffle(rows);
            foreach (var (row, founded) in rows.Take(stratum.Drawn))
                Look(row, map.RandomLevel, founded);
            left.AddRange(rows.Skip(stratum.Drawn));
            at += stratum.Rows;
        }

        foreach (var (row, founded) in left.OrderByDescending(l => l.Founded).Take(ChosenLater))
            Look(row, map.ProcessLevel, founded);
        return ExistingProcess.Of(map, columns);
    }

    private static void Set(LevelColumn column, int row, string level) => column.Codes[row] = (byte)(column.Levels.ToList().IndexOf(level) + 1);
}
