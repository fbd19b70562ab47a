namespace Interchange.Pages;

/// <summary>How the values of a chunk become what is wanted of them. One object serves chunk after chunk and keeps its buffers.</summary>
internal abstract class PageValues<T>
    where T : unmanaged
{
    /// <summary>What stands in a row without value.</summary>
    public abstract T Missing { get; }

    /// <summary>Packed values of a page that has missing ones.</summary>
    public T[] Packed { get; private set; } = [];

    /// <summary>Gets ready for the chunk; false where values of this type are not decoded here.</summary>
    public abstract bool Begin(Chunk chunk);

    /// <summary>Takes the chunk's dictionary.</summary>
    /// <exception cref="InvalidDataException">It does not hold as many entries as it claims.</exception>
    public abstract void Dictionary(ReadOnlySpan<byte> page, int entries);

    /// <summary>Values one after another.</summary>
    /// <exception cref="InvalidDataException">They end too early, or mean nothing.</exception>
    public abstract void Plain(ReadOnlySpan<byte> page, Span<T> values);

    /// <summary>Indices into the dictionary.</summary>
    /// <exception cref="InvalidDataException">They end too early, or point beyond the dictionary.</exception>
    public abstract void Indexed(ReadOnlySpan<byte> page, Span<T> values);

    /// <summary>Room for packed values, with a vector's worth behind them.</summary>
    public Span<T> PackedFor(int count)
    {
        if (Packed.Length < count + DefinitionBits.WordBits)
            Packed = new T[Rooms.For(count + DefinitionBits.WordBits)];
        return Packed.AsSpan(0, count);
    }
}
