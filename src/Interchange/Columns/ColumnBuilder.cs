using System.Globalization;

namespace Interchange.Columns;

/// <summary>Builds one column from text cells, without keeping the text of a cell that is no text.</summary>
internal sealed class ColumnBuilder
{
    private readonly ColumnSpec spec;
    private readonly List<float> numbers = [];
    private readonly List<byte> codes = [];
    private readonly List<int> days = [];
    private readonly List<string?> texts = [];
    private readonly Dictionary<string, byte> levels = new(StringComparer.Ordinal);

    public ColumnBuilder(ColumnSpec spec)
    {
        this.spec = spec;
        for (var i = 0; i < spec.Levels.Count; i++)
            levels[spec.Levels[i]] = (byte)(i + 1);
    }

    public string Name => spec.Name;

    public ColumnKind Kind => spec.Kind;

    public static string RuleFor(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "not a number (decimal point, no thousands separator)",
        ColumnKind.Date => "not a date (YYYY-MM-DD)",
        ColumnKind.Level => "not one of the declared levels",
        _ => "not a text",
    };

    /// <summary>Adds a cell; an empty one is missing. False: it could not be read, and is missing (levels: unseen).</summary>
    public bool Add(ReadOnlySpan<char> cell)
    {
        switch (spec.Kind)
        {
            case ColumnKind.Number:
                var isNumber = float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number);
                numbers.Add(isNumber ? number : float.NaN);
                return isNumber || cell.IsEmpty;
            case ColumnKind.Level:
                var code = LevelColumn.Missing;
                var isLevel = cell.IsEmpty || levels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(cell, out code);
                codes.Add(isLevel ? code : LevelColumn.Unseen);
                return isLevel;
            case ColumnKind.Date:
                var isDate = DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
                days.Add(isDate ? date.DayNumber : DateColumn.Missing);
                return isDate || cell.IsEmpty;
            default:
                texts.Add(cell.IsEmpty ? null : cell.ToString());
                return true;
        }
    }

    /// <summary>The column so far; the builder is empty again.</summary>
    public Column Take()
    {
        Column column = spec.Kind switch
        {
            ColumnKind.Number => new NumberColumn(Name, [.. numbers]),
            ColumnKind.Level => new LevelColumn(Name, spec.Levels, [.. codes]),
            ColumnKind.Date => new DateColumn(Name, [.. days]),
            _ => new TextColumn(Name, [.. texts]),
        };
        numbers.Clear();
        codes.Clear();
        days.Clear();
        texts.Clear();
        return column;
    }
}
