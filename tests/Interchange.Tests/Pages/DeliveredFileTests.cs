using Interchange.Columns;
using ParquetSharp;

namespace Interchange.Tests.Pages;

/// <summary>What we read of a file is what two other libraries read of it, however it was written.</summary>
public sealed class DeliveredFileTests
{
    private const int Rows = 1500;

    private static readonly DeliveredFile Usual = new(Compression.Snappy, Encoding.Plain, ParquetDataPageVersion.V1, true, true, 0.2, 60, 1 << 20);

    public static TheoryData<DeliveredFile> Ways()
    {
        var ways =
            from codec in (Compression[])[Compression.Uncompressed, Compression.Snappy, Compression.Zstd, Compression.Gzip]
            from version in (ParquetDataPageVersion[])[ParquetDataPageVersion.V1, ParquetDataPageVersion.V2]
            from dictionary in (bool[])[true, false]
            from missing in (double?[])[null, 0, 0.2, 1]
            from pages in (int[])[700, 1 << 20]
            select Usual with { Codec = codec, Version = version, Dictionary = dictionary, IsOptional = missing is not null, Missing = missing ?? 0, PageBytes = pages };
        var widths =
            from distinct in (int[])[1, 2, 3, 5, 17, 64, 65, 128, 129, 200, 256, 257, 1000]
            from missing in (double[])[0, 0.5]
            select Usual with { Distinct = distinct, Missing = missing };
        var encodings =
            from encoding in (Encoding[])[Encoding.ByteStreamSplit, Encoding.DeltaBinaryPacked, Encoding.DeltaLengthByteArray]
            from optional in (bool[])[true, false]
            select Usual with { Encoding = encoding, Dictionary = false, IsOptional = optional };
        return [.. ways, .. widths, .. encodings];
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_way_of_writing_reads_as_two_other_libraries_read_it(DeliveredFile way)
    {
        var bytes = way.Write(Rows, 2, 1);
        var sharp = OtherReaders.ParquetSharp(bytes);
        var read = ParquetTable.Read(SourceFile.Of("delivered", bytes), DeliveredFile.Specs);
        Assert.Equal(sharp.Length, read.Count);
        for (var g = 0; g < sharp.Length; g++)
        {
            for (var c = 0; c < DeliveredFile.Specs.Length; c++)
                Assert.Equal(sharp[g][c].Select(t => OtherReaders.As(DeliveredFile.Specs[c], t)), OtherReaders.Of(read[g].Columns[c]), StringComparer.Ordinal);
        }

        var net = OtherReaders.ParquetNet(bytes);
        for (var g = 0; g < net.Length; g++)
        {
            for (var c = 0; c < DeliveredFile.Specs.Length; c++)
                Assert.Equal(sharp[g][c].Select(t => OtherReaders.As(DeliveredFile.Specs[c], t)), net[g][c].Select(t => OtherReaders.As(DeliveredFile.Specs[c], t)), StringComparer.Ordinal);
        }
    }
}
