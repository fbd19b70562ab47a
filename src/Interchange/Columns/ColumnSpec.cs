namespace Interchange.Columns;

public enum ColumnKind
{
    Number,
    Level,
    Date,
    Text,
}

/// <summary>What a file format says of one column: its name, kind, declared levels (kind Level only) and whether the column must be there.</summary>
public sealed record ColumnSpec(string Name, ColumnKind Kind, IReadOnlyList<string> Levels, bool Required)
{
    public static ColumnSpec Number(string name, bool required = true) => new(name, ColumnKind.Number, [], required);

    public static ColumnSpec Level(string name, IReadOnlyList<string> levels, bool required = true) => new(name, ColumnKind.Level, levels, required);

    public static ColumnSpec Date(string name, bool required = true) => new(name, ColumnKind.Date, [], required);

    public static ColumnSpec Text(string name, bool required = true) => new(name, ColumnKind.Text, [], required);

    /// <summary>A column of this kind in which every row is missing.</summary>
    public Column Empty(int rows)
    {
        switch (Kind)
        {
            case ColumnKind.Number:
                var numbers = new float[rows];
                Array.Fill(numbers, float.NaN);
                return new NumberColumn(Name, numbers);
            case ColumnKind.Level:
                return new LevelColumn(Name, Levels, new byte[rows]);
            case ColumnKind.Date:
                var days = new int[rows];
                Array.Fill(days, DateColumn.Missing);
                return new DateColumn(Name, days);
            default:
                return new TextColumn(Name, new string?[rows]);
        }
    }
}
