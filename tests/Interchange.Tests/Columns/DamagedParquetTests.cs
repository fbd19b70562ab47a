using CsCheck;
using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Tests.Columns;

/// <summary>Damaged and hostile bytes end in a refusal or in a table; never in a crash, and never in a run that does not end.</summary>
public sealed class DamagedParquetTests
{
    private static readonly bool Long = string.Equals(Environment.GetEnvironmentVariable("LONG"), "true", StringComparison.OrdinalIgnoreCase);
    private static readonly ColumnSpec[] Specs = [ColumnSpec.Number("weight"), ColumnSpec.Level("colour", ["red", "blue"]), ColumnSpec.Date("day"), ColumnSpec.Text("id")];
    private static readonly byte[] Whole = Written();

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        for (var length = 0; length < Whole.Length; length += 50)
            Assert.True(Refused(Whole[..length]));
        Assert.True(Refused(Whole[..^1]));
    }

    [Fact]
    public void Changed_bytes_are_refused_or_read_but_never_crash() => Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Byte).Sample(
        (at, value) =>
        {
            Refused(With(at, value));
        },
        iter: 300, threads: 1);

    /// <summary>The library alone never comes back from about one in a thousand of these.</summary>
    [Fact]
    public void Any_byte_of_the_footer_may_be_any_other_and_reading_still_ends()
    {
        var footer = Whole.Length - 8 - BitConverter.ToInt32(Whole.AsSpan()[^8..]);
        var changes =
            from at in Enumerable.Range(footer, Whole.Length - footer)
            from value in Enumerable.Range(0, 256)
            where Long || (at + value) % 8 == 0
            select With(at, (byte)value);
        Assert.InRange(changes.Average(c => Refused(c) ? 1.0 : 0.0), 0.5, 1);
    }

    [Fact]
    public void A_footer_nested_without_end_is_refused() =>
        Assert.True(Refused([.. "PAR1"u8, .. Enumerable.Repeat((byte)0x19, 100_000), .. BitConverter.GetBytes(100_000), .. "PAR1"u8]));

    private static bool Refused(byte[] bytes)
    {
        try
        {
            ParquetTable.Read(SourceFile.Of("damaged.parquet", bytes), Specs);
            return false;
        }
        catch (RefusedException refused)
        {
            Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
            Assert.All(refused.Problems, p => Assert.Equal("damaged.parquet", p.File));
            return true;
        }
    }

    private static byte[] With(int at, byte value)
    {
        var bytes = (byte[])Whole.Clone();
        bytes[at] = value;
        return bytes;
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        ParquetTable.Write(stream, Specs,
        [
            new ColumnBatch(
            [
                new NumberColumn("weight", [.. Enumerable.Range(0, 100).Select(i => i % 7 == 0 ? float.NaN : i / 4f)]),
                new LevelColumn("colour", ["red", "blue"], [.. Enumerable.Range(0, 100).Select(i => (byte)(i % 3))]),
                new DateColumn("day", [.. Enumerable.Range(0, 100).Select(i => i % 9 == 0 ? DateColumn.Missing : 738_000 + i)]),
                new TextColumn("id", [.. Enumerable.Range(0, 100).Select(i => i % 11 == 0 ? null : "id-" + i)]),
            ]),
        ]);
        return stream.ToArray();
    }
}
