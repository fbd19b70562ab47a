using Interchange.Columns;

namespace Pipeline.Scoring;

/// <summary>
/// Scores and reasons of a batch, as flat arrays. A reason is a key, <c>points &lt;&lt; 8 | part</c>; five a row, largest part
/// first. <see cref="NoRaising"/> and <see cref="NoLowering"/> fill places without a reason.
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
}

/// <summary>One way of scoring; all ways give the same whole numbers.</summary>
public interface IScoringKernel
{
    string Name { get; }

    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks a column of the model, or has it as another kind.</exception>
    ScoredBatch Score(ColumnBatch batch, ReasonSides reasons);
}
