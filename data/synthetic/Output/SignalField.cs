using Interchange.Columns;
using Synthetic.Signals;

namespace Synthetic.Output;

/// <summary>One column of a signals file: its declaration, and how rows become it.</summary>
internal sealed record SignalField(ColumnSpec Spec, Func<IReadOnlyList<SignalRow>, Column> Column)
{
    public static SignalField Text(string name, Func<SignalRow, string?> of) =>
        new(ColumnSpec.Text(name), rows => new TextColumn(name, Values(rows, of)));

    public static SignalField Number(string name, Func<SignalRow, float> of) =>
        new(ColumnSpec.Number(name), rows => new NumberColumn(name, Values(rows, of)));

    public static SignalField Date(string name, Func<SignalRow, int> of) =>
        new(ColumnSpec.Date(name), rows => new DateColumn(name, Values(rows, of)));

    public static SignalField Level<T>(string name, Func<SignalRow, byte> of)
        where T : struct, Enum => Level(name, Levels<T>.Names, of);

    public static SignalField Level(string name, string[] levels, Func<SignalRow, byte> of) =>
        new(ColumnSpec.Level(name, levels), rows => new LevelColumn(name, levels, Values(rows, of)));

    private static T[] Values<T>(IReadOnlyList<SignalRow> rows, Func<SignalRow, T> of)
    {
        var values = new T[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = of(rows[i]);
        return values;
    }
}
