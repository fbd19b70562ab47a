using Interchange.Pages;
using Parquet;
using Parquet.Meta;

namespace Benchmarks.Peers;

/// <summary>
/// What no file-to-file path goes below: every page that it reads taken out of its codec, those bytes copied once to where the columns of a
/// row group lie side by side, and the bytes of the result written.
/// </summary>
internal sealed class DecompressAndCopy : IDisposable
{
    private readonly byte[] file;
    private readonly byte[] result;
    private readonly (ColumnMetaData Footer, int Rows)[][] groups;
    private readonly Interchange.Pages.Decompressor decompressor = new();
    private byte[] page = [];
    private byte[] columns = [];

    public DecompressAndCopy(byte[] file, byte[] result)
    {
        (this.file, this.result) = (file, result);
        groups = Task.Run(async () =>
        {
            await using var reader = await ParquetReader.CreateAsync(new MemoryStream(file));
            return reader.RowGroups.Select(g => reader.Schema.DataFields.Select(f => (g.GetMetadata(f)!.MetaData!, (int)g.RowCount)).ToArray()).ToArray();
        }).GetAwaiter().GetResult();
    }

    public void Run(Stream target)
    {
        foreach (var group in groups)
        {
            var at = 0;
            foreach (var (footer, rows) in group)
            {
                for (var walk = new PageWalk(Chunk.Of(file, footer, isOptional: true, rows)); walk.Next();)
                {
                    var whole = Rooms.Of(ref page, walk.Header.UncompressedBytes);
                    decompressor.Decompress(footer.Codec, walk.Page, whole);
                    if (columns.Length < at + whole.Length)
                        Array.Resize(ref columns, Rooms.For(at + whole.Length));
                    whole.CopyTo(columns.AsSpan(at));
                    at += whole.Length;
                }
            }
        }

        target.Write(result);
    }

    public void Dispose() => decompressor.Dispose();
}
