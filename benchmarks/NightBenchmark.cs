using System.Globalization;
using Interchange.Runs;

namespace Benchmarks;

/// <summary>
/// What does a whole night of 100,000 new signals cost, with stock, order, lists and ledger, beside an empty process that reads the same file?
/// Whole processes in turns, start and compiling included, by processor time.
/// </summary>
internal static class NightBenchmark
{
    private const int Turns = 5;

    public static RatioCase OverEmptyProcess { get; } = new("night_100k_vs_empty_process", "an empty .NET process that reads the night's signals with Parquet.Net", self => Measure(self, Path.Combine(AppContext.BaseDirectory, "night"), Console.Error));

    /// <summary>Measures in a folder, where the night's inputs are made once, and tells the phases of the last night.</summary>
    public static int Run(string folder)
    {
        Measure(OverEmptyProcess, folder, Console.Out);
        return 0;
    }

    private static Ratio Measure(RatioCase self, string folder, TextWriter people)
    {
        var world = new NightWorld(folder);
        var (file, empty) = (Directory.GetFiles(world.Signals).Single(), NightWorld.Program("EmptyProcess", "EmptyProcess"));
        var (nights, reading, bytes) = (new ChildProcess[Turns], new ChildProcess[Turns], new ChildProcess[Turns]);
        for (var turn = 0; turn < Turns; turn++)
        {
            nights[turn] = world.Run();
            reading[turn] = ChildProcess.Run(empty, folder, file);
            bytes[turn] = ChildProcess.Run(empty, folder, "--bytes", file);
        }

        Tell(people, "night", nights);
        Tell(people, "empty process that reads the columns", reading);
        Tell(people, "empty process that reads the bytes", bytes);
        TellPhases(people, Path.Combine(world.Result + ".trace", PhaseTimes.FileName));
        return Stopwatches.Of(self, "times an empty process that reads the file", [.. nights.Zip(reading, (ours, theirs) => ours.Processor / theirs.Processor)]);
    }

    private static void Tell(TextWriter people, string what, ChildProcess[] runs) =>
        people.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Median(runs, r => r.Processor):0.000} s of processor, {Median(runs, r => r.Passed):0.000} s passed"));

    private static double Median(ChildProcess[] runs, Func<ChildProcess, double> of) => runs.Select(of).Order().ElementAt(runs.Length / 2);

    private static void TellPhases(TextWriter people, string file)
    {
        var phases = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells => (Name: cells[0], Processor: double.Parse(cells[1], CultureInfo.InvariantCulture))).ToArray();
        var all = phases.Sum(p => p.Processor);
        foreach (var (name, processor) in phases)
            people.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16}{processor,10:0.0} ms{processor / all,8:0.0%}"));
    }
}
