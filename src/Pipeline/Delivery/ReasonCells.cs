using Interchange.Columns;
using Pipeline.Nights;

namespace Pipeline.Delivery;

/// <summary>A reason as cells of a table: as a code, and in both languages.</summary>
internal sealed record ReasonCell(byte[] Code, byte[] Nl, byte[] En);

/// <summary>
/// The reasons of many rows. A feature, or two together, with their values reads the same in every row, and a night has few of them, so each is worded and encoded once.
/// </summary>
internal sealed class ReasonCells
{
    private readonly ReasonWords words;
    private readonly Part[] parts;

    public ReasonCells(Night night, ReasonWords words)
    {
        this.words = words;
        parts = night.Rule.Scorecard is { } scorecard
            ? [.. Enumerable.Range(0, scorecard.PartCount).Select(scorecard.PartFeatures).Select(features => new Part(features, [.. features.Select(f => night.Open[f])]))]
            : [];
    }

    /// <param name="part">A part of the scorecard.</param>
    /// <param name="row">Position in the open stock.</param>
    public ReasonCell Of(int part, int row)
    {
        var (features, columns, made) = parts[part];
        long value = Value(columns[0], row);
        if (columns.Length > 1)
            value = (value << 32) | (uint)Value(columns[1], row);
        return made.TryGetValue(value, out var cell) ? cell : made[value] = Make(features, row);
    }

    private static int Value(Column column, int row) => column switch
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

    /// <summary>The one or two features of a part, their columns, and the cells by value.</summary>
    private sealed record Part(IReadOnlyList<string> Features, Column[] Columns)
    {
        private readonly Dictionary<long, ReasonCell> made = [];

        public void Deconstruct(out IReadOnlyList<string> features, out Column[] columns, out Dictionary<long, ReasonCell> cells) => (features, columns, cells) = (Features, Columns, made);
    }
}
