namespace Prioritisation.Training;

/// <summary>Whether rows count alike in training or as many signals as they stand for (1 / probability of the random draw).</summary>
public enum Weighting
{
    None,
    Sampling,
}

/// <summary>How to train. Defaults suit some ten thousand to some million rows with few founded ones; read by <see cref="RecipeReader"/>.</summary>
public sealed record Recipe
{
    /// <summary>Most rounds; early stopping may keep fewer.</summary>
    public int Rounds { get; init; } = 300;

    /// <summary>Share of each Newton step that is taken.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Most steps of one update of one feature.</summary>
    public int Leaves { get; init; } = 3;

    /// <summary>
    /// Features updated from one gradient. Learning rate times group size must not pass 1: updating many features at once from the same
    /// gradient overshoots and diverges.
    /// </summary>
    public int GroupSize { get; init; } = 8;

    /// <summary>Ridge added to the second derivative of a leaf.</summary>
    public double L2 { get; init; } = 2;

    /// <summary>Ridge of the missing bin and of the ordering of levels, where single bins speak.</summary>
    public double MissingL2 { get; init; } = 10;

    /// <summary>Least second derivative in a leaf.</summary>
    public double MinimumHessian { get; init; } = 3;

    /// <summary>Most value bins of a number.</summary>
    public int Bins { get; init; } = 253;

    /// <summary>Last part of the training rows by date, held out to choose the number of rounds; 0 keeps all rounds.</summary>
    public double ValidationShare { get; init; } = 0.15;

    /// <summary>Rounds without a better validation loss before training stops.</summary>
    public int Patience { get; init; } = 15;

    /// <summary>Most pairs of features that act together; 0 for mains only.</summary>
    public int Pairs { get; init; } = 10;

    /// <summary>Most rounds over the pairs, after those over the features; early stopping may keep fewer, or none and so no pair.</summary>
    public int PairRounds { get; init; } = 60;

    /// <summary>Ridge added to the second derivative of a pair's cell.</summary>
    public double PairL2 { get; init; } = 40;

    /// <summary>
    /// Fits on resampled rows that give every bin and cell a standard error; 0 for none. The model kept is the one fit on all rows, whatever
    /// this says: resamples tell how sure its shapes are and never change them.
    /// </summary>
    public int Bags { get; init; }

    public Weighting Weighting { get; init; } = Weighting.None;

    /// <summary>Features of the contract that the model shall not read.</summary>
    public IReadOnlyList<string> ExcludedFeatures { get; init; } = [];

    /// <summary>For trainers of decision trees only.</summary>
    public TreeRecipe Trees { get; init; } = new();
}
