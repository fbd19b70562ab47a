using Interchange.Pages;
using Interchange.Runs;
using Parquet;
using Parquet.Schema;

namespace Interchange.Columns;

/// <summary>
/// A Parquet part for one thread: row group by row group and column by column into buffers that the caller owns and uses again. Once the
/// buffers have grown, decoding allocates nothing; opening a part allocates what its footer holds.
/// </summary>
/// <remarks>
/// The bytes are the caller's too, so that a file is read once and the bytes that were hashed are the bytes that are decoded; they must not
/// change until the reader is disposed of. What the decoder does not know (see <see cref="ParquetTable"/>) is read by the library, with the
/// same result, slower and with allocation.
/// <code>
/// var columns = new PartColumns(specs);                          // once, for all threads
/// using var buffers = new PartBuffers();                         // once a thread
/// using var part = PartReader.Open(path, bytes, columns, buffers);
/// for (var g = 0; g &lt; part.RowGroups; g++)
///     part.Codes(g, column, codes.AsSpan(0, part.Rows(g)));
/// </code>
/// </remarks>
public sealed class PartReader : IDisposable
{
    private readonly string path;
    private readonly ArraySegment<byte> bytes;
    private readonly PartColumns columns;
    private readonly PartBuffers buffers;
    private readonly ParquetReader reader;
    private readonly DataField?[] fields;
    private readonly int[] rows;

    private PartReader(string path, ArraySegment<byte> bytes, PartColumns columns, PartBuffers buffers, ParquetReader reader, DataField?[] fields)
    {
        (this.path, this.bytes, this.columns, this.buffers, this.reader, this.fields) = (path, bytes, columns, buffers, reader, fields);
        rows = [.. reader.RowGroups.Select(ParquetFile.Rows)];
    }

    public int RowGroups => rows.Length;

    /// <param name="path">What messages call the file.</param>
    /// <param name="bytes">The whole file; it may be the beginning of a larger buffer.</param>
    /// <param name="columns">What is wanted of it.</param>
    /// <param name="buffers">This thread's; not used by another reader at the same moment.</param>
    /// <exception cref="RefusedException">Exit code 3: not Parquet, damaged, a column undeclared, missing or of another type.</exception>
    public static PartReader Open(string path, ArraySegment<byte> bytes, PartColumns columns, PartBuffers buffers) => ParquetFile.Guarded(path, () =>
    {
        var opened = Task.Run(() => ParquetFile.Open(bytes)).GetAwaiter().GetResult();
        return new PartReader(path, bytes, columns, buffers, opened, ParquetTypes.Match(path, opened.Schema.DataFields, columns.Specs, columns.UndeclaredAllowed));
    });

    public void Dispose() => reader.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Rows of a row group; there may be none.</summary>
    public int Rows(int group) => rows[group];

    /// <summary>Numbers; NaN is missing.</summary>
    /// <param name="group">Row group, from 0.</param>
    /// <param name="column">Place in the columns that are wanted, from 0; an optional one that is absent is all missing.</param>
    /// <param name="values">As many as the row group has rows; of integers and doubles the nearest floats.</param>
    /// <exception cref="RefusedException">Exit code 3: the column chunk is damaged.</exception>
    public void Numbers(int group, int column, Span<float> values) => Read(
        group, column, ColumnKind.Number, values, float.NaN,
        static (self, _, chunk, field, rows) => self.buffers.TryNumbers(self.bytes, chunk, field, rows),
        static read => ((NumberColumn)read).Values);

    /// <summary>Levels by code as in <see cref="LevelColumn"/>: 0 is missing, k the k-th declared level, 255 one that nobody declared.</summary>
    /// <param name="group">Row group, from 0.</param>
    /// <param name="column">Place in the columns that are wanted, from 0; an optional one that is absent is all missing.</param>
    /// <param name="codes">As many as the row group has rows.</param>
    /// <exception cref="RefusedException">Exit code 3: the column chunk is damaged.</exception>
    public void Codes(int group, int column, Span<byte> codes) => Read(
        group, column, ColumnKind.Level, codes, LevelColumn.Missing,
        static (self, at, chunk, field, rows) => self.buffers.TryCodes(self.bytes, chunk, field, self.columns.Names(at), rows),
        static read => ((LevelColumn)read).Codes);

    /// <summary>Dates by <see cref="DateOnly.DayNumber"/>; -1 is missing.</summary>
    /// <param name="group">Row group, from 0.</param>
    /// <param name="column">Place in the columns that are wanted, from 0; an optional one that is absent is all missing.</param>
    /// <param name="days">As many as the row group has rows.</param>
    /// <exception cref="RefusedException">Exit code 3: the column chunk is damaged.</exception>
    public void Days(int group, int column, Span<int> days) => Read(
        group, column, ColumnKind.Date, days, DateColumn.Missing,
        static (self, _, chunk, field, rows) => self.buffers.TryDays(self.bytes, chunk, field, rows),
        static read => ((DateColumn)read).Days);

    /// <summary>Texts as UTF-8 bytes, none of which becomes a string. A part can be written from them again: <see cref="PartWriter.Texts"/>.</summary>
    /// <param name="group">Row group, from 0.</param>
    /// <param name="column">Place in the columns that are wanted, from 0; an optional one that is absent is all missing.</param>
    /// <param name="texts">Filled anew.</param>
    /// <exception cref="RefusedException">Exit code 3: the column chunk is damaged.</exception>
    public void Texts(int group, int column, Utf8Texts texts)
    {
        Demand(column, ColumnKind.Text);
        try
        {
            if (fields[column] is not { } field)
                texts.Fill(new string?[rows[group]]);
            else if (!buffers.TryTexts(bytes, reader.RowGroups[group], field, rows[group], texts))
                texts.Fill(((TextColumn)Library(group, column, field)).Values);
        }
        catch (Exception e) when (e is not RefusedException)
        {
            throw ParquetFile.Damaged(path, e);
        }
    }

    private delegate bool Decode<T>(PartReader self, int column, ParquetRowGroupReader group, DataField field, Span<T> rows);

    private void Read<T>(int group, int column, ColumnKind kind, Span<T> values, T missing, Decode<T> decode, Func<Column, T[]> read)
    {
        Demand(column, kind);
        if (values.Length != rows[group])
            throw new ArgumentException($"{values.Length} values are wanted of a row group of {rows[group]} rows", nameof(values));
        try
        {
            if (fields[column] is not { } field)
                values.Fill(missing);
            else if (!decode(this, column, reader.RowGroups[group], field, values))
                read(Library(group, column, field)).CopyTo(values);
        }
        catch (Exception e) when (e is not RefusedException)
        {
            throw ParquetFile.Damaged(path, e);
        }
    }

    private void Demand(int column, ColumnKind kind)
    {
        if (columns.Specs[column].Kind != kind)
            throw new ArgumentException($"column '{columns.Specs[column].Name}' is declared as {columns.Specs[column].Kind}, not {kind}", nameof(column));
    }

    private Column Library(int group, int column, DataField field) =>
        Task.Run(() => ParquetColumnReader.Read(reader.RowGroups[group], field, columns.Specs[column], rows[group])).GetAwaiter().GetResult();
}
