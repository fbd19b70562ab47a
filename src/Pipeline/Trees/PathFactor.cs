namespace Pipeline.Trees;

/// <summary>What one feature does to the chance of a leaf.</summary>
/// <param name="Feature">Its index in the model.</param>
/// <param name="Goes">Whether the row stays on the path at every node that asks about the feature.</param>
/// <param name="Share">The product of the training rows' shares that stay on it at those nodes.</param>
internal readonly record struct PathFactor(int Feature, bool Goes, double Share);
