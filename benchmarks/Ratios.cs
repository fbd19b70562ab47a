using Interchange.Columns;
using Interchange.Runs;

namespace Benchmarks;

/// <summary>One line of the ratios file: a median against the peer in the same run, with the least and the most of all runs.</summary>
internal sealed record Ratio(string Name, double Value, string Unit, string Peer, string Isa, int Runs, double[] Spread);

/// <summary>Writes what is claimed about speed, measured against each peer in this process, for programs.</summary>
internal static class Ratios
{
    private static RatioCase[] Cases { get; } =
    [
        ScoringBenchmark.OverPlain,
        GamBenchmark.Fastest,
        GamBenchmark.Avx2,
        GamBenchmark.Reasons,
        LogisticBenchmark.OverLibrary,
        CountingBenchmark.OverFloor,
        CountingBenchmark.Curves,
        TreesBenchmark.OverLightGbm,
        TreesBenchmark.OverLightGbmAvx2,
        TrainingBenchmark.OverLightGbm,
        TrainingBenchmark.AgainstLightGbm,
        .. ParquetInBenchmark.Cases,
        ParquetOutBenchmark.OverParquetNet,
        ParquetOutBenchmark.OverParquetSharp,
        EndToEndBenchmark.OverDraft,
        EndToEndBenchmark.OverLightGbm,
        EndToEndBenchmark.OverCopying,
        .. PublicTableBenchmark.Deficits,
        NightBenchmark.OverEmptyProcess,
    ];

    /// <summary>Measures the cases named, or all; what the file says of others stays. A table for people, and the versions, go beside it.</summary>
    public static int Write(string file, string[] names)
    {
        var unknown = names.Except(Cases.Select(c => c.Name), StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"no such case: {string.Join(", ", unknown)}; there are {string.Join(", ", Cases.Select(c => c.Name))}");
            return 2;
        }

        var known = File.Exists(file) ? JsonFile.Parse<Ratio[]>(SourceFile.Read(file)).ToDictionary(r => r.Name, StringComparer.Ordinal) : [];
        foreach (var one in Cases.Where(c => names.Length == 0 || names.Contains(c.Name, StringComparer.Ordinal)))
        {
            known[one.Name] = one.Measure(one);
            var ordered = Cases.Where(c => known.ContainsKey(c.Name)).Select(c => known[c.Name]).ToArray();
            JsonFile.Write(file, ordered);
            File.WriteAllText(Path.ChangeExtension(file, ".md"), RatioTable.Of(ordered));
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, Versions.FileName), Versions.Text());
        }

        return 0;
    }
}
