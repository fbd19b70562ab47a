using Interchange.Columns;
using Interchange.Runs;
using ParquetSharp;

namespace Interchange.Tests.Pages;

/// <summary>Damaged pages are refused, or read as the library reads them where it reads them; never anything else, and never without end.</summary>
public sealed class DamagedPageTests
{
    private static readonly bool Long = string.Equals(Environment.GetEnvironmentVariable("LONG"), "true", StringComparison.OrdinalIgnoreCase);

    public static TheoryData<Compression, ParquetDataPageVersion, bool> Files() => new()
    {
        { Compression.Uncompressed, ParquetDataPageVersion.V1, true },
        { Compression.Snappy, ParquetDataPageVersion.V2, true },
        { Compression.Zstd, ParquetDataPageVersion.V1, false },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Any_changed_byte_is_refused_or_read_as_the_library_reads_it(Compression codec, ParquetDataPageVersion version, bool dictionary)
    {
        var whole = Written(codec, version, dictionary);
        for (var at = 4; at < whole.Length - 8; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                if (!Long && ((at * 8) + bit) % 61 != 0)
                    continue;
                var changed = (byte[])whole.Clone();
                changed[at] ^= (byte)(1 << bit);
                if (Ours(changed) is { } ours && Library(changed) is { } library)
                    Assert.True(string.Equals(library, ours, StringComparison.Ordinal), $"byte {at}, bit {bit}: {Difference(library, ours)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Pages_cut_out_of_a_file_are_refused(Compression codec, ParquetDataPageVersion version, bool dictionary)
    {
        var whole = Written(codec, version, dictionary);
        for (var cut = 1; cut < 200; cut += Long ? 1 : 7)
            Assert.Null(Ours([.. whole[..4], .. whole[(4 + cut)..]]));
    }

    private static string Difference(string library, string ours) =>
        string.Join("; ", library.Split('\n').Zip(ours.Split('\n')).Select((v, i) => (v, i)).Where(v => !string.Equals(v.v.First, v.v.Second, StringComparison.Ordinal)).Take(5).Select(v => $"value {v.i} is {v.v.First} for the library and {v.v.Second} for us"));

    private static byte[] Written(Compression codec, ParquetDataPageVersion version, bool dictionary) =>
        new DeliveredFile(codec, Encoding.Plain, version, dictionary, IsOptional: true, 0.3, 20, 300).Write(60, 1, 1);

    /// <summary>A value a line, or null where the file was refused.</summary>
    private static string? Ours(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var read = ParquetTable.Read(SourceFile.Of("damaged", bytes), DeliveredFile.Specs);
            return string.Join('\n', read.SelectMany(b => b.Columns).SelectMany(OtherReaders.Of));
        }
        catch (RefusedException refused)
        {
            Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
            return null;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 29);
        }
    }

    /// <summary>The same by the library alone; null where it gives up in whatever way, or does not say after a while that it does.</summary>
    private static string? Library(byte[] bytes)
    {
        var reading = Task.Run(() =>
        {
            try
            {
                return string.Join('\n', OtherReaders.ParquetNet(bytes).SelectMany(g => g.Select((c, i) => (c, i))).SelectMany(c => c.c.Select(t => OtherReaders.As(DeliveredFile.Specs[c.i], t))));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return null;
            }
        });
        return reading.Wait(TimeSpan.FromSeconds(5)) ? reading.Result : null;
    }
}
