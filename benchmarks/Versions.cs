using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML;
using Parquet;

namespace Benchmarks;

/// <summary>On what machine and with which versions something was measured.</summary>
internal static class Versions
{
    public const string FileName = "Versions.txt";

    public static string Text() => string.Join('\n',
    [
        "processor: " + Processor(),
        FormattableString.Invariant($"processors: {Environment.ProcessorCount}"),
        "runtime: " + RuntimeInformation.FrameworkDescription,
        "Microsoft.ML: " + Of(typeof(MLContext)),
        "Parquet.Net: " + Of(typeof(ParquetReader)),
        "ParquetSharp: " + Of(typeof(ParquetSharp.ParquetFileReader)),
        "",
    ]);

    private static string Of(Type type) => type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
