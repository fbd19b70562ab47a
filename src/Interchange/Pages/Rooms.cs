using System.Numerics;

namespace Interchange.Pages;

/// <summary>Buffers that grow and are kept.</summary>
internal static class Rooms
{
    /// <summary>A length of at least <paramref name="wanted"/> that a slightly larger page does not outgrow at once.</summary>
    public static int For(int wanted) => wanted <= 1 << 29 ? (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(wanted, 256)) : wanted;

    /// <summary>The first <paramref name="wanted"/> elements of the room, which is made anew where it is too small.</summary>
    public static Span<T> Of<T>(ref T[] room, int wanted)
    {
        if (room.Length < wanted)
            room = GC.AllocateUninitializedArray<T>(For(wanted));
        return room.AsSpan(0, wanted);
    }
}
