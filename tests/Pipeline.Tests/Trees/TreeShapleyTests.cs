using CsCheck;
using Interchange.Columns;
using Pipeline.Trees;

namespace Pipeline.Tests.Trees;

public sealed class TreeShapleyTests
{
    [Fact]
    public void Shares_are_the_mean_over_all_orders_in_which_features_become_known() => RandomTrees.Gen(mostLeaves: 12, mostRows: 3).Sample((model, batch) =>
    {
        foreach (var codes in Rows(model, batch))
        {
            var (expected, found) = (ByDefinition(model, codes), TreeShapley.Of(model, codes));
            for (var f = 0; f < found.Length; f++)
                Assert.Equal(expected[f], found[f], 1e-9);
        }
    }, iter: 150);

    [Fact]
    public void The_mean_and_all_shares_sum_to_the_logit() => RandomTrees.Gen(mostLeaves: 70, mostRows: 5).Sample((model, batch) =>
    {
        var logits = PlainTrees.Logits(model, batch);
        var row = 0;
        foreach (var codes in Rows(model, batch))
            Assert.Equal(logits[row++], TreeShapley.Expected(model) + TreeShapley.Of(model, codes).Sum(), 1e-9);
    }, iter: 100);

    [Fact]
    public void A_feature_that_no_tree_asks_about_contributes_exactly_nothing() => RandomTrees.Gen(mostLeaves: 6, mostRows: 5).Sample((model, batch) =>
    {
        var asked = model.Trees.SelectMany(t => t.Feature).ToHashSet();
        foreach (var codes in Rows(model, batch))
            Assert.All(TreeShapley.Of(model, codes).Index().Where(s => !asked.Contains(s.Index)), s => Assert.Equal(0, s.Item));
    }, iter: 100);

    [Fact]
    public void Features_that_the_trees_treat_alike_contribute_alike()
    {
        // A third of the rows goes left at every node, whatever the other feature says.
        var either = new Tree { Feature = [0, 1, 1], Code = [1, 1, 1], Left = [1, ~0, ~2], Right = [2, ~1, ~3], Value = [1, 4, 4, 9], Rows = [10, 20, 20, 40] };
        var feature = SmallTrees.Model.Features[0];
        var model = SmallTrees.Model with { Features = [feature, feature with { Feature = "height" }], Trees = [either] };
        foreach (byte code in new byte[] { 1, 2 })
        {
            var shares = TreeShapley.Of(model, [code, code]);
            Assert.Equal(shares[0], shares[1], 1e-12);
        }
    }

    [Fact]
    public void A_branch_in_which_no_training_row_ever_was_still_leaves_a_sum_that_is_the_logit()
    {
        var model = SmallTrees.With(tree => tree with { Rows = [10, 0, 0] });
        var shares = TreeShapley.Of(model, [2, 2]);
        Assert.Equal(2 - 0.0005, TreeShapley.Expected(model) + shares.Sum(), 1e-12);
    }

    [Fact]
    public void Whole_points_sum_to_the_score_and_none_is_a_point_from_its_exact_value() => RandomTrees.Gen(mostLeaves: 40, mostRows: 5).Sample((model, batch) =>
    {
        var scores = PlainTrees.Score(model, batch);
        var row = 0;
        foreach (var codes in Rows(model, batch))
        {
            var shares = TreeShapley.Of(model, codes);
            var (start, points) = PointShares.Of(TreeShapley.Expected(model), shares, scores[row]);
            Assert.Equal(scores[row++], start + points.Sum());
            Assert.Equal(PlainTrees.Points(TreeShapley.Expected(model)), start);
            Assert.All(points.Zip(shares), p => Assert.True(Math.Abs(p.First - (1000 * p.Second)) < 1 + 1e-6));
            Assert.All(points.Zip(shares).Where(p => p.Second == 0), p => Assert.Equal(0, p.First));
        }
    }, iter: 200);

    private static IEnumerable<byte[]> Rows(TreeModel model, ColumnBatch batch)
    {
        var codes = PlainTrees.Codes(model, batch);
        return Enumerable.Range(0, batch.Count).Select(row => codes.Select(code => code[row]).ToArray());
    }

    /// <summary>Shapley's formula over every subset, with the worth of a subset by walking both ways where a feature is not in it.</summary>
    private static double[] ByDefinition(TreeModel model, byte[] codes)
    {
        var features = model.Features.Count;
        var worth = Enumerable.Range(0, 1 << features).Select(known => model.Trees.Sum(tree => Worth(tree, codes, known, tree.Feature.Count == 0 ? ~0 : 0))).ToArray();
        var shares = new double[features];
        for (var f = 0; f < features; f++)
        {
            for (var known = 0; known < worth.Length; known++)
            {
                if ((known & (1 << f)) != 0)
                    continue;
                var size = int.PopCount(known);
                shares[f] += Factorial(size) * Factorial(features - size - 1) / Factorial(features) * (worth[known | (1 << f)] - worth[known]);
            }
        }

        return shares;
    }

    private static double Worth(Tree tree, byte[] codes, int known, int at)
    {
        if (at < 0)
            return tree.Value[~at];
        if ((known & (1 << tree.Feature[at])) != 0)
            return Worth(tree, codes, known, codes[tree.Feature[at]] <= tree.Code[at] ? tree.Left[at] : tree.Right[at]);
        var (left, right) = (Rows(tree, tree.Left[at]), Rows(tree, tree.Right[at]));
        return ((left * Worth(tree, codes, known, tree.Left[at])) + (right * Worth(tree, codes, known, tree.Right[at]))) / (left + right);
    }

    private static double Rows(Tree tree, int at) => at < 0 ? tree.Rows[~at] : Rows(tree, tree.Left[at]) + Rows(tree, tree.Right[at]);

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
