using System.Buffers.Binary;
using System.Text;

namespace Interchange.Pages;

/// <summary>Names to codes by their UTF-8 bytes: 1 for the first name, 255 for bytes that are no name. Made once, read by all threads.</summary>
internal sealed class LevelNames
{
    public const byte Missing = 0;
    public const byte Unknown = 255;
    private const int Slots = 1024;

    private readonly byte[][] names;
    private readonly byte[] codes = new byte[Slots];

    public LevelNames(IReadOnlyList<string> levels)
    {
        Levels = levels;
        names = [.. levels.Select(Encoding.UTF8.GetBytes)];
        if (names.Length >= Unknown)
            throw new ArgumentException($"{names.Length} levels do not fit into a byte", nameof(levels));
        // The last of equal names wins, as it does wherever names are looked up.
        for (var i = 0; i < names.Length; i++)
            codes[SlotOf(names[i])] = (byte)(i + 1);
    }

    public IReadOnlyList<string> Levels { get; }

    public byte this[ReadOnlySpan<byte> name] => codes[SlotOf(name)] is var code and > 0 ? code : Unknown;

    /// <summary>The slot that holds the name, or the free one where it would stand; four times as many slots as names leave always one free.</summary>
    private int SlotOf(ReadOnlySpan<byte> name)
    {
        var slot = Hash(name) & (Slots - 1);
        while (codes[slot] is var code and > 0 && !name.SequenceEqual(names[code - 1]))
            slot = (slot + 1) & (Slots - 1);
        return slot;
    }

    /// <summary>Length, beginning and end: names of one column differ there more than elsewhere, and a wrong guess costs one comparison.</summary>
    private static int Hash(ReadOnlySpan<byte> name)
    {
        var (first, last) = name.Length >= sizeof(ulong)
            ? (BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]))
            : (HybridReader.Load(name, 0), 0);
        return (int)(((first * 0x9E37_79B9_7F4A_7C15) ^ (last * 0xC2B2_AE3D_27D4_EB4F) ^ (ulong)name.Length * 0x1656_67B1_9E37_79F9) >> 40);
    }
}
