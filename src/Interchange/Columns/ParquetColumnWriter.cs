using Interchange.Pages;

namespace Interchange.Columns;

/// <summary>One column into one column chunk, as the part's writer wants it.</summary>
internal sealed class ParquetColumnWriter(PartWriter part, IReadOnlyList<ColumnSpec> specs)
{
    private byte[] places = [];

    /// <summary>How a part declares a column: every kind may lack values.</summary>
    public static PartColumn Declared(ColumnSpec spec) => spec.Kind switch
    {
        ColumnKind.Number => PartColumn.Float(spec.Name, optional: true),
        ColumnKind.Date => PartColumn.Date(spec.Name, optional: true),
        ColumnKind.Level when spec.Levels.Count > 0 => PartColumn.OneOf(spec.Name, spec.Levels, optional: true),
        _ => PartColumn.Text(spec.Name, optional: true),
    };

    /// <exception cref="ArgumentException">The column is of another kind, or holds a level that nobody declared.</exception>
    public void Write(int spec, Column column)
    {
        switch (specs[spec].Kind, column)
        {
            case (ColumnKind.Number, NumberColumn numbers):
                part.RepeatedFloats(numbers.Values);
                break;
            case (ColumnKind.Date, DateColumn dates):
                part.Days(dates.Days);
                break;
            case (ColumnKind.Text, TextColumn texts):
                part.RepeatedTexts(texts.Values);
                break;
            case (ColumnKind.Level, LevelColumn levels):
                Write(specs[spec].Levels, levels);
                break;
            default:
                throw new ArgumentException($"column '{column.Name}' is a {column.GetType().Name} where {specs[spec].Kind} is declared", nameof(column));
        }
    }

    private void Write(IReadOnlyList<string> declared, LevelColumn column)
    {
        var place = Places(declared, column.Levels);
        var target = Rooms.Of(ref places, column.Count);
        for (var row = 0; row < target.Length; row++)
        {
            target[row] = place[column.Codes[row]];
            if (target[row] == LevelColumn.Unseen)
                throw new ArgumentException($"column '{column.Name}' holds an undeclared level in row {row + 1}, which cannot be written", nameof(column));
        }

        if (declared.Count > 0)
            part.Indices(target);
        else
            part.RepeatedTexts(new string?[column.Count]);
    }

    /// <summary>By code the place of its level among those declared; their count for a missing one, as the part's writer has it.</summary>
    private static byte[] Places(IReadOnlyList<string> declared, IReadOnlyList<string> levels)
    {
        var place = new byte[256];
        Array.Fill(place, LevelColumn.Unseen);
        place[LevelColumn.Missing] = (byte)declared.Count;
        for (var i = 0; i < levels.Count; i++)
        {
            var at = 0;
            while (at < declared.Count && !string.Equals(declared[at], levels[i], StringComparison.Ordinal))
                at++;
            if (at < declared.Count)
                place[i + 1] = (byte)at;
        }

        return place;
    }
}
