using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>
/// Scores and reasons of a batch, as flat arrays. A reason is a key, <c>points &lt;&lt; 8 | part</c>; five a row, largest part first.
/// <see cref="NoRaising"/> and <see cref="NoLowering"/> fill places without a reason.
/// </summary>
/// <param name="Score">Whole points, one a row.</param>
/// <param name="Raising">Keys, five a row, falling; empty unless asked for.</param>
/// <param name="Lowering">Keys, five a row, rising; empty unless asked for.</param>
public sealed record ScoredBatch(int[] Score, int[] Raising, int[] Lowering)
{
    /// <summary>Above every key without points and below every key with some: part 255 does not exist.</summary>
    public const int NoRaising = 255;

    public const int NoLowering = -1;

    /// <summary>The key's part, or -1 where there is no reason.</summary>
    public static int PartOf(int key) => (key & 255) == 255 ? -1 : key & 255;

    public static int PointsOf(int key) => key >> 8;

    /// <summary>Room for the rows of a batch, not yet filled.</summary>
    public static ScoredBatch For(int rows, ReasonSides reasons)
    {
        int[] Places(bool wanted) => GC.AllocateUninitializedArray<int>(wanted ? rows * Reasons.Shown : 0);
        return new(GC.AllocateUninitializedArray<int>(rows), Places(reasons != ReasonSides.None), Places(reasons == ReasonSides.Both));
    }
}
