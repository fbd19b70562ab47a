using Statistics.Resampling;

namespace Pipeline.Evaluation;

/// <summary>
/// What is known of the signals of a window, and how each outcome came to be known: chosen by the existing process (weight 1), drawn at
/// random from the rest (weight 1 / probability of the draw), not known (weight 0). A signal that could be drawn and that the process chose
/// on a later day has weight 0 too: those that were drawn stand for it. Arrays of equal length, one element a signal.
/// </summary>
internal sealed record KnownOutcomes
{
    public required double[] Weight { get; init; }

    /// <summary>Read only where the weight is above 0.</summary>
    public required bool[] Founded { get; init; }

    /// <summary>Block of persons, 0 to <see cref="BlockJackknife.Blocks"/> - 1.</summary>
    public required int[] Block { get; init; }

    public int Count => Weight.Length;

    /// <summary>Blocks that hold a known outcome, rising.</summary>
    public int[] Blocks { get; private init; } = [];

    public static KnownOutcomes Of(double[] weight, bool[] founded, int[] block) => new()
    {
        Weight = weight,
        Founded = founded,
        Block = block,
        Blocks = [.. block.Where((_, row) => weight[row] > 0).Distinct().Order()],
    };

    /// <summary>The same outcomes as if those who were looked at stood for all: every weight 1. Only ever shown beside the weighted value.</summary>
    public KnownOutcomes Naive() => this with { Weight = Array.ConvertAll(Weight, w => w > 0 ? 1.0 : 0.0) };
}
