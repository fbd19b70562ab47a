using System.Runtime.InteropServices;
using System.Text;

namespace Interchange.Pages;

/// <summary>Where a text lies in a buffer; a missing one has length -1.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextPlace(int Start, int Length)
{
    public static TextPlace Missing { get; } = new(0, -1);
}

/// <summary>
/// A column's texts of one row group as UTF-8 bytes in one buffer, and each row's place in it. One object is filled again and again and
/// keeps its buffers; a span that it gave is good until then. Not for several threads.
/// </summary>
/// <remarks>The bytes are as the file holds them: whether they are valid UTF-8 is checked by nobody but <see cref="Strings"/>, which replaces what is not.</remarks>
public sealed class Utf8Texts
{
    private byte[] bytes = [];
    private TextPlace[] places = [];

    /// <summary>Rows of the last row group.</summary>
    public int Count { get; private set; }

    /// <summary>The row's bytes; of a missing text none.</summary>
    public ReadOnlySpan<byte> this[int row] => places[row] is { Length: >= 0 } place && row < Count ? bytes.AsSpan(place.Start, place.Length) : [];

    public bool IsMissing(int row) => places[row].Length < 0;

    public bool AnyMissing => places.AsSpan(0, Count).Contains(TextPlace.Missing);

    /// <summary>Every text one behind another, each behind its length in four little-endian bytes, if the buffer happens to hold them so.</summary>
    internal ReadOnlySpan<byte> Plain => IsPlain ? bytes.AsSpan(0, Used) : [];

    internal bool IsPlain { get; set; }

    internal int Used { get; private set; }

    internal ReadOnlySpan<TextPlace> Places => places.AsSpan(0, Count);

    internal ReadOnlySpan<byte> Bytes(TextPlace place) => bytes.AsSpan(place.Start, place.Length);

    /// <summary>Texts that are already in memory; null is missing.</summary>
    public void Fill(ReadOnlySpan<string?> texts)
    {
        var rows = Begin(texts.Length);
        IsPlain = false;
        Rooms.Of(ref bytes, Characters(texts));
        for (var row = 0; row < texts.Length; row++)
            rows[row] = texts[row] is { } text ? Put(text) : TextPlace.Missing;
    }

    /// <summary>A string a row; rows that share a place share the string. Null is missing.</summary>
    public string?[] Strings()
    {
        var strings = new string?[Count];
        var shared = new Dictionary<int, string>();
        for (var row = 0; row < strings.Length; row++)
        {
            var place = places[row];
            if (place.Length < 0)
                continue;
            if (place.Start >= SharedBytes)
                strings[row] = Encoding.UTF8.GetString(bytes, place.Start, place.Length);
            else if (!shared.TryGetValue(place.Start, out strings[row]))
                shared[place.Start] = strings[row] = Encoding.UTF8.GetString(bytes, place.Start, place.Length);
        }

        return strings;
    }

    /// <summary>Bytes at the beginning of the buffer that hold a dictionary, whose entries many rows share.</summary>
    internal int SharedBytes { get; set; }

    /// <summary>Forgets what was there; the places of so many rows, to be filled.</summary>
    internal Span<TextPlace> Begin(int rows)
    {
        (Count, Used, SharedBytes, IsPlain) = (rows, 0, 0, true);
        return Rooms.Of(ref places, rows);
    }

    /// <summary>Mostly a character is a byte, so there is room for all of them before the first.</summary>
    private static int Characters(ReadOnlySpan<string?> texts)
    {
        long characters = 0;
        foreach (var text in texts)
            characters += text?.Length ?? 0;
        return checked((int)characters);
    }

    private TextPlace Put(string text)
    {
        var start = Used;
        if (Encoding.UTF8.TryGetBytes(text, bytes.AsSpan(start), out var length))
            Used += length;
        else
            length = Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetByteCount(text)));
        return new TextPlace(start, length);
    }

    /// <summary>So many bytes more, to be filled.</summary>
    internal Span<byte> Room(int wanted)
    {
        if (bytes.Length < Used + (long)wanted)
            Array.Resize(ref bytes, Rooms.For(checked(Used + wanted)));
        Used += wanted;
        return bytes.AsSpan(Used - wanted, wanted);
    }
}
