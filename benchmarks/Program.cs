using System.Globalization;
using BenchmarkDotNet.Running;
using Benchmarks;

if (args is ["--check"])
    return Check.Run(Console.Out);
if (args is ["--night", var folder])
    return NightBenchmark.Run(folder);
if (args is ["--history", var count, var history])
    return HistoryFolder.Write(long.Parse(count, CultureInfo.InvariantCulture), Path.GetFullPath(history));
if (args is ["--ratios", var file, .. var names])
    return Ratios.Write(file, names);
BenchmarkSwitcher.FromAssembly(typeof(Check).Assembly).Run(args, new InProcessConfig());
return 0;
