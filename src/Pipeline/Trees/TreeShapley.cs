namespace Pipeline.Trees;

/// <summary>
/// What each feature contributes to one row's logit: the Shapley values of the game in which a coalition is worth the mean logit of a row of
/// which only the coalition's features are known; at a node that asks about another feature, the row goes both ways by the training rows'
/// shares. This is tree SHAP in its path-dependent form (Lundberg et al., "From local explanations to global understanding with explainable
/// AI for trees", Nature Machine Intelligence 2, 2020). The worth is a sum over leaves of products with one factor for each feature on the
/// leaf's path, and Shapley values add up, so each leaf is shared out by itself.
/// </summary>
internal static class TreeShapley
{
    /// <summary>The mean logit of which nothing is known: with the shares of all features it sums to the row's logit.</summary>
    public static double Expected(TreeModel model) => model.Trees.Sum(tree => LeafPath.All(tree).Sum(path => tree.Value[path.Leaf] * path.Steps.Aggregate(1.0, (all, step) => all * step.Share)));

    /// <summary>By feature of the model, logits.</summary>
    /// <param name="model">With at least one training row in each tree.</param>
    /// <param name="codes">By feature, the row's code.</param>
    public static double[] Of(TreeModel model, IReadOnlyList<byte> codes)
    {
        var shares = new double[model.Features.Count];
        foreach (var tree in model.Trees)
        {
            foreach (var path in LeafPath.All(tree))
                Share(tree.Value[path.Leaf], path.Factors(codes), shares);
        }

        return shares;
    }

    /// <summary>
    /// Shares out one leaf: worth <c>value * product of (known ? goes : share)</c>. Knowing feature i on top of a coalition changes the
    /// product by <c>(goes - share)</c> times the factors of the others, averaged over coalitions with the weights of Shapley's formula.
    /// </summary>
    private static void Share(double value, IReadOnlyList<PathFactor> factors, double[] shares)
    {
        for (var i = 0; i < factors.Count; i++)
        {
            var (goes, share) = (factors[i].Goes ? 1 : 0, factors[i].Share);
            shares[factors[i].Feature] += value * (goes - share) * MeanOfOthers(factors, i);
        }
    }

    /// <summary>The mean product of the other factors over all coalitions; those of one size weigh as much together as those of any other.</summary>
    private static double MeanOfOthers(IReadOnlyList<PathFactor> factors, int left)
    {
        // By number of known features, the sum over such coalitions of their products.
        var products = new double[factors.Count];
        products[0] = 1;
        var others = 0;
        for (var j = 0; j < factors.Count; j++)
        {
            if (j == left)
                continue;
            others++;
            for (var known = others; known >= 0; known--)
                products[known] = (products[known] * factors[j].Share) + (known > 0 && factors[j].Goes ? products[known - 1] : 0);
        }

        var (mean, coalitions) = (0.0, 1.0);
        for (var known = 0; known <= others; known++)
        {
            mean += products[known] / coalitions;
            coalitions *= (double)(others - known) / (known + 1);
        }

        return mean / (others + 1);
    }
}
