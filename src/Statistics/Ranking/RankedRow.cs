namespace Statistics.Ranking;

/// <summary>A row of a <see cref="RankedSample"/>.</summary>
/// <param name="Score">Higher ranks above.</param>
/// <param name="Weight">How many rows it stands for.</param>
/// <param name="Block">Of rows that may depend on each other.</param>
/// <param name="IsCase">Whether it should rank above the others.</param>
public readonly record struct RankedRow(double Score, double Weight, int Block, bool IsCase);
