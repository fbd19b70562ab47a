namespace Pipeline.Trees;

/// <summary>One node on the way to a leaf.</summary>
/// <param name="Feature">What it asks about, an index in the model.</param>
/// <param name="Code">The largest code that goes left.</param>
/// <param name="Left">Whether the way goes left here.</param>
/// <param name="Share">How much of the training rows that came here go this way, 0 to 1.</param>
internal readonly record struct PathStep(int Feature, byte Code, bool Left, double Share);
