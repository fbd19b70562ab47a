namespace Prioritisation.Training;

/// <summary>What only trainers of decision trees ask; their rounds, learning rate and held-out share are those of <see cref="Recipe"/>.</summary>
public sealed record TreeRecipe
{
    /// <summary>Most leaves of a tree.</summary>
    public int Leaves { get; init; } = 31;

    /// <summary>Least training rows in a leaf.</summary>
    public int MinimumRows { get; init; } = 20;

    /// <summary>Everything that is wrong with the settings.</summary>
    internal IEnumerable<string> Broken()
    {
        if (Leaves is < 2 or > 255)
            yield return "trees: leaves must lie between 2 and 255";
        if (MinimumRows < 1)
            yield return "trees: minimum_rows must be at least 1";
    }
}
