using Interchange.Columns;

namespace Pipeline.Delivery;

/// <summary>A column of levels as cells of a table, empty where it is not stated.</summary>
internal sealed class FactCells(LevelColumn column)
{
    private readonly byte[][] byCode = [.. Enumerable.Range(0, 256).Select(code => code > LevelColumn.Missing && code <= column.Levels.Count ? SafeCsv.Encoded(column.Levels[code - 1]) : [])];

    public byte[] this[int row] => byCode[column.Codes[row]];
}
