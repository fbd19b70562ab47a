namespace Pipeline.Scoring;

/// <summary>One node of a tree over a block of rows: the right slot where the plane's code is above <paramref name="Code"/>, else the left one.</summary>
/// <param name="Plane">Bytes from the first plane to the feature's.</param>
/// <param name="Left">Bytes from the first slot to the left child's.</param>
/// <param name="Right">Bytes from the first slot to the right child's.</param>
/// <param name="Code">The largest code that goes left.</param>
internal readonly record struct Choice(int Plane, int Left, int Right, int Code);
