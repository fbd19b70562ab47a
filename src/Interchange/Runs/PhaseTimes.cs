using System.Diagnostics;
using System.Globalization;
using System.Text;
using Interchange.Lineage;

namespace Interchange.Runs;

/// <summary>
/// What each phase of a run cost: processor time of all threads, time passed, and managed bytes allocated. It is told beside a result and
/// never in it, since no two runs cost the same.
/// </summary>
public sealed class PhaseTimes
{
    public const string FileName = "phases.csv";

    /// <summary>The first phase: from the start of the process, its own loading and compiling included.</summary>
    public const string Start = "start";

    private readonly List<Phase> ended = [];
    private string name = Start;
    private Activity? observed;
    private TimeSpan processor;
    private long allocated;
    private long began = Stopwatch.GetTimestamp();

    /// <summary>Ends the phase that runs, and begins the next; the same name again adds to it.</summary>
    public void Begin(string next)
    {
        var (processorNow, allocatedNow, now) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: false), Stopwatch.GetTimestamp());
        var phase = new Phase(name, processorNow - processor, Stopwatch.GetElapsedTime(began, now), allocatedNow - allocated);
        var at = ended.FindIndex(p => string.Equals(p.Name, name, StringComparison.Ordinal));
        if (at < 0)
            ended.Add(phase);
        else
            ended[at] = ended[at].With(phase);
        (name, processor, allocated, began) = (next, processorNow, allocatedNow, now);
        observed?.Dispose();
        observed = next.Length > 0 ? Observed.Phase(next) : null;
    }

    /// <summary>By phase that ended, in order, the time passed.</summary>
    public IEnumerable<(string Name, TimeSpan Passed)> Ended => ended.Select(p => (p.Name, p.Passed));

    /// <summary>Ends the last phase and tells all beside a result; where that cannot be written, nothing stops.</summary>
    /// <param name="result">The result's folder; what is told lies in its trace.</param>
    /// <returns>The same as lines of a table. Time passed begins with the program, not with the process.</returns>
    public string End(string result)
    {
        var table = Table();
        LineageTrace.Beside(result, FileName, table);
        return table;
    }

    private string Table()
    {
        Begin("");
        var text = new StringBuilder("phase,processor_ms,passed_ms,allocated_bytes\n");
        foreach (var phase in ended)
            text.Append(CultureInfo.InvariantCulture, $"{phase.Name},{phase.Processor.TotalMilliseconds:0.0},{phase.Passed.TotalMilliseconds:0.0},{phase.Allocated}\n");
        return text.ToString();
    }

    private readonly record struct Phase(string Name, TimeSpan Processor, TimeSpan Passed, long Allocated)
    {
        public Phase With(Phase more) => new(Name, Processor + more.Processor, Passed + more.Passed, Allocated + more.Allocated);
    }
}
