using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Interchange.Runs;

/// <summary>
/// What a program tells whoever watches over it: one activity for the verb and one for each phase, and numbers. Only names of verbs and
/// phases, exit codes and counts are told; a signal, a person or a path never is.
/// </summary>
public static class Observed
{
    /// <summary>Name of all activities and instruments.</summary>
    public const string Name = "signals";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("signals.verb.duration", "s", "Time that a verb took.");
    private static readonly Gauge<long> Counted = Meter.CreateGauge<long>("signals.night.count", "{signal}", "Signals of the last night, by what became of them.");

    /// <summary>Runs a verb and tells how long it took and how it ended.</summary>
    internal static int Verb(string verb, Func<int> run)
    {
        using var activity = Source.StartActivity(verb);
        var began = Stopwatch.GetTimestamp();
        var code = run();
        // A phase that was cut short is sent too: it is the one that somebody will look for.
        for (var open = Activity.Current; activity is not null && open is not null && open != activity; open = open.Parent)
            open.Dispose();
        activity?.SetTag("exit_code", code);
        activity?.SetStatus(code == (int)ExitCode.Unexpected ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("verb", verb), new("exit_code", code));
        return code;
    }

    /// <summary>A phase of the verb that runs; it ends when it is disposed.</summary>
    internal static Activity? Phase(string name) => Source.StartActivity(name);

    /// <summary>A night's count of signals.</summary>
    /// <param name="state">What became of them, for example <c>put_forward</c>.</param>
    /// <param name="count">How many.</param>
    public static void Night(string state, long count) => Counted.Record(count, new KeyValuePair<string, object?>("state", state));
}
