using Interchange.Columns;
using Pipeline.Nights;

namespace Pipeline.Delivery;

/// <summary>A reason as cells of a table: as a code, and in both languages.</summary>
internal sealed record ReasonCell(byte[] Code, byte[] Nl, byte[] En);

/// <summary>
/// The reasons of many rows. A feature with a value reads the same in every row, and a night has few of them, so each is worded and encoded once.
/// </summary>
internal sealed class ReasonCells(Night night, ReasonWords words)
{
    private readonly Dictionary<string, Dictionary<int, ReasonCell>> made = new(StringComparer.Ordinal);

    public ReasonCell Of(string feature, int row)
    {
        if (!made.TryGetValue(feature, out var byValue))
            made[feature] = byValue = [];
        var value = Value(night.Open[feature], row);
        return byValue.TryGetValue(value, out var cell) ? cell : byValue[value] = Make(feature, row);
    }

    private static int Value(Interchange.Columns.Column column, int row) => column switch
    {
        NumberColumn numbers => BitConverter.SingleToInt32Bits(numbers.Values[row]),
        LevelColumn levels => levels.Codes[row],
        _ => throw new InvalidOperationException($"a model reads numbers and levels; {column.Name} is neither"),
    };

    private ReasonCell Make(string feature, int row)
    {
        var said = words.Words(feature, row);
        return new(SafeCsv.Encoded(words.Code(feature, row)), SafeCsv.Encoded(said.Nl), SafeCsv.Encoded(said.En));
    }
}
