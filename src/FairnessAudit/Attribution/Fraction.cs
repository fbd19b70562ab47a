using System.Numerics;

namespace FairnessAudit.Attribution;

/// <summary>A whole number over another, so that parts add up to the whole to the point and no rounding can hide in a sum.</summary>
/// <param name="Numerator">Any.</param>
/// <param name="Denominator">Above 0.</param>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Zero => new(0, 1);

    /// <summary>The nearest number to within a few units in the last place, however large both parts are.</summary>
    public double Value
    {
        get
        {
            if (Numerator.IsZero)
                return 0;
            var shift = (int)(80 - (Numerator.GetBitLength() - Denominator.GetBitLength()));
            var quotient = shift >= 0 ? (Numerator << shift) / Denominator : Numerator / (Denominator << -shift);
            return Math.ScaleB((double)quotient, -shift);
        }
    }

    public static Fraction operator +(Fraction a, Fraction b) => a.Denominator == b.Denominator
        ? new(a.Numerator + b.Numerator, a.Denominator)
        : new Fraction(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator).Reduced();

    public static Fraction operator -(Fraction a, Fraction b) => a + b with { Numerator = -b.Numerator };

    /// <summary>Equal as numbers.</summary>
    public bool Same(Fraction other) => Numerator * other.Denominator == other.Numerator * Denominator;

    public Fraction Reduced()
    {
        var divisor = BigInteger.GreatestCommonDivisor(Numerator, Denominator);
        return divisor.IsOne ? this : new(Numerator / divisor, Denominator / divisor);
    }
}
