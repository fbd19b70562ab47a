using System.Runtime.InteropServices;
using System.Text;

namespace Interchange.Pages;

/// <summary>A dictionary of the texts of a chunk, in the order in which they first appear. Where many differ it gives up early.</summary>
internal sealed class TextDictionary
{
    /// <summary>Place of a missing text.</summary>
    public const byte Missing = byte.MaxValue;

    private readonly Dictionary<string, byte> known = new(StringComparer.Ordinal);
    private readonly List<byte> page = [];
    private byte[] places = [];
    private int count;

    /// <summary>Distinct texts.</summary>
    public int Entries => known.Count;

    public ReadOnlySpan<byte> Page => CollectionsMarshal.AsSpan(page);

    public ReadOnlySpan<byte> Places => places.AsSpan(0, count);

    /// <summary>False where there is none, or more differ than a byte can tell apart.</summary>
    public bool TryEncode(ReadOnlySpan<string?> texts)
    {
        known.Clear();
        page.Clear();
        count = texts.Length;
        var target = Rooms.Of(ref places, count);
        string? last = null;
        byte place = Missing;
        for (var row = 0; row < target.Length; row++)
        {
            // Neighbours are often the same object.
            if (!ReferenceEquals(texts[row], last) || row == 0)
            {
                last = texts[row];
                place = last is null ? Missing : PlaceOf(last);
                if (place == Missing && last is not null)
                    return false;
            }

            target[row] = place;
        }

        return known.Count > 0;
    }

    private byte PlaceOf(string text)
    {
        if (known.TryGetValue(text, out var place))
            return place;
        if (known.Count == Missing)
            return Missing;
        page.AddRange(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(text)));
        page.AddRange(Encoding.UTF8.GetBytes(text));
        return known[text] = (byte)known.Count;
    }
}
