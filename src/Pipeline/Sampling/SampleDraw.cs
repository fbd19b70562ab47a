using Prioritisation.Ordering;

namespace Pipeline.Sampling;

/// <summary>A signal that was drawn, with the known probability of it.</summary>
internal sealed record DrawnSignal(FrameSignal Signal, int InStratum, int Drawn)
{
    public double Probability => (double)Drawn / InStratum;
}

/// <summary>
/// A simple random sample without replacement within every stratum (state by class): the first of each by a hash of pseudonym and seed, so that the
/// same frame and seed draw the same signals, whoever draws and in whatever order the files are read.
/// </summary>
internal static class SampleDraw
{
    public static IReadOnlyList<DrawnSignal> Of(IReadOnlyList<FrameSignal> frame, int perStratum, long seed) =>
    [
        .. from stratum in frame.GroupBy(s => s.Stratum, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
           let size = stratum.Count()
           let drawn = Math.Min(perStratum, size)
           from signal in stratum.OrderBy(s => SeededHash.Under(SeededHash.Of(s.Signal), seed, 0)).ThenBy(s => s.Signal, StringComparer.Ordinal).Take(drawn)
           select new DrawnSignal(signal, size, drawn),
    ];
}
