namespace Statistics.Thresholds;

/// <summary>How long to draw.</summary>
/// <param name="Chains">Each from a start of its own.</param>
/// <param name="WarmUp">Sweeps thrown away.</param>
/// <param name="Kept">Draws kept of each chain.</param>
/// <param name="Thin">Sweeps between two of them.</param>
/// <param name="Threads">Change no number.</param>
public sealed record ThresholdEffort(int Chains, int WarmUp, int Kept, int Thin, int Threads)
{
    public static ThresholdEffort Usual(int threads) => new(4, 1000, 500, 1, threads);
}
