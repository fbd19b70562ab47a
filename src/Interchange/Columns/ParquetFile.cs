using Interchange.Runs;
using Parquet;

namespace Interchange.Columns;

/// <summary>A Parquet file's bytes, opened with the library once its footer is known to be one.</summary>
internal static class ParquetFile
{
    /// <summary>More rows than any honest row group has; guards the buffers against a hostile header.</summary>
    private const int MaximumRows = 1 << 24;

    public static Task<ParquetReader> Open(ArraySegment<byte> bytes)
    {
        ParquetFooter.Check(bytes);
        return ParquetReader.CreateAsync(new ParquetStream(bytes), new ParquetOptions { UseDateOnlyTypeForDates = true }, leaveStreamOpen: false);
    }

    /// <summary>Rows of the row group at <paramref name="index"/>.</summary>
    /// <exception cref="InvalidDataException">It claims more than any has.</exception>
    public static int Rows(ParquetRowGroupReader group, int index) => group.RowCount is >= 0 and <= MaximumRows
        ? (int)group.RowCount
        : throw new InvalidDataException($"row group {index + 1} claims {group.RowCount} rows");

    /// <summary>The library throws almost any type on damaged bytes; here, and only here, all of them mean "this file is damaged".</summary>
    public static T Guarded<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not RefusedException)
        {
            throw Damaged(path, e);
        }
    }

    public static RefusedException Damaged(string path, Exception because) => RefusedException.Input(new Problem
    {
        Code = "parquet-damaged",
        File = path,
        Rule = "the file is not a complete Parquet file (" + because.Message + ")",
        Remedy = "copy or make the file again; it may have been cut off",
    });
}
