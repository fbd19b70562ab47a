using Interchange.Columns;

namespace Pipeline.Scoring;

/// <summary>A feature's column in one batch, with what turns its values into codes.</summary>
/// <param name="Column">Numbers or levels.</param>
/// <param name="Bounds">Of numbers: rising, padded to a power of two with positive infinity.</param>
/// <param name="Map">Of levels: 256 codes by the column's code.</param>
internal sealed record PlaneSource(Column Column, float[] Bounds, byte[] Map)
{
    /// <summary>Codes of the rows from <paramref name="from"/> on, as many as the plane takes.</summary>
    public void Write<TLanes>(int from, Span<byte> plane)
        where TLanes : ITreeLanes
    {
        if (Column is NumberColumn numbers)
            TLanes.Search(numbers.Values.AsSpan(from, plane.Length), Bounds, plane);
        else
            TLanes.Map(((LevelColumn)Column).Codes.AsSpan(from, plane.Length), Map, plane);
    }
}
