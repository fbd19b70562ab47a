namespace Prioritisation.Ordering;

/// <summary>One group of signals within which every signal has the same chance of being drawn.</summary>
/// <param name="Name">The night, then the classes, bands and whether the orders disagree.</param>
/// <param name="Rows">The signals that could be drawn, in the order of their seeded hashes: the first of them are.</param>
/// <param name="Draws">How many are drawn; 0 says that the stratum is not drawn.</param>
public sealed record DrawStratum(string Name, int[] Rows, int Draws)
{
    public int Eligible => Rows.Length;

    /// <summary>Draws by eligible.</summary>
    public float Probability => (float)((double)Draws / Eligible);
}
