using System.Buffers.Binary;
using Type = Parquet.Meta.Type;

namespace Interchange.Pages;

/// <summary>Dates as <see cref="DateOnly.DayNumber"/>; missing is -1.</summary>
internal sealed class DayValues : PageValues<int>
{
    /// <summary>Dates in Parquet count from here.</summary>
    public static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    private readonly DictionaryLookup<int> dictionary = new();

    public override int Missing => -1;

    public override bool Begin(Chunk chunk)
    {
        dictionary.Clear();
        return chunk.Type == Type.INT32;
    }

    public override void Dictionary(ReadOnlySpan<byte> page, int entries)
    {
        FixedWidth.Demand(page, Type.INT32, entries);
        Plain(page, dictionary.Of(entries));
    }

    public override void Indexed(ReadOnlySpan<byte> page, Span<int> values) => dictionary.Look(page, values);

    public override void Plain(ReadOnlySpan<byte> page, Span<int> values)
    {
        page = FixedWidth.Demand(page, Type.INT32, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var day = (long)BinaryPrimitives.ReadInt32LittleEndian(page[(i * sizeof(int))..]) + Epoch;
            values[i] = day >= 0 && day <= DateOnly.MaxValue.DayNumber ? (int)day : throw new InvalidDataException("a date lies outside the years 1 to 9999");
        }
    }
}
