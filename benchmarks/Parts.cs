using Interchange.Columns;
using Parquet;
using Parquet.Schema;

namespace Benchmarks;

/// <summary>The signals of <see cref="Signals"/> as a file that another system delivers: levels by a dictionary, numbers plain, nullable, in row groups.</summary>
internal static class Parts
{
    public const int Rows = 1_000_000;
    public const int GroupRows = 131_072;

    public static byte[] Make(CompressionMethod codec) => Make(Signals.Make(Rows, 1, withSignal: true), codec);

    public static byte[] Make(ColumnBatch all, CompressionMethod codec) => Task.Run(() => MakeAsync(all, codec)).GetAwaiter().GetResult();

    private static async Task<byte[]> MakeAsync(ColumnBatch all, CompressionMethod codec)
    {
        var columns = all.Columns.Where(c => c is NumberColumn or LevelColumn || string.Equals(c.Name, "signal", StringComparison.Ordinal)).ToArray();
        var options = new ParquetOptions { CompressionMethod = codec, CompressionLevel = System.IO.Compression.CompressionLevel.Fastest, DictionaryEncodingSampleSize = 4096 };
        foreach (var column in columns)
            options.ColumnEncodingHints[column.Name] = column is LevelColumn ? EncodingHint.Dictionary : EncodingHint.Default;
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(c => new DataField(c.Name, c is NumberColumn ? typeof(float) : typeof(string), isNullable: true))), stream, options))
        {
        }

        return stream.ToArray();
    }
}
