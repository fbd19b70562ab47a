using System.Globalization;

namespace Benchmarks;

/// <summary>Processor time of two pieces of work in turns, so that what disturbs one disturbs the other.</summary>
internal static class Stopwatches
{
    private const int Runs = 7;

    /// <summary>Until the runtime has compiled the work as well as it can, which it does in the background and in steps.</summary>
    private const int WarmUpRounds = 15;
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(100);

    public static Ratio Ratio(RatioCase of, string unit, Action above, Action below)
    {
        for (var i = 0; i < WarmUpRounds; i++)
            _ = (Seconds(above), Seconds(below));
        return Of(of, unit, [.. Enumerable.Range(0, Runs).Select(_ => Seconds(above) / Seconds(below))]);
    }

    public static Ratio Of(RatioCase of, string unit, double[] values)
    {
        Array.Sort(values);
        var median = values[values.Length / 2];
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{of.Name}: {median:G4} {unit} ({values[0]:G4} to {values[^1]:G4})"));
        return new Ratio(of.Name, median, unit, of.Peer, of.Isa, values.Length, [values[0], values[^1]]);
    }

    /// <summary>Processor time of all threads for one call; only that sees a library's own workers.</summary>
    public static double Seconds(Action work)
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
}
