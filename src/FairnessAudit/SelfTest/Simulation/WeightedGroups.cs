using FairnessAudit.Measures;
using FairnessAudit.SelfTest.Releases;
using Statistics.Resampling;

namespace FairnessAudit.SelfTest.Simulation;

/// <summary>
/// The unfounded of one group and of all others with a known ratio of burden. Who is put forward is followed up; of the rest a random arm
/// is drawn with another probability in each of four classes, so that a drawn row stands for many, and not all for as many.
/// </summary>
/// <param name="Signals">Unfounded ones.</param>
/// <param name="Share">Of the group.</param>
/// <param name="Ratio">How often the group is put forward against the others, in every stratum.</param>
internal sealed record WeightedGroups(int Signals, double Share, double Ratio)
{
    private static readonly double[] PutForward = [0.03, 0.05, 0.06, 0.10];
    private static readonly double[] Drawn = [0.03, 0.05, 0.05, 0.15];

    /// <returns>The weighted counts that a real audit would make of the rows whose outcome is known.</returns>
    public BlockCounts Draw(ref RandomStream random)
    {
        var counts = new ReleaseCounts(2, anyUnknown: false);
        var draws = new List<(int Block, int Stratum, int Side)>();
        Span<long> eligible = stackalloc long[ReleaseCounts.Classes];
        Span<long> drawn = stackalloc long[ReleaseCounts.Classes];
        for (var row = 0; row < Signals; row++)
        {
            var (block, stratum, side) = (random.Below(BlockJackknife.Blocks), random.Below(ReleaseCounts.Strata), random.Uniform() < Share ? 0 : 1);
            var c = ReleaseRates.ClassOf(stratum);
            if (random.Uniform() < PutForward[c] * (side == 0 ? Ratio : 1))
            {
                counts.Add(0, block, stratum, side, hit: true, 1);
                continue;
            }

            eligible[c]++;
            if (random.Uniform() >= Drawn[c])
                continue;
            drawn[c]++;
            draws.Add((block, stratum, side));
        }

        foreach (var (block, stratum, side) in draws)
            counts.Add(0, block, stratum, side, hit: false, (double)eligible[ReleaseRates.ClassOf(stratum)] / drawn[ReleaseRates.ClassOf(stratum)]);
        return counts.Blocks(0, "minimal", null, weighted: true);
    }

    public static ConditionalRatio Of(BlockCounts counts) =>
        ConditionalRatio.Of(new RatioLabel(CountedEvent.FalsePositive, "group", "one", "minimal", ConditionalRatios.Pooled), counts);
}
