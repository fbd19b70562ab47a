using System.Runtime.Intrinsics;
using Prioritisation.Scorecards;

namespace Pipeline.ScoreParts;

/// <summary>
/// Keys of reasons as two columns of places in lists that are known beforehand: part numbers, and all points that any part of the model
/// can give. No reason is one place beyond either list.
/// </summary>
internal sealed class ReasonColumns
{
    private readonly ushort[] places;
    private readonly int least;

    public ReasonColumns(Scorecard scorecard)
    {
        Parts = [.. Enumerable.Range(0, Math.Max(1, scorecard.PartCount))];
        int[] points = [.. Enumerable.Range(0, scorecard.PartCount).SelectMany(scorecard.PartPoints).Where(p => p != 0).Distinct().Order()];
        Points = points.Length > 0 ? points : [1];
        least = Math.Min(0, Points[0]);
        places = new ushort[Math.Max(0, Points[^1]) - least + 1];
        Array.Fill(places, (ushort)Points.Count);
        foreach (var (place, value) in Points.Index())
            places[value - least] = (ushort)place;
    }

    /// <summary>Numbers of the parts.</summary>
    public IReadOnlyList<int> Parts { get; }

    /// <summary>Whole points in ascending order; never 0, which is no reason.</summary>
    public IReadOnlyList<int> Points { get; }

    /// <summary>Splits keys of raising reasons.</summary>
    public void SplitRaising(ReadOnlySpan<int> keys, Span<byte> parts, Span<ushort> points) => Split(keys, 0, parts, points);

    /// <summary>Splits keys of lowering reasons.</summary>
    // One more makes no points of the key that stands for none, and changes those of no other.
    public void SplitLowering(ReadOnlySpan<int> keys, Span<byte> parts, Span<ushort> points) => Split(keys, 1, parts, points);

    private void Split(ReadOnlySpan<int> keys, int more, Span<byte> parts, Span<ushort> points)
    {
        PartsOf(keys, parts[..keys.Length]);
        points = points[..keys.Length];
        for (var i = 0; i < points.Length; i++)
            points[i] = places[((keys[i] + more) >> 8) - least];
    }

    /// <summary>The lowest byte of each key; 255, no part, becomes the place beyond the list.</summary>
    private void PartsOf(ReadOnlySpan<int> keys, Span<byte> parts)
    {
        var none = (byte)Parts.Count;
        var (mask, most) = (Vector512.Create(255), Vector512.Create(none));
        var done = 0;
        for (; done + Vector512<byte>.Count <= keys.Length; done += Vector512<byte>.Count)
        {
            var four = keys[done..];
            var low = Vector512.Narrow(Vector512.Create(four) & mask, Vector512.Create(four[16..]) & mask);
            var high = Vector512.Narrow(Vector512.Create(four[32..]) & mask, Vector512.Create(four[48..]) & mask);
            Vector512.Min(Vector512.Narrow(low, high).AsByte(), most).CopyTo(parts[done..]);
        }

        for (; done < keys.Length; done++)
            parts[done] = Math.Min((byte)keys[done], none);
    }
}
