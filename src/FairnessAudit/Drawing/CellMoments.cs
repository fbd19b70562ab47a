namespace FairnessAudit.Drawing;

/// <summary>By cell the mean and the variance of a contrast's linearised variable over the rows that could be drawn.</summary>
internal sealed record CellMoments(double[] Mean, double[] Variance)
{
    /// <summary>
    /// From known outcomes, each weighted by the rows that it stands for. In an <paramref name="assumed"/> cell the outcome is binomial with the
    /// middle of the band's probabilities, whatever the group, and the groups' shares are those of the cell's rows, or of all where it has none.
    /// </summary>
    /// <param name="population">All rows.</param>
    /// <param name="contrast">Whose variable it is.</param>
    /// <param name="assumed">By cell whether too little is known.</param>
    /// <param name="founded">By band the middle of its probabilities of being founded.</param>
    public static CellMoments Of(DrawPopulation population, BurdenContrast contrast, bool[] assumed, IReadOnlyList<double> founded)
    {
        var (sum, squares, weight) = (new double[population.Cells], new double[population.Cells], new double[population.Cells]);
        for (var row = 0; row < population.Cell.Length; row++)
        {
            if (!population.Drawable[row] || population.Weight[row] <= 0)
                continue;
            var (h, w, z) = (population.Cell[row], population.Weight[row], population.Unfounded[row] ? contrast.OfUnfounded(row) : 0);
            (sum[h], squares[h], weight[h]) = (sum[h] + w * z, squares[h] + w * z * z, weight[h] + w);
        }

        var shares = Shares(population, contrast);
        var (mean, variance) = (new double[population.Cells], new double[population.Cells]);
        for (var h = 0; h < mean.Length; h++)
        {
            var (first, second) = assumed[h] ? Assumed(contrast, shares[h], 1 - founded[h % population.Bands]) : (sum[h] / weight[h], squares[h] / weight[h]);
            (mean[h], variance[h]) = (first, Math.Max(0, second - first * first));
        }

        return new CellMoments(mean, variance);
    }

    /// <summary>Cells with fewer known outcomes than this, or with outcomes of one kind only: a deviation of nought would keep the draw away from them for good.</summary>
    public static bool[] TooFew(DrawPopulation population, int leastKnown)
    {
        var known = population.Count(row => population.Weight[row] > 0);
        var unfounded = population.Count(row => population.Weight[row] > 0 && population.Unfounded[row]);
        return [.. known.Select((n, h) => n < leastKnown || unfounded[h] == 0 || unfounded[h] == n)];
    }

    private static (double First, double Second) Assumed(BurdenContrast contrast, (double Group, double Others) share, double unfounded) =>
        (unfounded * (share.Group / contrast.Unfounded - share.Others / contrast.Others),
         unfounded * (share.Group / (contrast.Unfounded * contrast.Unfounded) + share.Others / (contrast.Others * contrast.Others)));

    private static (double Group, double Others)[] Shares(DrawPopulation population, BurdenContrast contrast)
    {
        var (sizes, group, others) = (population.Sizes(), population.Count(contrast.OfGroup), population.Count(contrast.OfOthers));
        double all = Math.Max(1, sizes.Sum());
        var overall = (group.Sum() / all, others.Sum() / all);
        return [.. sizes.Select((n, h) => n == 0 ? overall : ((double)group[h] / n, (double)others[h] / n))];
    }
}
