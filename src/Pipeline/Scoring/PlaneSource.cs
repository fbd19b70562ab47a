using Interchange.Columns;

namespace Pipeline.Scoring;

/// <summary>A feature's column in one batch, with what turns its values into codes.</summary>
/// <param name="Feature">Holds the bounds of numbers.</param>
/// <param name="Column">Numbers or levels.</param>
/// <param name="LevelMap">Of levels: 256 codes by the column's code.</param>
internal sealed unsafe record PlaneSource(PlaneFeature Feature, Column Column, byte[] LevelMap)
{
    /// <summary>Codes of the rows from <paramref name="from"/> on, to a plane with room for a block.</summary>
    public void Write<TLanes>(int from, int rows, byte* plane)
        where TLanes : ITreeLanes
    {
        if (Column is NumberColumn numbers)
        {
            TLanes.Search(Feature.Bounds, numbers.Values.AsSpan(from, rows), plane);
            return;
        }

        fixed (byte* map = LevelMap, codes = ((LevelColumn)Column).Codes)
            TLanes.Map(map, codes + from, plane, rows);
    }
}
