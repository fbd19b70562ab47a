using Interchange.Columns;

namespace Benchmarks;

/// <summary>Results written by three writers hold the same, and ours are smaller than those of the library that we would otherwise use.</summary>
internal static class PartsCheck
{
    private static readonly ColumnSpec[] Specs =
    [
        ColumnSpec.Text("signal"), ColumnSpec.Number("score"), ColumnSpec.Number("probability"), ColumnSpec.Text("release"),
        .. Enumerable.Range(0, Results.Reasons).SelectMany(r => (ColumnSpec[])[ColumnSpec.Number("part" + r), ColumnSpec.Number("points" + r)]),
    ];

    public static (string Name, bool Agrees)[] Run()
    {
        using var made = new ParquetOutBenchmark();
        made.Setup();
        var files = ((Func<long>[])[made.ParquetNet, made.ParquetSharp, made.Part]).Select(write =>
        {
            write();
            return made.Written();
        }).ToArray();
        var sizes = string.Join(", ", files.Select(f => $"{(double)f.Length / (ParquetOutBenchmark.Groups * ParquetOutBenchmark.GroupRows):F1}"));
        var read = files.Select(f => ParquetTable.Read(SourceFile.Of("written", f), Specs)).ToArray();
        return
        [
            ("results of three writers read back equal", read.All(r => Same(read[0], r))),
            ($"ours are smaller than Parquet.Net's (Parquet.Net, ParquetSharp and ours: {sizes} bytes a row)", files[2].Length < files[0].Length),
        ];
    }

    private static bool Same(IReadOnlyList<ColumnBatch> expected, IReadOnlyList<ColumnBatch> found) => expected.Count == found.Count
        && expected.Zip(found).All(b => Specs.All(s => s.Kind == ColumnKind.Text
            ? b.First.Text(s.Name).Values.SequenceEqual(b.Second.Text(s.Name).Values, StringComparer.Ordinal)
            : b.First.Number(s.Name).Values.AsSpan().SequenceEqual(b.Second.Number(s.Name).Values)));
}
