using System.Collections.Concurrent;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.Tests;

/// <summary>Worlds of 60,000 signals that several tests look at, each made once.</summary>
internal static class Worlds
{
    public const int Rows = 60_000;

    private static readonly ConcurrentDictionary<string, Lazy<MadeSignal[]>> Made = new(StringComparer.Ordinal);

    public static MadeSignal[] Clean => Of("clean");

    public static MadeSignal[] StandIn => Of("stand-in");

    public static MadeSignal[] Of(string variant) => Made.GetOrAdd(variant, name => new Lazy<MadeSignal[]>(() => Make(name))).Value;

    public static WorldPlan Plan(string variant, int rows = Rows) => new(Variant.Named(variant), 5, (int)(rows * 0.55));

    private static MadeSignal[] Make(string variant)
    {
        var plan = Plan(variant);
        return [.. Volume.PerDay(Volume.UsualFrom, Volume.UsualTo, Rows)
            .SelectMany((count, day) => Enumerable.Range(0, count).Select(n => SignalMaker.Make(plan, Volume.UsualFrom.AddDays(day), n, Volume.UsualTo)))];
    }
}
