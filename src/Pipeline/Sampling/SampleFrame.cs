using Interchange.Columns;
using Interchange.ScoredSignals;
using Pipeline.Nights;

namespace Pipeline.Sampling;

/// <summary>Every signal that was in stock on a night of the period, once, with its last state.</summary>
internal static class SampleFrame
{
    public const string Closed = "closed";

    public static IReadOnlyList<FrameSignal> Of(IReadOnlyList<VerifiedNight> nights)
    {
        var frame = new Dictionary<string, FrameSignal>(StringComparer.Ordinal);
        foreach (var night in nights)
        {
            foreach (var signal in ClosedOn(night).Where(frame.ContainsKey))
                frame[signal] = frame[signal] with { State = Closed };
            foreach (var batch in night.Scores())
            {
                var (signals, classes, states) = (batch.Text(ScoredSignalsLayout.Signal), batch.Level(ScoredSignalsLayout.Class), batch.Level(ScoredSignalsLayout.State));
                for (var row = 0; row < batch.Count; row++)
                    frame[signals.Values[row]!] = new FrameSignal(signals.Values[row]!, classes[row]!, states[row]!);
            }
        }

        return [.. frame.Values.OrderBy(s => s.Signal, StringComparer.Ordinal)];
    }

    /// <summary>Signals that were closed elsewhere before the night could order them.</summary>
    public static IEnumerable<string> ClosedOn(VerifiedNight night)
    {
        foreach (var batch in ParquetTable.Read(night.File(OpenStock.HandledName), OpenStock.HandledSpecs))
        {
            var (signals, states, days) = (batch.Text("signal"), batch.Level("state"), batch.Date("night"));
            for (var row = 0; row < batch.Count; row++)
            {
                if (days.Days[row] == night.Name.Date.DayNumber && string.Equals(states[row], Closed, StringComparison.Ordinal))
                    yield return signals.Values[row]!;
            }
        }
    }
}
