namespace Statistics.Sequential;

/// <summary>
/// How far a mix has moved: the population stability index, the symmetric relative entropy of two mixes. Jeffreys (1946), Proc. R. Soc. A 186,
/// 453. It measures a distance and tests nothing: with few rows it is large by chance, on average (levels - 1) (1/n + 1/m).
/// </summary>
public static class StabilityIndex
{
    /// <summary>Half a row is added to every level, so that a level that is new or gone stays finite.</summary>
    private const double Half = 0.5;

    /// <param name="before">Rows by level.</param>
    /// <param name="now">Rows by level, in the same order.</param>
    /// <returns>Null where a side has no rows.</returns>
    public static double? Of(ReadOnlySpan<long> before, ReadOnlySpan<long> now)
    {
        double first = 0, second = 0;
        for (var level = 0; level < before.Length; level++)
            (first, second) = (first + before[level] + Half, second + now[level] + Half);
        if (first <= Half * before.Length || second <= Half * now.Length)
            return null;
        var index = 0.0;
        for (var level = 0; level < before.Length; level++)
        {
            var (p, q) = ((before[level] + Half) / first, (now[level] + Half) / second);
            index += (q - p) * Math.Log(q / p);
        }

        return index;
    }
}
