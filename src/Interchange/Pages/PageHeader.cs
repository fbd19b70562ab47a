using System.Runtime.InteropServices;
using Parquet.Meta;

namespace Interchange.Pages;

/// <summary>What stands before a page. Nothing in it is trusted: <see cref="PageWalk"/> holds every length against the chunk.</summary>
/// <param name="Type">A data page of either version, a dictionary page, or an index page.</param>
/// <param name="UncompressedBytes">Size of the page once it is decompressed, levels included.</param>
/// <param name="CompressedBytes">Size of the page in the file.</param>
/// <param name="Values">Values with missing ones, or entries of a dictionary.</param>
/// <param name="Encoding">Of the values.</param>
/// <param name="LevelEncoding">Of the definition levels; version 2 knows only RLE.</param>
/// <param name="LevelBytes">Bytes of the definition levels, which version 2 leaves uncompressed; 0 in version 1.</param>
/// <param name="Nulls">Missing values, which version 2 counts; -1 in version 1.</param>
/// <param name="IsCompressed">Whether the codec was applied to this page.</param>
/// <remarks>Source: Apache Parquet, parquet.thrift (PageHeader and what it holds).</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageHeader(
    PageType Type, int UncompressedBytes, int CompressedBytes, int Values, Encoding Encoding, Encoding LevelEncoding, int LevelBytes, int Nulls, bool IsCompressed)
{
    /// <exception cref="InvalidDataException">The bytes do not begin with a whole header of a page.</exception>
    public static PageHeader Read(ref CompactReader reader)
    {
        var (page, kind) = (new PageHeader { UncompressedBytes = -1, CompressedBytes = -1, IsCompressed = true }, -1);
        var id = 0;
        while (reader.Field(ref id, out var type))
        {
            switch (id)
            {
                case 1:
                    page = page with { Type = (PageType)reader.Integer(type) };
                    break;
                case 2:
                    page = page with { UncompressedBytes = reader.Integer(type) };
                    break;
                case 3:
                    page = page with { CompressedBytes = reader.Integer(type) };
                    break;
                case 5 or 7 or 8 when type == CompactReader.Struct:
                    (page, kind) = (Body(ref reader, page, id), id);
                    break;
                default:
                    if (type is not (CompactReader.True or CompactReader.False))
                        reader.Skip(type);
                    break;
            }
        }

        var wanted = page.Type switch { PageType.DATA_PAGE => 5, PageType.DICTIONARY_PAGE => 7, PageType.DATA_PAGE_V2 => 8, _ => kind };
        return kind == wanted && page is { UncompressedBytes: >= 0, CompressedBytes: >= 0, Values: >= 0, LevelBytes: >= 0 }
            ? page
            : throw new InvalidDataException("a page header lacks what its kind of page needs, or holds a negative number");
    }

    private static PageHeader Body(ref CompactReader reader, PageHeader page, int kind)
    {
        page = page with { Values = -1, Encoding = (Encoding)(-1), LevelEncoding = Encoding.RLE, LevelBytes = 0, Nulls = -1 };
        var id = 0;
        while (reader.Field(ref id, out var type))
        {
            switch (kind, id)
            {
                case (_, 1):
                    page = page with { Values = reader.Integer(type) };
                    break;
                case (5 or 7, 2) or (8, 4):
                    page = page with { Encoding = (Encoding)reader.Integer(type) };
                    break;
                case (8, 2):
                    page = page with { Nulls = reader.Integer(type) };
                    break;
                case (5, 3):
                    page = page with { LevelEncoding = (Encoding)reader.Integer(type) };
                    break;
                case (8, 5):
                    page = page with { LevelBytes = reader.Integer(type) };
                    break;
                case (8, 6) when reader.Integer(type) != 0:
                    throw new InvalidDataException("a page of a column that cannot repeat has repetition levels");
                case (8, 7) when type is CompactReader.True or CompactReader.False:
                    page = page with { IsCompressed = type == CompactReader.True };
                    break;
                case (8, 6):
                    break;
                default:
                    if (type is not (CompactReader.True or CompactReader.False))
                        reader.Skip(type);
                    break;
            }
        }

        return page;
    }
}
