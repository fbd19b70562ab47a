using Interchange.Columns;
using Prioritisation.Ordering;

namespace Pipeline.Nights;

/// <summary>Restricted: why every signal in stock stood where it stood, part by part, so that an auditor can add it up.</summary>
internal static class IndexFile
{
    public const string FileName = "index.parquet";

    private const int RowGroupRows = 131_072;

    public static IReadOnlyList<ColumnSpec> Specs { get; } =
    [
        ColumnSpec.Text("signal"), ColumnSpec.Number("head"), ColumnSpec.Number("content"), ColumnSpec.Number("waiting"), ColumnSpec.Number("deadline"), ColumnSpec.Number("index"),
    ];

    public static void Write(Stream file, Night night)
    {
        var parts = Enumerable.Range(0, night.Open.Count).Select(night.PartsOf).ToArray();
        ParquetTable.Write(file, Specs, ColumnBatches.Cut(new ColumnBatch(
        [
            new TextColumn("signal", night.Signals.Signal),
            Points("head", p => p.Head), Points("content", p => p.Content), Points("waiting", p => p.Waiting), Points("deadline", p => p.Deadline), Points("index", p => p.Index),
        ]), RowGroupRows));

        NumberColumn Points(string name, Func<IndexParts, int> part) => new(name, Array.ConvertAll(parts, p => (float)part(p)));
    }
}
