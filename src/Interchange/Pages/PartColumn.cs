using System.Buffers.Binary;
using Parquet.Meta;
using Encoding = System.Text.Encoding;
using Type = Parquet.Meta.Type;

namespace Interchange.Pages;

/// <summary>A column of a part that is written: its name, its type, whether rows may lack it, and its values where all are known beforehand.</summary>
public sealed class PartColumn
{
    private PartColumn(string name, Type type, bool optional, ConvertedType? meaning = null, byte[]? dictionary = null, int entries = 0) =>
        (Name, Type, IsOptional, Meaning, Dictionary, Entries) = (name, type, optional, meaning, dictionary, entries);

    public string Name { get; }

    /// <summary>Whether rows may lack a value.</summary>
    public bool IsOptional { get; }

    /// <summary>How many values are known beforehand; 0 where none are.</summary>
    public int Entries { get; }

    internal Type Type { get; }

    internal ConvertedType? Meaning { get; }

    /// <summary>The values known beforehand, as a dictionary page holds them.</summary>
    internal byte[]? Dictionary { get; }

    /// <summary>Texts that mostly differ from each other, such as pseudonyms.</summary>
    public static PartColumn Text(string name, bool optional = false) => new(name, Type.BYTE_ARRAY, optional, ConvertedType.UTF8);

    /// <summary>Whole numbers; where they repeat, each chunk gets a dictionary.</summary>
    public static PartColumn Integer(string name, bool optional = false) => new(name, Type.INT32, optional);

    /// <summary>Dates.</summary>
    public static PartColumn Date(string name, bool optional = false) => new(name, Type.INT32, optional, ConvertedType.DATE);

    /// <summary>Numbers of four bytes that mostly differ from each other.</summary>
    public static PartColumn Float(string name, bool optional = false) => new(name, Type.FLOAT, optional);

    /// <summary>Numbers of eight bytes that mostly differ from each other.</summary>
    public static PartColumn Double(string name, bool optional = false) => new(name, Type.DOUBLE, optional);

    /// <summary>One of the texts in each row; of a single one the column takes a few bytes.</summary>
    public static PartColumn OneOf(string name, IReadOnlyList<string> texts, bool optional = false)
    {
        var page = new List<byte>();
        foreach (var text in texts)
        {
            page.AddRange(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(text)));
            page.AddRange(Encoding.UTF8.GetBytes(text));
        }

        return new PartColumn(name, Type.BYTE_ARRAY, optional, ConvertedType.UTF8, Known([.. page], texts.Count), texts.Count);
    }

    /// <summary>One of the whole numbers in each row.</summary>
    public static PartColumn OneOf(string name, IReadOnlyList<int> numbers, bool optional = false) =>
        new(name, Type.INT32, optional, null, Known(Page(numbers, sizeof(int), BinaryPrimitives.WriteInt32LittleEndian), numbers.Count), numbers.Count);

    /// <summary>One of the numbers in each row, of four bytes.</summary>
    public static PartColumn OneOf(string name, IReadOnlyList<float> numbers, bool optional = false) =>
        new(name, Type.FLOAT, optional, null, Known(Page(numbers, sizeof(float), BinaryPrimitives.WriteSingleLittleEndian), numbers.Count), numbers.Count);

    /// <summary>One of the numbers in each row, of eight bytes: of a calibration table, say.</summary>
    public static PartColumn OneOf(string name, IReadOnlyList<double> numbers, bool optional = false) =>
        new(name, Type.DOUBLE, optional, null, Known(Page(numbers, sizeof(double), BinaryPrimitives.WriteDoubleLittleEndian), numbers.Count), numbers.Count);

    /// <summary>One of the dates in each row.</summary>
    public static PartColumn OneOf(string name, IReadOnlyList<DateOnly> dates, bool optional = false) =>
        new(name, Type.INT32, optional, ConvertedType.DATE, Known(Page([.. dates.Select(d => d.DayNumber - DayValues.Epoch)], sizeof(int), BinaryPrimitives.WriteInt32LittleEndian), dates.Count), dates.Count);

    private delegate void Put<in T>(Span<byte> target, T value);

    private static byte[] Page<T>(IReadOnlyList<T> values, int size, Put<T> put)
    {
        var page = new byte[values.Count * size];
        for (var i = 0; i < values.Count; i++)
            put(page.AsSpan(i * size), values[i]);
        return page;
    }

    private static byte[] Known(byte[] page, int entries) => entries is > 0 and <= ushort.MaxValue
        ? page
        : throw new ArgumentOutOfRangeException(nameof(entries), entries, "the values known beforehand are one at least and fit into two bytes with a missing one");
}
