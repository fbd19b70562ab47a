using Parquet.Meta;

namespace Interchange.Pages;

/// <summary>Headers of the pages that we write: never compressed, data pages of the first version.</summary>
internal static class PageHeaders
{
    public static void DictionaryPage(this CompactWriter writer, int bytes, int entries)
    {
        writer.Clear();
        writer.Struct(() =>
        {
            Sizes(writer, PageType.DICTIONARY_PAGE, bytes);
            writer.Struct(7, () =>
            {
                writer.Integer(1, entries);
                writer.Integer(2, (int)Encoding.PLAIN);
            });
        });
    }

    public static void DataPage(this CompactWriter writer, int bytes, int rows, Encoding encoding)
    {
        writer.Clear();
        writer.Struct(() =>
        {
            Sizes(writer, PageType.DATA_PAGE, bytes);
            writer.Struct(5, () =>
            {
                writer.Integer(1, rows);
                writer.Integer(2, (int)encoding);
                writer.Integer(3, (int)Encoding.RLE);
                writer.Integer(4, (int)Encoding.RLE);
            });
        });
    }

    private static void Sizes(CompactWriter writer, PageType type, int bytes)
    {
        writer.Integer(1, (int)type);
        writer.Integer(2, bytes);
        writer.Integer(3, bytes);
    }
}
