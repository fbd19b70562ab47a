using Interchange.Columns;
using Microsoft.Data.Analysis;

namespace Analysis;

/// <summary>Any table that this software writes or reads, as a data frame.</summary>
internal static class Frames
{
    /// <summary>Parquet, CSV or NDJSON by content; texts, numbers and dates become columns of that kind, a missing value stays missing.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">The file is missing, damaged, or none of the three.</exception>
    public static DataFrame Read(string path)
    {
        var table = RawTable.Open(SourceFile.Read(path));
        var batches = table.Read(table.NaturalSpecs).Select(b => b.Columns).ToArray();
        return new DataFrame(table.ColumnNames.Where(name => batches.All(b => b.Has(name))).Select(name => Column(name, batches)));
    }

    private static DataFrameColumn Column(string name, ColumnBatch[] batches) => batches.Select(b => b[name]).First() switch
    {
        NumberColumn => new DoubleDataFrameColumn(name, batches.SelectMany(b => b.Number(name).Values).Select(v => float.IsNaN(v) ? (double?)null : v)),
        DateColumn => new DateTimeDataFrameColumn(name, batches.SelectMany(b => Enumerable.Range(0, b.Count).Select(row => b.Date(name)[row]?.ToDateTime(TimeOnly.MinValue)))),
        LevelColumn => new StringDataFrameColumn(name, batches.SelectMany(b => Enumerable.Range(0, b.Count).Select(row => b.Level(name)[row]))),
        _ => new StringDataFrameColumn(name, batches.SelectMany(b => b.Text(name).Values)),
    };
}
