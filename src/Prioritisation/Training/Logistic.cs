using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Prioritisation.Training;

/// <summary>
/// The logistic function and its loss, sixteen rows at a time. Only additions, multiplications and divisions that every processor rounds
/// alike, so that a model has the same bytes wherever it is trained.
/// </summary>
internal static class Logistic
{
    /// <summary>1 / (1 + exp(-z)), to about 2e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Share(Vector512<float> logit)
    {
        var tail = ExpOfMinus(Vector512.Abs(logit));
        var below = tail / (Vector512<float>.One + tail);
        return Vector512.ConditionalSelect(Vector512.LessThan(logit, Vector512<float>.Zero), below, Vector512<float>.One - below);
    }

    /// <summary>log(1 + exp(-margin)), to about 2e-7 of it or of 1, whichever is larger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Loss(Vector512<float> margin)
    {
        // log(1 + u) = 2 artanh(u / (2 + u)); u is at most 1, so the ratio is at most 1/3 and seven terms are enough.
        var tail = ExpOfMinus(Vector512.Abs(margin));
        var ratio = tail / (Vector512.Create(2f) + tail);
        var square = ratio * ratio;
        var series = Vector512.Create(1 / 13f);
        series = (series * square) + Vector512.Create(1 / 11f);
        series = (series * square) + Vector512.Create(1 / 9f);
        series = (series * square) + Vector512.Create(1 / 7f);
        series = (series * square) + Vector512.Create(1 / 5f);
        series = (series * square) + Vector512.Create(1 / 3f);
        series = (series * square) + Vector512<float>.One;
        var curve = Vector512.Create(2f) * ratio * series;
        return curve + Vector512.Max(-margin, Vector512<float>.Zero);
    }

    /// <summary>exp(-x) for x of 0 or more; exp(-87) beyond that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpOfMinus(Vector512<float> x)
    {
        var capped = Vector512.Min(x, Vector512.Create(87f));

        // exp(-x) = 2^-n exp(r), n whole, |r| at most log(2) / 2; log(2) in two parts, the first short enough that n times it is exact.
        var whole = Vector512.Floor((capped * Vector512.Create(1.44269504f)) + Vector512.Create(0.5f));
        var rest = (whole * Vector512.Create(0.693359375f)) - capped - (whole * Vector512.Create(2.12194440e-4f));
        var series = Vector512.Create(1 / 720f);
        series = (series * rest) + Vector512.Create(1 / 120f);
        series = (series * rest) + Vector512.Create(1 / 24f);
        series = (series * rest) + Vector512.Create(1 / 6f);
        series = (series * rest) + Vector512.Create(0.5f);
        series = (series * rest) + Vector512<float>.One;
        series = (series * rest) + Vector512<float>.One;
        var power = Vector512.ShiftLeft(Vector512.Create(127) - Vector512.ConvertToInt32(whole), 23).AsSingle();
        return series * power;
    }
}
