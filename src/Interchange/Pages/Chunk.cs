using System.Runtime.InteropServices;
using Parquet.Meta;

namespace Interchange.Pages;

/// <summary>One column of one row group as it lies in the file: its pages one after another, a dictionary first where there is one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct Chunk
{
    /// <summary>The pages, and nothing else.</summary>
    public ReadOnlySpan<byte> Bytes { get; private init; }

    /// <summary>Physical type of the values.</summary>
    public Parquet.Meta.Type Type { get; private init; }

    /// <summary>Codec of every page that says it is compressed.</summary>
    public CompressionCodec Codec { get; private init; }

    /// <summary>Whether pages carry definition levels: 1 for a value, 0 for a missing one.</summary>
    public bool IsOptional { get; private init; }

    /// <summary>Rows of the row group.</summary>
    public int Rows { get; private init; }

    /// <summary>The chunk that a footer describes.</summary>
    /// <exception cref="InvalidDataException">The footer places it outside the file, or counts other values than rows.</exception>
    public static Chunk Of(ReadOnlySpan<byte> file, ColumnMetaData footer, bool isOptional, int rows)
    {
        var from = footer.DictionaryPageOffset is { } dictionary and > 0 ? Math.Min(dictionary, footer.DataPageOffset) : footer.DataPageOffset;
        if (from < 0 || footer.TotalCompressedSize < 0 || from > file.Length || footer.TotalCompressedSize > file.Length - from)
            throw new InvalidDataException("the footer places a column outside the file");
        if (footer.NumValues != rows)
            throw new InvalidDataException($"the footer counts {footer.NumValues} values in a row group of {rows} rows");
        return new Chunk
        {
            Bytes = file.Slice((int)from, (int)footer.TotalCompressedSize),
            Type = footer.Type,
            Codec = footer.Codec,
            IsOptional = isOptional,
            Rows = rows,
        };
    }
}
