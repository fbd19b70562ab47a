using System.Buffers.Binary;

namespace Interchange.Columns;

/// <summary>
/// Walks a Parquet footer (Thrift's compact protocol) before the library does: the library reads past the end of a damaged footer as if
/// ones followed, and never comes back.
/// </summary>
/// <remarks>Source: Apache Thrift, thrift-compact-protocol.md; Apache Parquet, "File format" (footer, its length in four bytes, PAR1).</remarks>
internal ref struct ParquetFooter
{
    private const int TailBytes = 8;
    private const int DeepestNesting = 32;

    private readonly ReadOnlySpan<byte> bytes;
    private int position;

    private ParquetFooter(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    /// <exception cref="InvalidDataException">The footer is not one whole Thrift struct within the file.</exception>
    public static void Check(ReadOnlySpan<byte> file)
    {
        if (file.Length < TailBytes)
            throw new InvalidDataException("the file is too short to have a footer");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file[^TailBytes..]);
        if (length > file.Length - TailBytes)
            throw new InvalidDataException($"the footer claims {length} bytes of a file of {file.Length}");
        new ParquetFooter(file.Slice(file.Length - TailBytes - (int)length, (int)length)).Struct(0);
    }

    private void Struct(int depth)
    {
        for (var header = Byte(); header != 0; header = Byte())
        {
            if (header >> 4 == 0)
                Varint();
            if ((header & 0x0F) > 2) // 1 and 2 are true and false: the header is the value.
                Value(header & 0x0F, depth);
        }
    }

    private void Value(int type, int depth)
    {
        if (depth > DeepestNesting)
            throw new InvalidDataException("the footer is nested too deeply");
        switch (type)
        {
            case 1 or 2 or 3:
                Byte();
                break;
            case 4 or 5 or 6:
                Varint();
                break;
            case 7:
                Take(sizeof(double));
                break;
            case 8:
                Take(Varint());
                break;
            case 9 or 10:
                List(depth);
                break;
            case 12:
                Struct(depth + 1);
                break;
            default:
                throw new InvalidDataException($"the footer holds a value of unknown type {type}");
        }
    }

    /// <summary>Every element takes a byte at least, so a list that claims more than is left ends at the end of the footer.</summary>
    private void List(int depth)
    {
        var header = Byte();
        var count = header >> 4 == 15 ? Varint() : (ulong)(header >> 4);
        for (var i = 0UL; i < count; i++)
            Value(header & 0x0F, depth + 1);
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw new InvalidDataException("the footer holds a number of more than 64 bits");
    }

    private byte Byte()
    {
        Take(1);
        return bytes[position - 1];
    }

    private void Take(ulong count)
    {
        if (count > (ulong)(bytes.Length - position))
            throw new InvalidDataException("the footer ends in the middle of a value");
        position += (int)count;
    }
}
