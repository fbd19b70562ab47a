using CsCheck;
using Interchange.Columns;
using Interchange.Runs;

namespace Interchange.Tests.Columns;

public sealed class ParquetTableTests : IDisposable
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    private static readonly ColumnSpec[] Specs =
    [
        ColumnSpec.Number("weight"),
        ColumnSpec.Level("colour", Colours),
        ColumnSpec.Date("day"),
        ColumnSpec.Text("id"),
    ];

    private static readonly Gen<ColumnBatch> Batch =
        from rows in Gen.Int[1, 400]
        from numbers in Gen.Frequency((1, Gen.Const(float.NaN)), (4, Gen.Float[-1e6f, 1e6f])).Array[rows]
        from codes in Gen.Byte[0, 3].Array[rows]
        from days in Gen.Frequency((1, Gen.Const(DateColumn.Missing)), (4, Gen.Int[700_000, 740_000])).Array[rows]
        from texts in Gen.Frequency((1, Gen.Const((string?)null)), (4, Gen.String[Gen.Char["aé\"\n,漢"], 0, 8].Select(s => (string?)s))).Array[rows]
        select new ColumnBatch([new NumberColumn("weight", numbers), new LevelColumn("colour", Colours, codes), new DateColumn("day", days), new TextColumn("id", texts)]);

    private readonly string folder = Directory.CreateTempSubdirectory("parquet-table").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_kind_comes_back_as_it_was_written() => Batch.List[0, 3].Sample(
        batches =>
        {
            var read = ParquetTable.Read(Written(Specs, batches), Specs);
            Assert.Equal(batches.Count, read.Count);
            for (var i = 0; i < read.Count; i++)
                AssertSame(batches[i], read[i]);
        },
        iter: 40, threads: 1);

    [Fact]
    public void Numbers_and_texts_that_repeat_come_back_bit_for_bit()
    {
        float[] numbers = [0f, -0f, 1f, -7f, 250f, 16_777_216f, float.NaN, float.MaxValue, float.PositiveInfinity, 0.5f];
        var number = Gen.Int[0, numbers.Length - 1].Select(i => numbers[i]);
        Gen.Select(number.Array[1, 4], Gen.Int[1, 300], Gen.Int[1, 1000]).Sample(
            (few, different, rows) =>
            {
                var batch = new ColumnBatch(
                [
                    new NumberColumn("weight", [.. Enumerable.Range(0, rows).Select(i => few[i % few.Length])]),
                    new LevelColumn("colour", Colours, new byte[rows]),
                    new DateColumn("day", [.. Enumerable.Range(0, rows).Select(i => 738_000 + (i % different))]),
                    new TextColumn("id", [.. Enumerable.Range(0, rows).Select(i => i % 5 == 0 ? null : "id-" + (i % different))]),
                ]);
                var read = Assert.Single(ParquetTable.Read(Written(Specs, [batch]), Specs));
                Assert.Equal(batch.Number("weight").Values.Select(BitConverter.SingleToInt32Bits), read.Number("weight").Values.Select(BitConverter.SingleToInt32Bits));
                AssertSame(batch, read);
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public void The_same_batches_give_the_same_bytes() => Batch.Sample(
        batch => Assert.Equal(Written(Specs, [batch]).Sha256, Written(Specs, [batch]).Sha256), iter: 10, threads: 1);

    [Fact]
    public void Columns_without_any_value_come_back_all_missing()
    {
        var empty = new ColumnBatch([.. Specs.Select(s => s.Empty(5))]);
        AssertSame(empty, Assert.Single(ParquetTable.Read(Written(Specs, [empty]), Specs)));
    }

    [Fact]
    public void An_absent_optional_column_is_all_missing_and_an_absent_required_one_refused()
    {
        var file = Written([.. Specs.Skip(1)], [Sample()]);
        var read = ParquetTable.Read(file, [ColumnSpec.Number("weight", required: false), .. Specs.Skip(1)]);
        Assert.All(read[0].Number("weight").Values, v => Assert.True(float.IsNaN(v)));
        Refused("column-missing", () => ParquetTable.Read(file, Specs));
    }

    [Fact]
    public void An_undeclared_column_refuses_the_file_unless_only_some_columns_are_asked_for()
    {
        var file = Written(Specs, [Sample()]);
        Refused("column-undeclared", () => ParquetTable.Read(file, [.. Specs.Skip(1)]));
        Assert.Equal(3, ParquetTable.ReadSome(file, [.. Specs.Skip(1)])[0].Columns.Count);
    }

    [Fact]
    public void Every_wrong_column_is_named_at_once()
    {
        var file = Written(Specs, [Sample()]);
        var refused = Assert.Throws<RefusedException>(() => ParquetTable.Read(file, [ColumnSpec.Date("weight"), ColumnSpec.Number("colour"), ColumnSpec.Text("day"), ColumnSpec.Level("other", Colours), Specs[3]]));
        Assert.Equal("column-type column-type column-type column-missing", string.Join(' ', refused.Problems.Select(p => p.Code)));
        Assert.Equal("weight colour day other", string.Join(' ', refused.Problems.Select(p => p.Column)));
    }

    [Fact]
    public void A_level_that_nobody_declared_is_unseen_and_cannot_be_written()
    {
        var read = ParquetTable.Read(Written(Specs, [Sample()]), [Specs[0], ColumnSpec.Level("colour", ["red"]), Specs[2], Specs[3]])[0];
        Assert.Contains(LevelColumn.Unseen, read.Level("colour").Codes);
        Assert.Throws<ArgumentException>(() => Written([ColumnSpec.Level("colour", ["red"])], [read]));
    }

    private static ColumnBatch Sample() => new(
    [
        new NumberColumn("weight", [.. Enumerable.Range(0, 100).Select(i => i % 7 == 0 ? float.NaN : i / 4f)]),
        new LevelColumn("colour", Colours, [.. Enumerable.Range(0, 100).Select(i => (byte)(i % 4))]),
        new DateColumn("day", [.. Enumerable.Range(0, 100).Select(i => i % 9 == 0 ? DateColumn.Missing : 738_000 + i)]),
        new TextColumn("id", [.. Enumerable.Range(0, 100).Select(i => i % 11 == 0 ? null : "id-" + i)]),
    ]);

    private static void Refused(string code, Action read)
    {
        var refused = Assert.Throws<RefusedException>(read);
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.All(refused.Problems, p => Assert.Equal(code, p.Code));
    }

    private static void AssertSame(ColumnBatch expected, ColumnBatch actual)
    {
        Assert.Equal(expected.Number("weight").Values, actual.Number("weight").Values);
        Assert.Equal(expected.Level("colour").Codes, actual.Level("colour").Codes);
        Assert.Equal(expected.Date("day").Days, actual.Date("day").Days);
        Assert.Equal(expected.Text("id").Values, actual.Text("id").Values);
    }

    private SourceFile Written(IReadOnlyList<ColumnSpec> specs, IReadOnlyList<ColumnBatch> batches)
    {
        var path = Path.Combine(folder, "table.parquet");
        ParquetTable.Write(path, specs, batches);
        return SourceFile.Read(path);
    }
}
