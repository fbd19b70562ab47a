using FairnessAudit.Measures;
using Statistics;
using Statistics.Conditional;
using Statistics.Multiplicity;

namespace FairnessAudit.Gate;

/// <summary>
/// "Inside the band" tested for every ratio of a declared family, with Holm's adjustment over all of it. The score test needs no
/// logarithm, so a group of which nobody is put forward is judged like any other.
/// </summary>
internal sealed class BandFamily
{
    private readonly Dictionary<ConditionalRatio, (double Plain, double Adjusted)> values = new(ReferenceEqualityComparer.Instance);

    public BandFamily(IReadOnlyList<ConditionalRatio> ratios, double low, double high, double minimumExpected)
    {
        var tested = ratios.Where(r => r.Expected >= minimumExpected).ToArray();
        // Two groups against each other are one contrast, not two: the second takes the first's value.
        var first = tested.GroupBy(r => (r.Attribute, r.StratumSet, r.Period))
            .SelectMany(set => Complete(ratios, set.Key) == 2 ? set.Take(1) : set).ToArray();
        var plain = Array.ConvertAll(first, r => P(r, low, high));
        var adjusted = Holm.Adjust(plain);
        for (var i = 0; i < first.Length; i++)
            values[first[i]] = (plain[i], adjusted[i]);
        foreach (var ratio in tested.Where(r => !values.ContainsKey(r)))
        {
            var twin = first.First(f => f.Attribute == ratio.Attribute && f.StratumSet == ratio.StratumSet && f.Period == ratio.Period);
            values[ratio] = (P(ratio, low, high), values[twin].Adjusted);
        }

        Tests = first.Length;
    }

    public int Tests { get; }

    /// <summary>Plain and adjusted p, or null where too few cases are expected for any test.</summary>
    public (double Plain, double Adjusted)? Of(ConditionalRatio ratio) => values.TryGetValue(ratio, out var p) ? p : null;

    private static int Complete(IReadOnlyList<ConditionalRatio> ratios, (string Attribute, string Set, string Period) key) =>
        ratios.Count(r => r.Attribute == key.Attribute && r.StratumSet == key.Set && r.Period == key.Period && r.N > 0);

    private static double P(ConditionalRatio ratio, double low, double high)
    {
        var effect = Math.Max(1, ratio.DesignEffect ?? 1);
        var below = MantelHaenszelRiskRatio.Score(ratio.Strata, low, effect) is { } l ? Gaussian.Below(l) : 1;
        var above = MantelHaenszelRiskRatio.Score(ratio.Strata, high, effect) is { } h ? Gaussian.Above(h) : 1;
        return Math.Min(1, 2 * Math.Min(below, above));
    }
}
