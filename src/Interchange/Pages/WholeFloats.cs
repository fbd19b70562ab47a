using System.Runtime.InteropServices;

namespace Interchange.Pages;

/// <summary>A dictionary of numbers of four bytes that are whole and lie close together, such as counts and points.</summary>
internal sealed class WholeFloats(IntegerDictionary integers)
{
    /// <summary>Up to here every whole number is one of four bytes, and back.</summary>
    private const float Exact = 1 << 24;

    private int[] values = [];
    private float[] entries = [];

    /// <summary>Distinct numbers.</summary>
    public int Entries => integers.Entries;

    public ReadOnlySpan<byte> Page
    {
        get
        {
            var distinct = MemoryMarshal.Cast<byte, int>(integers.Page);
            var page = Rooms.Of(ref entries, distinct.Length);
            for (var i = 0; i < page.Length; i++)
                page[i] = distinct[i];
            return MemoryMarshal.AsBytes(page);
        }
    }

    public ReadOnlySpan<ushort> Indices => integers.Indices;

    /// <summary>False where a number is not whole, or where they take fewer bytes as they are.</summary>
    public bool TryEncode(ReadOnlySpan<float> numbers)
    {
        var whole = Rooms.Of(ref values, numbers.Length);
        for (var i = 0; i < whole.Length; i++)
        {
            // Minus zero is whole too, but would come back without its sign.
            if (!(MathF.Abs(numbers[i]) <= Exact) || BitConverter.SingleToInt32Bits((int)numbers[i]) != BitConverter.SingleToInt32Bits(numbers[i]))
                return false;
            whole[i] = (int)numbers[i];
        }

        return integers.TryEncode(whole);
    }
}
