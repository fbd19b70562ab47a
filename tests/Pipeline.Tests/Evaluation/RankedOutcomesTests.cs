using CsCheck;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Evaluation;

namespace Pipeline.Tests.Evaluation;

public sealed class RankedOutcomesTests
{
    [Fact]
    public void Auc_by_hand_with_a_tie()
    {
        // Founded 3 (weight 1) and 1 (weight 2); unfounded 1 (weight 1) and 0 (weight 4). Pairs won: 1*1 + 1*4 + 2*1/2 + 2*4 = 14 of 15.
        var ranked = new RankedOutcomes(KnownOutcomes.Of([1, 2, 1, 4], [true, true, false, false], [0, 1, 2, 3]), [3, 1, 1, 0]);
        Assert.Equal(14.0 / 15, ranked.Auc().Without(BlockStatistic.NoBlock), 1e-15);
    }

    [Fact]
    public void Average_precision_by_hand()
    {
        // Founded, unfounded, founded, all of weight 1: (1/1 + 2/3) / 2.
        var ranked = new RankedOutcomes(KnownOutcomes.Of([1, 1, 1], [true, false, true], [0, 1, 2]), [30, 20, 10]);
        Assert.Equal(5.0 / 6, ranked.AveragePrecision().Without(BlockStatistic.NoBlock), 1e-15);
    }

    [Fact]
    public void Auc_is_the_share_of_weighted_pairs_won_whichever_block_is_left_out() => Outcomes.Rows.Sample(rows =>
    {
        var auc = new RankedOutcomes(Outcomes.Of(rows), [.. rows.Select(r => r.Score)]).Auc();
        for (var block = BlockStatistic.NoBlock; block < 5; block++)
        {
            double won = 0, all = 0;
            foreach (var one in rows.Where(r => r.Founded && r.Weight > 0 && r.Block != block))
            {
                foreach (var other in rows.Where(r => !r.Founded && r.Weight > 0 && r.Block != block))
                {
                    all += one.Weight * other.Weight;
                    won += one.Weight * other.Weight * (one.Score > other.Score ? 1 : one.Score == other.Score ? 0.5 : 0);
                }
            }

            Assert.Equal(won / all, auc.Without(block), 1e-9);
        }
    });

    [Fact]
    public void Average_precision_is_the_mean_precision_at_each_founded_signals_own_score() => Outcomes.Rows.Sample(rows =>
    {
        var measured = new RankedOutcomes(Outcomes.Of(rows), [.. rows.Select(r => r.Score)]).AveragePrecision().Without(BlockStatistic.NoBlock);
        var known = rows.Where(r => r.Weight > 0).ToArray();
        var founded = known.Where(r => r.Founded).ToArray();
        var direct = founded.Sum(r => r.Weight * founded.Where(o => o.Score >= r.Score).Sum(o => o.Weight) / known.Where(o => o.Score >= r.Score).Sum(o => o.Weight))
            / founded.Sum(r => r.Weight);
        Assert.Equal(direct, measured, 1e-9);
    });

    [Fact]
    public void The_weighted_median_stands_for_the_signals_behind_the_weights()
    {
        // Days 1, 2 and 9 with weights 1, 1 and 5: nine days is what the median signal of seven waited.
        var known = KnownOutcomes.Of([1, 1, 5, 3, 0], [true, true, true, false, true], [0, 1, 2, 3, 4]);
        bool[] set = [true, true, true, true, true];
        var median = WeightedMedian.OfFounded(known, set, [1, 2, 9, 100, 100], "m", Because.NothingFounded);
        Assert.Equal(9, median.Estimate);
        Assert.Equal(3, median.N);
        Assert.Equal(2, WeightedMedian.OfFounded(known.Naive(), set, [1, 2, 9, 100, 100], "m", Because.NothingFounded).Estimate);
        Assert.Null(WeightedMedian.OfFounded(known, new bool[5], [1, 2, 9, 100, 100], "m", Because.NothingFounded).Estimate);
    }

    /// <summary>scikit-learn's AUC and average precision of the public COMPAS table, with and without weights; see Data/compas.README.md.</summary>
    [Fact]
    public void Auc_and_average_precision_are_those_of_scikit_learn()
    {
        var groups = JsonFile.Parse<IReadOnlyList<Reference>>(SourceFile.Read(Path.Combine(AppContext.BaseDirectory, "Data", "compas-ranking.json")));
        Assert.Equal(5, groups.Count);
        foreach (var group in groups)
        {
            var people = group.Cells.SelectMany(cell => Enumerable.Repeat((Score: cell[0], Weight: (double)cell[1], Founded: true), cell[2])
                .Concat(Enumerable.Repeat((Score: cell[0], Weight: (double)cell[1], Founded: false), cell[3]))).ToArray();
            var known = KnownOutcomes.Of([.. people.Select(p => p.Weight)], [.. people.Select(p => p.Founded)], new int[people.Length]);
            int[] score = [.. people.Select(p => p.Score)];
            var (weighted, alike) = (new RankedOutcomes(known, score), new RankedOutcomes(known.Naive(), score));
            Assert.Equal(group.WeightedAuc, weighted.Auc().Without(BlockStatistic.NoBlock), 1e-12);
            Assert.Equal(group.WeightedAveragePrecision, weighted.AveragePrecision().Without(BlockStatistic.NoBlock), 1e-12);
            Assert.Equal(group.Auc, alike.Auc().Without(BlockStatistic.NoBlock), 1e-12);
            Assert.Equal(group.AveragePrecision, alike.AveragePrecision().Without(BlockStatistic.NoBlock), 1e-12);
        }
    }

    /// <summary>Cells of score, weight, founded, unfounded.</summary>
    private sealed record Reference(string Group, double Auc, double AveragePrecision, double WeightedAuc, double WeightedAveragePrecision, IReadOnlyList<IReadOnlyList<int>> Cells);
}
