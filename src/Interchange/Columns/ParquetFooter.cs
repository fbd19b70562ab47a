using System.Buffers.Binary;
using Interchange.Pages;

namespace Interchange.Columns;

/// <summary>
/// Walks a Parquet footer before the library does: the library reads past the end of a damaged footer as if ones followed, and never comes
/// back.
/// </summary>
/// <remarks>Source: Apache Parquet, "File format" (footer, its length in four bytes, PAR1).</remarks>
internal static class ParquetFooter
{
    private const int TailBytes = 8;

    /// <exception cref="InvalidDataException">The footer is not one whole Thrift struct within the file.</exception>
    public static void Check(ReadOnlySpan<byte> file)
    {
        if (file.Length < TailBytes)
            throw new InvalidDataException("the file is too short to have a footer");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file[^TailBytes..]);
        if (length > file.Length - TailBytes)
            throw new InvalidDataException($"the footer claims {length} bytes of a file of {file.Length}");
        new CompactReader(file.Slice(file.Length - TailBytes - (int)length, (int)length)).Skip(CompactReader.Struct);
    }
}
