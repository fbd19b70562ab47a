namespace Interchange.Pages;

/// <summary>Indices looked up in a dictionary's values, whatever these are.</summary>
internal sealed class DictionaryLookup<T>
    where T : unmanaged
{
    private T[] entries = [];
    private uint[] indices = [];
    private int count;

    /// <summary>A dictionary of so many entries, to be filled.</summary>
    public Span<T> Of(int wanted) => Rooms.Of(ref entries, count = wanted);

    public void Clear() => count = 0;

    /// <exception cref="InvalidDataException">The indices end too early, or point beyond the dictionary.</exception>
    public void Look(ReadOnlySpan<byte> page, Span<T> values)
    {
        if (values.Length == 0)
            return;
        var places = Rooms.Of(ref indices, values.Length);
        Indices.Integers(page, Indices.Width(page), places);
        var known = entries.AsSpan(0, count);
        for (var i = 0; i < values.Length; i++)
        {
            if (places[i] >= (uint)known.Length)
                throw new InvalidDataException($"an index {places[i]} points beyond a dictionary of {known.Length} entries");
            values[i] = known[(int)places[i]];
        }
    }
}
