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
            foreach (var signal in night.Closed().Where(frame.ContainsKey))
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
}
