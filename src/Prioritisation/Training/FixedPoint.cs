namespace Prioritisation.Training;

/// <summary>
/// Whole-number units in which the booster counts, so that its sums are exact and the same in any order. Logits: 2^-22. Derivatives are
/// fractions of the largest row weight: 2^-19 of it for the first, 2^-21 for the second, so that the sums of one block of rows fit the two
/// halves of one 64-bit number.
/// </summary>
internal static class FixedPoint
{
    public const double PerLogit = 1 << 22;

    /// <summary>Rows whose packed derivatives are summed before the halves are taken apart.</summary>
    public const int BlockRows = 4096;

    /// <summary>Units of a first derivative as large as the largest weight; one less than 2^19, so that a block's sum keeps its sign.</summary>
    public const float FirstScale = (1 << 19) - 1;

    /// <summary>Units of a second derivative as large as the largest weight; none is more than a quarter of its row's weight.</summary>
    public const float SecondScale = 1 << 21;

    public static int Units(double logits) => (int)Math.Round(logits * PerLogit, MidpointRounding.ToEven);

    public static double Logits(int units) => units / PerLogit;

    public static int[] Units(double[] logits) => Array.ConvertAll(logits, l => Units(l));

    public static double[] Logits(int[] units) => Array.ConvertAll(units, u => Logits(u));
}
