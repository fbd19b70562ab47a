using Interchange.Columns;

namespace Benchmarks.Peers;

/// <summary>Columns as the row-major matrix that the libraries read: levels by their code, missing as NaN.</summary>
internal static class FloatRows
{
    public static float[] Of(IReadOnlyList<Column> columns)
    {
        var rows = new float[columns.Count * columns[0].Count];
        for (var c = 0; c < columns.Count; c++)
        {
            for (var row = 0; row < columns[c].Count; row++)
            {
                rows[(row * columns.Count) + c] = columns[c] switch
                {
                    NumberColumn numbers => numbers.Values[row],
                    LevelColumn levels => levels.Codes[row] == LevelColumn.Missing ? float.NaN : levels.Codes[row],
                    var other => throw new ArgumentException($"'{other.Name}' is no feature", nameof(columns)),
                };
            }
        }

        return rows;
    }
}
