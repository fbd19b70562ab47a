using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Lineage;

/// <summary>A completed record with how large its files are; rows where a file says them.</summary>
internal sealed record MadeFiles(RunRecord Record, IReadOnlyDictionary<string, (long Bytes, long? Rows)> Sizes)
{
    private const string RawInput = "in/";

    public static MadeFiles In(string folder, RunRecord record) => new(record, record.Outputs.Keys.ToDictionary(name => name, name => Size(Path.Combine(folder, name)), StringComparer.Ordinal));

    /// <summary>Rows of an input, where the record counts them and one file gave them all.</summary>
    public long? RowsIn(string input) =>
        input.StartsWith(RawInput, StringComparison.Ordinal) && Record.Inputs.Keys.Count(n => n.StartsWith(RawInput, StringComparison.Ordinal)) == 1 && Record.Counts.TryGetValue("received", out var rows) ? rows : null;

    private static (long Bytes, long? Rows) Size(string path) =>
        (new FileInfo(path).Length, path.EndsWith(".parquet", StringComparison.Ordinal) ? ParquetTable.Rows(path) : null);
}
