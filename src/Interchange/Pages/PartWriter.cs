using System.Runtime.InteropServices;
using Parquet.Meta;
using Type = Parquet.Meta.Type;

namespace Interchange.Pages;

/// <summary>
/// Writes a Parquet part for one thread: row group by row group, the columns in the order in which they were declared, each by the method
/// of its kind. The same values give the same bytes. Buffers grow and are kept, so that nothing is allocated a row.
/// </summary>
/// <remarks>
/// <para>
/// No column is compressed: pseudonyms are random, and dictionary indices are already as small as their width. The stream is the caller's:
/// written from where it stands, not closed, and complete only after <see cref="Finish"/>.
/// </para>
/// <code>
/// var writer = new PartWriter(stream, [PartColumn.Text("signal"), PartColumn.Integer("score"), PartColumn.OneOf("release", [release])]);
/// writer.Begin(rows);
/// writer.Texts(ids);
/// writer.Integers(scores);
/// writer.Constant();
/// writer.Finish();
/// </code>
/// </remarks>
public sealed class PartWriter
{
    private const int MaximumRows = 1 << 24;
    private static readonly byte[] Mark = [.. "PAR1"u8];

    private readonly IReadOnlyList<PartColumn> columns;
    private readonly CompactWriter header = new();
    private readonly IntegerDictionary integers = new();
    private readonly MissingValues missing = new();
    private readonly WholeFloats wholes;
    private readonly TextDictionary repeated = new();
    private readonly Utf8Texts strings = new();
    private Stream stream;
    private PartFooter footer;
    private byte[] body = [];
    private byte[] levels = [];
    private int[] days = [];
    private int column;
    private int rows;

    public PartWriter(Stream stream, IReadOnlyList<PartColumn> columns)
    {
        (this.stream, this.columns, column, footer) = (stream, columns, columns.Count, new PartFooter(columns));
        wholes = new WholeFloats(integers);
        Write(Mark);
    }

    /// <summary>Begins another part of the same columns, in the buffers of the one before, which is finished.</summary>
    public void Restart(Stream next)
    {
        DemandWhole();
        (stream, footer) = (next, new PartFooter(columns));
        Write(Mark);
    }

    /// <summary>Begins a row group; the one before has all its columns.</summary>
    public void Begin(int rowsOfGroup)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rowsOfGroup);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowsOfGroup, MaximumRows);
        DemandWhole();
        (rows, column) = (rowsOfGroup, 0);
        footer.Begin(rows);
    }

    /// <summary>Texts, missing ones only where the column is optional. Those of a page that was read are copied as they lie there.</summary>
    /// <exception cref="ArgumentException">The column is no text, a count is wrong, or a text is missing where none may be.</exception>
    public void Texts(Utf8Texts texts)
    {
        var declared = Next(Type.BYTE_ARRAY, texts.Count, known: false);
        if (!declared.IsOptional && texts.AnyMissing)
            throw new ArgumentException($"column '{declared.Name}' is not optional and lacks a text", nameof(texts));
        var present = missing.Keep(texts.Places, TextPlace.Missing, declared.IsOptional);
        if (!texts.Plain.IsEmpty && present.Length == rows)
        {
            Emit(declared, Encoding.PLAIN, texts.Plain);
            return;
        }

        var bytes = 0L;
        foreach (var place in present)
            bytes += ByteArrays.Prefix + place.Length;
        var page = Rooms.Of(ref body, checked((int)bytes));
        var at = 0;
        foreach (var place in present)
            at += ByteArrays.Write(texts.Bytes(place), page[at..]);
        Emit(declared, Encoding.PLAIN, page);
    }

    /// <summary>Texts that may repeat, null where one is missing: where few differ, the chunk gets a dictionary.</summary>
    /// <exception cref="ArgumentException">The column is no text, the count is wrong, or a text is missing where none may be.</exception>
    public void RepeatedTexts(ReadOnlySpan<string?> texts)
    {
        if (column < columns.Count && columns[column].IsOptional && repeated.TryEncode(texts))
        {
            var declared = Next(Type.BYTE_ARRAY, texts.Length, known: false);
            var present = missing.Keep(repeated.Places, TextDictionary.Missing, optional: true);
            Emit(declared, Encoding.RLE_DICTIONARY, Indexed(present, repeated.Entries), repeated.Page, repeated.Entries);
            return;
        }

        strings.Fill(texts);
        Texts(strings);
    }

    /// <summary>Whole numbers; where the column is optional, <see cref="int.MinValue"/> is missing.</summary>
    /// <exception cref="ArgumentException">The column is of another kind, or the count is wrong.</exception>
    public void Integers(ReadOnlySpan<int> values)
    {
        var declared = Next(Type.INT32, values.Length, known: false);
        var present = missing.Keep(values, int.MinValue, declared.IsOptional);
        if (integers.TryEncode(present))
            Emit(declared, Encoding.RLE_DICTIONARY, Indexed(integers.Indices, integers.Entries), integers.Page, integers.Entries);
        else
            Emit(declared, Encoding.PLAIN, MemoryMarshal.AsBytes(present));
    }

    /// <summary>Dates by <see cref="DateOnly.DayNumber"/>; where the column is optional, -1 is missing.</summary>
    /// <exception cref="ArgumentException">The column is of another kind, or the count is wrong.</exception>
    public void Days(ReadOnlySpan<int> values)
    {
        var fromEpoch = Rooms.Of(ref days, values.Length);
        for (var i = 0; i < values.Length; i++)
            fromEpoch[i] = values[i] < 0 ? int.MinValue : values[i] - DayValues.Epoch;
        Integers(fromEpoch);
    }

    /// <summary>Numbers of four bytes; where the column is optional, NaN is missing.</summary>
    /// <exception cref="ArgumentException">The column is of another kind, or the count is wrong.</exception>
    public void Floats(ReadOnlySpan<float> values)
    {
        var declared = Next(Type.FLOAT, values.Length, known: false);
        Emit(declared, Encoding.PLAIN, MemoryMarshal.AsBytes(missing.Keep(values, float.NaN, declared.IsOptional)));
    }

    /// <summary>As <see cref="Floats"/>, for numbers that may repeat: where all are whole and few differ, the chunk gets a dictionary.</summary>
    /// <exception cref="ArgumentException">The column is of another kind, or the count is wrong.</exception>
    public void RepeatedFloats(ReadOnlySpan<float> values)
    {
        var declared = Next(Type.FLOAT, values.Length, known: false);
        var present = missing.Keep(values, float.NaN, declared.IsOptional);
        if (wholes.TryEncode(present))
            Emit(declared, Encoding.RLE_DICTIONARY, Indexed(wholes.Indices, wholes.Entries), wholes.Page, wholes.Entries);
        else
            Emit(declared, Encoding.PLAIN, MemoryMarshal.AsBytes(present));
    }

    /// <summary>Numbers of eight bytes; where the column is optional, NaN is missing.</summary>
    /// <exception cref="ArgumentException">The column is of another kind, or the count is wrong.</exception>
    public void Doubles(ReadOnlySpan<double> values)
    {
        var declared = Next(Type.DOUBLE, values.Length, known: false);
        Emit(declared, Encoding.PLAIN, MemoryMarshal.AsBytes(missing.Keep(values, double.NaN, declared.IsOptional)));
    }

    /// <summary>Places in the values known beforehand, from 0; where the column is optional, their count is missing.</summary>
    /// <exception cref="ArgumentException">Nothing is known beforehand of the column, the count is wrong, or a place is none.</exception>
    public void Indices(ReadOnlySpan<byte> places)
    {
        var declared = Next(null, places.Length, known: true);
        var present = declared.Entries <= byte.MaxValue ? missing.Keep(places, (byte)declared.Entries, declared.IsOptional) : missing.Keep(places);
        if (declared.Entries <= byte.MaxValue && present.ContainsAnyInRange((byte)declared.Entries, byte.MaxValue))
            throw new ArgumentException($"column '{declared.Name}' is one of {declared.Entries} values, and another place is given", nameof(places));
        Emit(declared, Encoding.RLE_DICTIONARY, Indexed(present, declared.Entries), declared.Dictionary, declared.Entries);
    }

    /// <summary>As the other overload, for more values than a byte can tell apart.</summary>
    /// <exception cref="ArgumentException">Nothing is known beforehand of the column, the count is wrong, or a place is none.</exception>
    public void Indices(ReadOnlySpan<ushort> places)
    {
        var declared = Next(null, places.Length, known: true);
        var present = missing.Keep(places, (ushort)declared.Entries, declared.IsOptional);
        if (present.ContainsAnyInRange((ushort)declared.Entries, ushort.MaxValue))
            throw new ArgumentException($"column '{declared.Name}' is one of {declared.Entries} values, and another place is given", nameof(places));
        Emit(declared, Encoding.RLE_DICTIONARY, Indexed(present, declared.Entries), declared.Dictionary, declared.Entries);
    }

    /// <summary>The first of the values known beforehand in each row: a few bytes, however many rows.</summary>
    public void Constant()
    {
        var declared = Next(null, rows, known: true);
        missing.KeepAll(rows);
        var page = Rooms.Of(ref body, 1 + HybridWriter.LargestRun);
        page[0] = (byte)HybridReader.WidthFor(declared.Entries - 1);
        Emit(declared, Encoding.RLE_DICTIONARY, page[..(1 + HybridWriter.Repeated(rows, 0, page[0], page[1..]))], declared.Dictionary, declared.Entries);
    }

    /// <summary>Ends the file. The stream stays open.</summary>
    public void Finish()
    {
        DemandWhole();
        Write(footer.Written());
        Write(Mark);
    }

    private ReadOnlySpan<byte> Indexed(ReadOnlySpan<byte> indices, int entries)
    {
        var width = HybridReader.WidthFor(entries - 1);
        var page = Rooms.Of(ref body, 1 + HybridWriter.Room(indices.Length, width));
        page[0] = (byte)width;
        return page[..(1 + HybridWriter.Write(indices, width, page[1..]))];
    }

    private ReadOnlySpan<byte> Indexed(ReadOnlySpan<ushort> indices, int entries)
    {
        var width = HybridReader.WidthFor(entries - 1);
        var page = Rooms.Of(ref body, 1 + HybridWriter.Room(indices.Length, width));
        page[0] = (byte)width;
        return page[..(1 + HybridWriter.Write(indices, width, page[1..]))];
    }

    private PartColumn Next(Type? type, int values, bool known)
    {
        if (column == columns.Count)
            throw new InvalidOperationException("no column is left in this row group; begin the next");
        var declared = columns[column];
        if (values != rows)
            throw new ArgumentException($"column '{declared.Name}' gets {values} values in a row group of {rows} rows", nameof(values));
        if ((type is not null && declared.Type != type) || declared.Entries > 0 != known)
            throw new ArgumentException($"column '{declared.Name}' was declared as {declared.Type}{(declared.Entries > 0 ? " of values known beforehand" : "")}, and something else is written", nameof(type));
        column++;
        return declared;
    }

    private void Emit(PartColumn declared, Encoding encoding, ReadOnlySpan<byte> values, ReadOnlySpan<byte> dictionary = default, int entries = 0)
    {
        var chunk = new PartChunk { Offset = footer.Position, Encoding = encoding, HasDictionary = entries > 0 };
        if (entries > 0)
        {
            header.DictionaryPage(dictionary.Length, entries);
            Write(header.Written);
            Write(dictionary);
        }

        chunk = chunk with { DataOffset = footer.Position };
        var definition = declared.IsOptional ? missing.Levels(ref levels) : [];
        header.DataPage(definition.Length + values.Length, rows, encoding);
        Write(header.Written);
        Write(definition);
        Write(values);
        footer.Add(chunk with { Bytes = footer.Position - chunk.Offset });
    }

    private void DemandWhole()
    {
        if (column < columns.Count)
            throw new InvalidOperationException($"column '{columns[column].Name}' of the row group is not written yet");
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        footer.Position += bytes.Length;
    }
}
