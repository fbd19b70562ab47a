using System.Runtime.Intrinsics.X86;
using CsCheck;
using Interchange.Pages;

namespace Interchange.Tests.Pages;

/// <summary>Every fast way over pages is the plain one, for any input; and what is packed unpacks to itself.</summary>
public sealed class PageKernelTests
{
    private static readonly Gen<(int Width, byte[] Values)> Bytes =
        from width in Gen.Int[1, 8]
        from values in Gen.Byte[0, (byte)((1 << width) - 1)].Array[1, 300]
        select (width, values);

    [Fact]
    public void Indices_of_a_byte_unpack_to_what_was_packed() => Bytes.Sample(
        made =>
        {
            var page = new byte[1 + HybridWriter.Room(made.Values.Length, made.Width)];
            page[0] = (byte)made.Width;
            var length = 1 + HybridWriter.Write(made.Values, made.Width, page.AsSpan(1));
            var found = new byte[made.Values.Length];
            Indices.Bytes(page.AsSpan(0, length), made.Width, found);
            Assert.Equal(made.Values, found);
        },
        threads: 1);

    [Fact]
    public void Wider_indices_unpack_to_what_was_packed() => Gen.Int[1, 16].SelectMany(width => Gen.UShort[0, (ushort)((1 << width) - 1)].Array[1, 300].Select(values => (width, values))).Sample(
        made =>
        {
            var page = new byte[1 + HybridWriter.Room(made.values.Length, made.width)];
            page[0] = (byte)made.width;
            var length = 1 + HybridWriter.Write(made.values, made.width, page.AsSpan(1));
            var found = new uint[made.values.Length];
            Indices.Integers(page.AsSpan(0, length), made.width, found);
            Assert.Equal(made.values.Select(v => (uint)v), found);
        },
        threads: 1);

    [Fact]
    public void Bits_spread_by_one_instruction_are_bits_taken_one_value_at_a_time() => Gen.Select(Gen.Int[1, 8], Gen.Byte.Array[8, 200]).Sample(
        (width, packed) =>
        {
            if (!Bmi2.X64.IsSupported)
                return;
            var (fast, plain) = (new byte[packed.Length * 8 / width], new byte[packed.Length * 8 / width]);
            Indices.Deposit(packed, width, fast);
            Indices.Unpack(packed, width, plain);
            Assert.Equal(plain, fast);
        },
        threads: 1);

    [Fact]
    public void Bits_gathered_by_one_instruction_are_bits_put_one_behind_another() => Gen.Select(Gen.ULong, Gen.Int[1, 8]).Sample(
        (lanes, width) => Assert.True(!Bmi2.X64.IsSupported
            || Bmi2.X64.ParallelBitExtract(lanes, 0x0101_0101_0101_0101UL * HybridReader.Mask(width)) == HybridWriter.ExtractPlain(lanes, 8, width)),
        threads: 1);

    [Fact]
    public void Values_spread_by_vectors_are_values_spread_one_by_one() => Gen.Bool.Array[1, 400].Sample(
        present =>
        {
            var bits = new ulong[DefinitionBits.Words(present.Length)];
            for (var i = 0; i < present.Length; i++)
                bits[i / 64] |= (present[i] ? 1UL : 0) << i;
            Spread(bits, present, Enumerable.Range(1, 500).Select(i => (byte)(i % 251)).ToArray(), (byte)255);
            Spread(bits, present, Enumerable.Range(1, 500).Select(i => (float)i).ToArray(), float.NaN);
            Spread(bits, present, Enumerable.Range(1, 500).Select(i => new TextPlace(i, i)).ToArray(), TextPlace.Missing);
        },
        threads: 1);

    [Fact]
    public void A_table_over_bytes_gives_what_it_holds_and_tells_of_a_byte_beyond_it() => Gen.Select(Gen.Int[1, 256], Gen.Byte.Array[0, 300]).Sample(
        (known, values) =>
        {
            var table = Enumerable.Range(0, ByteMap.Size).Select(i => (byte)(i * 7)).ToArray();
            var mapped = (byte[])values.Clone();
            Assert.Equal(values.All(v => v < known), ByteMap.Apply(mapped, table, known));
            if (values.All(v => v < known))
                Assert.Equal(values.Select(v => table[v]), mapped);
        },
        threads: 1);

    private static void Spread<T>(ulong[] bits, bool[] present, T[] packed, T missing)
        where T : unmanaged
    {
        var (expected, found, next) = (new T[present.Length], new T[present.Length], 0);
        for (var i = 0; i < present.Length; i++)
            expected[i] = present[i] ? packed[next++] : missing;
        Spreading.Spread(bits, packed.AsSpan(), missing, found.AsSpan());
        Assert.Equal(expected, found);
        Spreading.Spread(bits, packed.AsSpan(0, next), missing, found.AsSpan());
        Assert.Equal(expected, found);
    }
}
