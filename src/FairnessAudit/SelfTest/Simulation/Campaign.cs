using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Simulation;

/// <summary>One simulated audit: sets which of the watched events happened.</summary>
internal delegate void Trial(ref RandomStream random, Span<bool> happened);

/// <summary>One simulated course: sets what was measured of it.</summary>
internal delegate void MeasuredTrial(ref RandomStream random, Span<int> measured);

/// <summary>Repeats a trial over seeds. Trial i of a name has a stream of its own, so neither threads nor other campaigns change it.</summary>
/// <param name="Seed">Of the whole self-test.</param>
/// <param name="Threads">Change no number.</param>
internal sealed record Campaign(long Seed, int Threads)
{
    /// <returns>By event, in how many of the trials it happened.</returns>
    public long[] Count(string name, int trials, int events, Trial trial)
    {
        var sum = new long[events];
        var stream = StreamOf(name);
        Parallel.For(
            0,
            trials,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            () => new long[events],
            (i, _, mine) =>
            {
                var random = new RandomStream(stream, (ulong)i);
                Span<bool> happened = stackalloc bool[events];
                happened.Clear();
                trial(ref random, happened);
                for (var e = 0; e < events; e++)
                    mine[e] += happened[e] ? 1 : 0;
                return mine;
            },
            mine =>
            {
                lock (sum)
                {
                    for (var e = 0; e < events; e++)
                        sum[e] += mine[e];
                }
            });
        return sum;
    }

    /// <returns>By trial, what was measured.</returns>
    public int[][] Measure(string name, int trials, int values, MeasuredTrial trial)
    {
        var measured = new int[trials][];
        var stream = StreamOf(name);
        Parallel.For(0, trials, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            var random = new RandomStream(stream, (ulong)i);
            trial(ref random, measured[i] = new int[values]);
        });
        return measured;
    }

    private ulong StreamOf(string name) => (ulong)BlockOf.Cluster(name, Seed, int.MaxValue);
}
