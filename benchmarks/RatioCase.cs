using Pipeline.Scoring;

namespace Benchmarks;

/// <summary>One claim about speed, or about quality, that is measured against a peer in the same run.</summary>
/// <param name="Name">As in the ratios file.</param>
/// <param name="Peer">Whom, in words.</param>
/// <param name="Measure">Sets up, measures, and gives the ratio.</param>
internal sealed record RatioCase(string Name, string Peer, Func<RatioCase, Ratio> Measure)
{
    /// <summary>Instruction set of our side.</summary>
    public string Isa { get; init; } = ScoringKernels.Fastest;

    /// <summary>How many times the peer's processor time ours is less.</summary>
    public static RatioCase Times(string name, string peer, Func<(Action Theirs, Action Ours)> setup) => new(name, peer, self =>
    {
        var (theirs, ours) = setup();
        return Stopwatches.Ratio(self, "times", theirs, ours);
    });

    /// <summary>How many times a limit's processor time ours is.</summary>
    public static RatioCase OverLimit(string name, string limit, Func<(Action Limit, Action Ours)> setup) => new(name, limit, self =>
    {
        var (floor, ours) = setup();
        return Stopwatches.Ratio(self, "times the limit", ours, floor);
    });
}
