using System.Runtime.InteropServices;

namespace Interchange.Pages;

/// <summary>Reads Thrift's compact protocol within given bytes: a length, count or nesting that leads outside ends in an exception.</summary>
/// <remarks>Source: Apache Thrift, thrift-compact-protocol.md.</remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct CompactReader(ReadOnlySpan<byte> bytes)
{
    public const int True = 1;
    public const int False = 2;
    public const int Struct = 12;
    private const int Int32 = 5;
    private const int DeepestNesting = 32;

    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    /// <summary>Reads a field's header; false at the end of the struct.</summary>
    /// <param name="id">The id of the field before, 0 at the start of a struct; then this field's.</param>
    /// <param name="type">The field's type; for a boolean also its value.</param>
    public bool Field(ref int id, out int type)
    {
        var header = Byte();
        type = header & 0x0F;
        if (header == 0)
            return false;
        id = header >> 4 == 0 ? (short)Zigzag(Varint()) : id + (header >> 4);
        return true;
    }

    /// <summary>The value of a field that must be a 32-bit integer.</summary>
    public int Integer(int type)
    {
        var value = Zigzag(Varint());
        return type == Int32 && value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new InvalidDataException("the metadata holds another type where a number belongs");
    }

    /// <summary>Walks over a value of this type.</summary>
    public void Skip(int type) => Skip(type, 0);

    private void Skip(int type, int depth)
    {
        if (depth > DeepestNesting)
            throw new InvalidDataException("the metadata is nested too deeply");
        switch (type)
        {
            case 1 or 2 or 3:
                Byte();
                break;
            case 4 or Int32 or 6:
                Varint();
                break;
            case 7:
                Take(sizeof(double));
                break;
            case 8:
                Take(Varint());
                break;
            case 9 or 10:
                SkipList(depth);
                break;
            case Struct:
                SkipStruct(depth);
                break;
            default:
                throw new InvalidDataException($"the metadata holds a value of unknown type {type}");
        }
    }

    private void SkipStruct(int depth)
    {
        var id = 0;
        while (Field(ref id, out var type))
        {
            if (type is not (True or False)) // The header of a boolean field is its value.
                Skip(type, depth + 1);
        }
    }

    /// <summary>Every element takes a byte at least, so a list that claims more than is left ends at the end of the bytes.</summary>
    private void SkipList(int depth)
    {
        var header = Byte();
        var count = header >> 4 == 15 ? Varint() : (ulong)(header >> 4);
        for (var i = 0UL; i < count; i++)
            Skip(header & 0x0F, depth + 1);
    }

    private static long Zigzag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

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

        throw new InvalidDataException("the metadata holds a number of more than 64 bits");
    }

    private byte Byte()
    {
        Take(1);
        return bytes[Position - 1];
    }

    private void Take(ulong count)
    {
        if (count > (ulong)(bytes.Length - Position))
            throw new InvalidDataException("the metadata ends in the middle of a value");
        Position += (int)count;
    }
}
