using Interchange.Columns;
using Pipeline.Nights;

namespace Pipeline.Delivery;

/// <summary>A reason as cells of a table: as a code, and in both languages.</summary>
internal sealed record ReasonCell(byte[] Code, byte[] Nl, byte[] En);

/// <summary>
/// The reasons of many rows. A feature, or two together, with their values reads the same in every row, and a night has few of them, so each is worded and encoded once.
/// </summary>
internal sealed class ReasonCells(Night night, ReasonWords words)
{
    private readonly Dictionary<(string First, string? Second), Dictionary<long, ReasonCell>> made = [];

    /// <param name="features">The one or two features of a part.</param>
    /// <param name="row">Position in the open stock.</param>
    public ReasonCell Of(IReadOnlyList<string> features, int row)
    {
        var part = (features[0], features.Count > 1 ? features[1] : null);
        if (!made.TryGetValue(part, out var byValue))
            made[part] = byValue = [];
        long value = Value(night.Open[features[0]], row);
        if (features.Count > 1)
            value = (value << 32) | (uint)Value(night.Open[features[1]], row);
        return byValue.TryGetValue(value, out var cell) ? cell : byValue[value] = Make(features, row);
    }

    private static int Value(Interchange.Columns.Column column, int row) => column switch
    {
        NumberColumn numbers => BitConverter.SingleToInt32Bits(numbers.Values[row]),
        LevelColumn levels => levels.Codes[row],
        _ => throw new InvalidOperationException($"a model reads numbers and levels; {column.Name} is neither"),
    };

    private ReasonCell Make(IReadOnlyList<string> features, int row)
    {
        var said = words.Words(features, row);
        return new(SafeCsv.Encoded(words.Code(features, row)), SafeCsv.Encoded(said.Nl), SafeCsv.Encoded(said.En));
    }
}
