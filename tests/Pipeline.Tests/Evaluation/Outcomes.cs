using CsCheck;
using Pipeline.Evaluation;

namespace Pipeline.Tests.Evaluation;

/// <summary>Small sets of known outcomes.</summary>
internal static class Outcomes
{
    /// <summary>Rows of (weight, founded, block, score, in the set); weight 0 is not known.</summary>
    public static readonly Gen<(double Weight, bool Founded, int Block, int Score, bool In)[]> Rows =
        Gen.Select(Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Double[1, 30]), Gen.Bool, Gen.Int[0, 4], Gen.Int[0, 6], Gen.Bool).Array[0, 40];

    public static KnownOutcomes Of((double Weight, bool Founded, int Block, int Score, bool In)[] rows) => KnownOutcomes.Of(
        Array.ConvertAll(rows, r => r.Weight), Array.ConvertAll(rows, r => r.Founded), Array.ConvertAll(rows, r => r.Block));
}
