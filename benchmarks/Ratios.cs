using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Interchange.Runs;

namespace Benchmarks;

/// <summary>One line of the ratios file: how many times the peer's processor time ours is less, in the same run.</summary>
internal sealed record Ratio(string Name, double Value, string Unit, string Peer, string Isa, int Runs, double[] Spread);

/// <summary>Writes what is claimed about speed, measured against each peer in this process, for programs.</summary>
internal static class Ratios
{
    private const int Runs = 7;
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(100);

    public static int Write(string file)
    {
        var scoring = new ScoringBenchmark();
        scoring.Setup();
        var logistic = new LogisticBenchmark();
        logistic.Setup();
        var counting = new CountingBenchmark();
        counting.Setup();
        JsonFile.Write(file, new[]
        {
            Of("scorecard_vs_plain", "definition of score and reasons", () => scoring.Plain(), () => scoring.Vector()),
            Of("scorecard_vs_mlnet_logistic", "Microsoft.ML logistic regression, Transform and cursor", () => logistic.Library(), () => logistic.Kernel()),
            OverFloor("audit_counting_vs_floor", "the same files decoded, joined and counted in plain loops", () => counting.Floor(), () => counting.Audit()),
            Spent("capacity_curves_10000_draws", "none: processor time of all curves over a million rows", () => counting.Resampling()),
        });
        return 0;
    }

    private static Ratio Of(string name, string peer, Action theirs, Action ours)
    {
        // Two rounds to compile and warm; peer and ours take turns, so that what disturbs one disturbs the other.
        for (var i = 0; i < 2; i++)
            _ = (Seconds(theirs), Seconds(ours));
        var ratios = Enumerable.Range(0, Runs).Select(_ => Seconds(theirs) / Seconds(ours)).Order().ToArray();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {ratios[Runs / 2]:F1} times ({ratios[0]:F1} to {ratios[^1]:F1})"));
        return new Ratio(name, ratios[Runs / 2], "times", peer, Isa(), Runs, [ratios[0], ratios[^1]]);
    }

    /// <summary>How many times the floor's processor time ours is.</summary>
    private static Ratio OverFloor(string name, string floor, Action theirs, Action ours) => Of(name, floor, ours, theirs) with { Unit = "times the floor" };

    private static Ratio Spent(string name, string peer, Action work)
    {
        var seconds = Enumerable.Range(0, 3).Select(_ => Seconds(work)).Order().ToArray();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds[1]:F1} s ({seconds[0]:F1} to {seconds[^1]:F1})"));
        return new Ratio(name, seconds[1], "seconds", peer, Isa(), seconds.Length, [seconds[0], seconds[^1]]);
    }

    /// <summary>Processor time of all threads for one call; only that sees a library's own workers.</summary>
    private static double Seconds(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var calls = 0;
        var spent = TimeSpan.Zero;
        while (spent < LeastTime)
        {
            work();
            calls++;
            spent = Environment.CpuUsage.TotalTime - before;
        }

        return spent.TotalSeconds / calls;
    }

    // What the kernel uses, not the most that the processor has.
    private static string Isa() => Avx2.IsSupported ? "avx2" : Vector256.IsHardwareAccelerated ? "vector256" : "scalar";
}
