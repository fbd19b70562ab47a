using Prioritisation.Scorecards;

namespace Pipeline.Scoring;

/// <summary>
/// The keys of one part by bin or cell, <c>points &lt;&lt; 8 | part</c>, twice: as whole numbers, and the points' three bytes apart, lowest
/// first, for processors that look up 64 bytes at once.
/// </summary>
internal readonly unsafe struct KeyTable(int part, int size, int* keys, byte* planes)
{
    public const int KeyRoom = ScorecardRules.MaximumBins;
    public const int PlaneRoom = 3 * ScorecardRules.MaximumBins;

    public int Part { get; } = part;

    /// <summary>Number of bins or cells.</summary>
    public int Size { get; } = size;

    /// <summary>256 whole numbers.</summary>
    public int* Keys { get; } = keys;

    /// <summary>Three times 256 bytes.</summary>
    public byte* Planes { get; } = planes;

    /// <summary>Writes the table to its places.</summary>
    public static KeyTable Of(IReadOnlyList<int> points, int part, int* keys, byte* planes)
    {
        for (var code = 0; code < points.Count; code++)
        {
            keys[code] = (points[code] << 8) | part;
            for (var plane = 0; plane < 3; plane++)
                planes[(plane * ScorecardRules.MaximumBins) + code] = (byte)(points[code] >> (8 * plane));
        }

        return new KeyTable(part, points.Count, keys, planes);
    }
}
