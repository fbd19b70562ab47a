using System.Buffers.Binary;
using Type = Parquet.Meta.Type;

namespace Interchange.Pages;

/// <summary>Texts as places in a buffer, into which a page's bytes are copied at once.</summary>
internal sealed class TextValues : PageValues<TextPlace>
{
    private readonly DictionaryLookup<TextPlace> dictionary = new();
    private Utf8Texts texts = new();

    public override TextPlace Missing => TextPlace.Missing;

    /// <summary>Where the texts of the chunk that follows go; it has begun for as many rows.</summary>
    public TextValues Into(Utf8Texts target)
    {
        texts = target;
        return this;
    }

    public override bool Begin(Chunk chunk)
    {
        dictionary.Clear();
        return chunk.Type == Type.BYTE_ARRAY;
    }

    public override void Dictionary(ReadOnlySpan<byte> page, int entries)
    {
        if ((long)entries * ByteArrays.Prefix > page.Length)
            throw new InvalidDataException($"a dictionary of {page.Length} bytes claims {entries} texts");
        Plain(page, dictionary.Of(entries));
        (texts.IsPlain, texts.SharedBytes) = (false, texts.Used);
    }

    public override void Indexed(ReadOnlySpan<byte> page, Span<TextPlace> values) => dictionary.Look(page, values);

    public override void Plain(ReadOnlySpan<byte> page, Span<TextPlace> values)
    {
        var (start, at) = (texts.Used, 0);
        for (var i = 0; i < values.Length; i++)
        {
            var length = page.Length - at >= ByteArrays.Prefix ? BinaryPrimitives.ReadUInt32LittleEndian(page[at..]) : uint.MaxValue;
            at += ByteArrays.Prefix;
            if (length > page.Length - at)
                throw new InvalidDataException("a text ends beyond its page");
            values[i] = new TextPlace(start + at, (int)length);
            at += (int)length;
        }

        page[..at].CopyTo(texts.Room(at));
    }
}
