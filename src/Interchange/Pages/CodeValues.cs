using Type = Parquet.Meta.Type;

namespace Interchange.Pages;

/// <summary>
/// Levels as codes: 0 is missing, k the k-th name, 255 a name that nobody declared. A dictionary's texts are looked up once; no row is ever
/// a text. Booleans are the names "no" and "yes".
/// </summary>
internal sealed class CodeValues : PageValues<byte>
{
    private readonly byte[] table = new byte[ByteMap.Size];
    private byte[] entries = [];
    private uint[] indices = [];
    private int count;
    private LevelNames names = new([]);
    private Type type;

    public override byte Missing => LevelNames.Missing;

    /// <summary>The names of the chunks that follow.</summary>
    public CodeValues For(LevelNames wanted)
    {
        names = wanted;
        return this;
    }

    public override bool Begin(Chunk chunk)
    {
        (type, count) = (chunk.Type, 0);
        return type is Type.BYTE_ARRAY or Type.BOOLEAN;
    }

    public override void Dictionary(ReadOnlySpan<byte> page, int wanted)
    {
        if (type == Type.BOOLEAN || (long)wanted * sizeof(int) > page.Length)
            throw new InvalidDataException($"a dictionary of {page.Length} bytes claims {wanted} texts");
        Plain(page, Rooms.Of(ref entries, wanted));
        count = wanted;
        entries.AsSpan(0, Math.Min(count, ByteMap.Size)).CopyTo(table);
    }

    public override void Plain(ReadOnlySpan<byte> page, Span<byte> values)
    {
        if (type == Type.BOOLEAN)
        {
            Booleans(page, values);
            return;
        }

        foreach (ref var value in values)
            value = names[ByteArrays.Next(ref page)];
    }

    public override void Indexed(ReadOnlySpan<byte> page, Span<byte> values)
    {
        if (values.Length == 0)
            return;
        var width = Indices.Width(page);
        if (width > 8)
        {
            Wide(page, width, values);
            return;
        }

        Indices.Bytes(page, width, values);
        if (!ByteMap.Apply(values, table, Math.Min(count, ByteMap.Size)))
            throw new InvalidDataException($"an index points beyond a dictionary of {count} entries");
    }

    private void Wide(ReadOnlySpan<byte> page, int width, Span<byte> values)
    {
        var places = Rooms.Of(ref indices, values.Length);
        Indices.Integers(page, width, places);
        for (var i = 0; i < values.Length; i++)
            values[i] = places[i] < (uint)count ? entries[places[i]] : throw new InvalidDataException($"an index {places[i]} points beyond a dictionary of {count} entries");
    }

    private void Booleans(ReadOnlySpan<byte> page, Span<byte> values)
    {
        if ((values.Length + 7L) / 8 > page.Length)
            throw new InvalidDataException($"a page of {page.Length} bytes claims {values.Length} booleans");
        var (no, yes) = (names["no"u8], names["yes"u8]);
        for (var i = 0; i < values.Length; i++)
            values[i] = (page[i >> 3] >> (i & 7) & 1) != 0 ? yes : no;
    }
}
