namespace Pipeline.Evaluation;

/// <summary>What is known of the window by the weights, and the same counted alike.</summary>
internal sealed record BothOutcomes(KnownOutcomes Weighted, KnownOutcomes Naive)
{
    public static BothOutcomes Of(KnownOutcomes known) => new(known, known.Naive());
}

/// <summary>One quantity counted both ways, each to be had again without a block of persons.</summary>
internal sealed record BothWays(BlockStatistic Weighted, BlockStatistic Naive)
{
    public static BothWays Of(BothOutcomes outcomes, Func<KnownOutcomes, BlockStatistic> statistic) => new(statistic(outcomes.Weighted), statistic(outcomes.Naive));

    /// <summary>The paired difference.</summary>
    public BothWays Minus(BothWays other) => new(Weighted.Minus(other.Weighted), Naive.Minus(other.Naive));

    /// <param name="blocks">Blocks that hold data.</param>
    /// <param name="undefinedBecause">What it means when the value is undefined.</param>
    /// <param name="least">Smallest value that the quantity can take; 1 is the largest.</param>
    /// <param name="suffix">Said behind the method, for example that the difference is paired.</param>
    public WeightedAndNaive Estimate(int[] blocks, string undefinedBecause, double least = 0, string suffix = "") => new(
        Weighted.Estimate(blocks, Methods.Weighted + suffix, undefinedBecause, least, most: 1),
        Naive.Estimate(blocks, Methods.Naive + suffix, undefinedBecause, least, most: 1));
}
