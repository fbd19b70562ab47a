using System.Text;

namespace Interchange.Pages;

/// <summary>Writes Thrift's compact protocol into a buffer that grows and is used again.</summary>
/// <remarks>Source: Apache Thrift, thrift-compact-protocol.md.</remarks>
internal sealed class CompactWriter
{
    private const int Int16 = 4;
    private const int Int32 = 5;
    private const int Int64 = 6;
    private const int Binary = 8;
    private const int List = 9;

    private byte[] bytes = new byte[1024];
    private int count;
    private int field;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, count);

    public void Clear() => (count, field) = (0, 0);

    public void Integer(int id, int value)
    {
        Field(id, Int32);
        Zigzag(value);
    }

    public void Short(int id, int value)
    {
        Field(id, Int16);
        Zigzag(value);
    }

    public void Long(int id, long value)
    {
        Field(id, Int64);
        Zigzag(value);
    }

    public void Text(int id, string value)
    {
        Field(id, Binary);
        Text(value);
    }

    public void Integers(int id, params ReadOnlySpan<int> values)
    {
        Elements(id, Int32, values.Length);
        foreach (var value in values)
            Zigzag(value);
    }

    public void Texts(int id, params ReadOnlySpan<string> values)
    {
        Elements(id, Binary, values.Length);
        foreach (var value in values)
            Text(value);
    }

    public void Struct(int id, Action body)
    {
        Field(id, CompactReader.Struct);
        Struct(body);
    }

    public void Structs<T>(int id, IReadOnlyList<T> elements, Action<T> body)
    {
        Elements(id, CompactReader.Struct, elements.Count);
        foreach (var element in elements)
            Struct(() => body(element));
    }

    /// <summary>The struct that is everything.</summary>
    public void Struct(Action body)
    {
        var outer = field;
        field = 0;
        body();
        Byte(0);
        field = outer;
    }

    private void Elements(int id, int type, int size)
    {
        Field(id, List);
        if (size < 15)
        {
            Byte((byte)((size << 4) | type));
            return;
        }

        Byte((byte)(0xF0 | type));
        Varint((ulong)size);
    }

    private void Field(int id, int type)
    {
        if (id - field is > 0 and <= 15)
        {
            Byte((byte)(((id - field) << 4) | type));
        }
        else
        {
            Byte((byte)type);
            Zigzag(id);
        }

        field = id;
    }

    private void Text(string value)
    {
        Varint((ulong)Encoding.UTF8.GetByteCount(value));
        foreach (var one in Encoding.UTF8.GetBytes(value))
            Byte(one);
    }

    private void Zigzag(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    private void Byte(byte value)
    {
        if (count == bytes.Length)
            Array.Resize(ref bytes, 2 * count);
        bytes[count++] = value;
    }
}
