using Interchange.Columns;
using Interchange.Contracts;

namespace Pipeline.Nights;

/// <summary>
/// Restricted: tonight's places of every signal in stock in the order in force and in the shadow's, missing where it has none. With it the
/// draw can be made again from the night's own folder. No score stands in it.
/// </summary>
internal static class ShadowFile
{
    public const string FileName = "shadow.parquet";

    private const int RowGroupRows = 131_072;

    public static IReadOnlyList<ColumnSpec> Specs(IReadOnlyList<string> classes) =>
    [
        ColumnSpec.Text("signal"), ColumnSpec.Level("class", classes), ColumnSpec.Number("place_in_force"), ColumnSpec.Number("place_shadow"),
    ];

    public static void Write(Stream file, Night night, ShadowOrder shadow)
    {
        var signalClass = night.Open.Level(night.Contract.Single(ColumnRole.Class).Name);
        ParquetTable.Write(file, Specs(signalClass.Levels), ColumnBatches.Cut(new ColumnBatch(
        [
            new TextColumn("signal", night.Signals.Signal),
            new LevelColumn("class", signalClass.Levels, signalClass.Codes),
            Places("place_in_force", night.Ordered),
            Places("place_shadow", shadow.PutForward),
        ]), RowGroupRows));

        NumberColumn Places(string name, int[] rows)
        {
            var place = new float[night.Open.Count];
            Array.Fill(place, float.NaN);
            for (var i = 0; i < rows.Length; i++)
                place[rows[i]] = i + 1;
            return new NumberColumn(name, place);
        }
    }
}
