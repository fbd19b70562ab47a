using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Type = Parquet.Meta.Type;

namespace Interchange.Pages;

/// <summary>Numbers of any of the four plain types, as floats; missing is NaN.</summary>
internal sealed class NumberValues : PageValues<float>
{
    private readonly DictionaryLookup<float> dictionary = new();
    private Type type;

    public override float Missing => float.NaN;

    public override bool Begin(Chunk chunk)
    {
        type = chunk.Type;
        dictionary.Clear();
        return type is Type.FLOAT or Type.DOUBLE or Type.INT32 or Type.INT64;
    }

    public override void Dictionary(ReadOnlySpan<byte> page, int entries)
    {
        FixedWidth.Demand(page, type, entries);
        Plain(page, dictionary.Of(entries));
    }

    public override void Indexed(ReadOnlySpan<byte> page, Span<float> values) => dictionary.Look(page, values);

    public override void Plain(ReadOnlySpan<byte> page, Span<float> values)
    {
        page = FixedWidth.Demand(page, type, values.Length);
        switch (type)
        {
            case Type.FLOAT when BitConverter.IsLittleEndian:
                page.CopyTo(MemoryMarshal.AsBytes(values));
                break;
            case Type.FLOAT:
                for (var i = 0; i < values.Length; i++)
                    values[i] = BinaryPrimitives.ReadSingleLittleEndian(page[(i * sizeof(float))..]);
                break;
            case Type.DOUBLE:
                for (var i = 0; i < values.Length; i++)
                    values[i] = (float)BinaryPrimitives.ReadDoubleLittleEndian(page[(i * sizeof(double))..]);
                break;
            case Type.INT32:
                for (var i = 0; i < values.Length; i++)
                    values[i] = BinaryPrimitives.ReadInt32LittleEndian(page[(i * sizeof(int))..]);
                break;
            default:
                for (var i = 0; i < values.Length; i++)
                    values[i] = BinaryPrimitives.ReadInt64LittleEndian(page[(i * sizeof(long))..]);
                break;
        }
    }
}
