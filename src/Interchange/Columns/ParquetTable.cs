using Interchange.Pages;
using Interchange.Runs;
using Parquet;

namespace Interchange.Columns;

/// <summary>
/// Columns in and out of Parquet, one batch a row group. Numbers are nullable FLOAT, levels dictionary-coded strings, dates DATE, texts
/// strings. The same batches give the same bytes.
/// </summary>
public static class ParquetTable
{
    /// <summary>Reads every row group. Columns come in the order of <paramref name="specs"/>; absent optional ones are all missing.</summary>
    /// <remarks>
    /// Integers and doubles are read as numbers, integers as text where text is wanted, booleans as the levels "no" and "yes". A level
    /// that is not declared gets <see cref="LevelColumn.Unseen"/>.
    /// </remarks>
    /// <exception cref="RefusedException">Exit code 3: not Parquet, damaged, a column undeclared, missing or of another type.</exception>
    public static IReadOnlyList<ColumnBatch> Read(SourceFile file, IReadOnlyList<ColumnSpec> specs) => Read(file, specs, undeclaredAllowed: false);

    /// <summary>Reads the columns named in <paramref name="specs"/> and skips all others: for a table that is not ours, such as one to split.</summary>
    /// <exception cref="RefusedException">As for <see cref="Read(SourceFile, IReadOnlyList{ColumnSpec})"/>, undeclared columns excepted.</exception>
    public static IReadOnlyList<ColumnBatch> ReadSome(SourceFile file, IReadOnlyList<ColumnSpec> specs) => Read(file, specs, undeclaredAllowed: true);

    /// <summary>Names of the file's columns in order, and the kind that each would be read as (yes/no as Level); null where we cannot read it.</summary>
    /// <exception cref="RefusedException">Exit code 3: not Parquet, or damaged.</exception>
    public static IReadOnlyList<(string Name, ColumnKind? Kind)> Layout(SourceFile file) => Guarded(file, async () =>
    {
        await using var reader = await ParquetFile.Open(file.Bytes);
        return (IReadOnlyList<(string, ColumnKind?)>)[.. reader.Schema.DataFields.Select(f => (ParquetTypes.NameOf(f), ParquetTypes.NaturalKind(f)))];
    });

    /// <summary>Rows of a file that we wrote, from its footer alone.</summary>
    public static long Rows(string path) => Task.Run(async () =>
    {
        await using var stream = File.OpenRead(path);
        await using var reader = await ParquetReader.CreateAsync(stream);
        return reader.Metadata!.NumRows;
    }).GetAwaiter().GetResult();

    /// <summary>Writes one row group a batch; batches without rows are left out. A batch may hold more columns than are written.</summary>
    /// <exception cref="ArgumentException">A batch lacks a column, holds another kind, or holds a level that nobody declared.</exception>
    public static void Write(string path, IReadOnlyList<ColumnSpec> specs, IEnumerable<ColumnBatch> batches)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        Write(stream, specs, batches);
    }

    /// <summary>As the other overload, into a stream.</summary>
    public static void Write(Stream stream, IReadOnlyList<ColumnSpec> specs, IEnumerable<ColumnBatch> batches)
    {
        var part = new PartWriter(stream, [.. specs.Select(ParquetColumnWriter.Declared)]);
        var columns = new ParquetColumnWriter(part, specs);
        foreach (var batch in batches.Where(b => b.Count > 0))
        {
            part.Begin(batch.Count);
            for (var i = 0; i < specs.Count; i++)
                columns.Write(i, batch[specs[i].Name]);
        }

        part.Finish();
    }

    private static IReadOnlyList<ColumnBatch> Read(SourceFile file, IReadOnlyList<ColumnSpec> specs, bool undeclaredAllowed) => Guarded(file, async () =>
    {
        await using var reader = await ParquetFile.Open(file.Bytes);
        var fields = ParquetTypes.Match(file.Path, reader.Schema.DataFields, specs, undeclaredAllowed);
        using var pages = new ParquetPages(file.Bytes, specs);
        var batches = new List<ColumnBatch>(reader.RowGroupCount);
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var rows = ParquetFile.Rows(group, g);
            var columns = new Column[specs.Count];
            for (var i = 0; i < specs.Count; i++)
            {
                columns[i] = fields[i] is { } field
                    ? pages.TryRead(group, field, i, rows) ?? await ParquetColumnReader.Read(group, field, specs[i], rows)
                    : specs[i].Empty(rows);
            }

            if (rows > 0)
                batches.Add(new ColumnBatch(columns));
        }

        return (IReadOnlyList<ColumnBatch>)batches;
    });

    private static T Guarded<T>(SourceFile file, Func<Task<T>> read) => ParquetFile.Guarded(file.Path, () => Task.Run(read).GetAwaiter().GetResult());
}
