using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.Gate;

/// <summary>
/// Which comparisons are one. Where an attribute has two groups, each is all others to the other: the second comparison is the first one
/// turned round, and a family that counted both would pay twice for one question.
/// </summary>
internal static class Contrasts
{
    /// <summary>For each ratio the index of the one that stands for it; its own where it stands for itself.</summary>
    public static int[] Of(IReadOnlyList<ConditionalRatio> ratios)
    {
        var sets = new Dictionary<(CountedEvent, string, string, string), (int First, int Groups)>();
        for (var i = 0; i < ratios.Count; i++)
        {
            if (ratios[i].Group is Grouping.Unknown || ratios[i].N == 0)
                continue;
            sets[Key(ratios[i])] = sets.TryGetValue(Key(ratios[i]), out var known) ? (known.First, known.Groups + 1) : (i, 1);
        }

        var stand = new int[ratios.Count];
        for (var i = 0; i < stand.Length; i++)
            stand[i] = ratios[i].N > 0 && sets.TryGetValue(Key(ratios[i]), out var set) && set.Groups == 2 ? set.First : i;
        return stand;
    }

    private static (CountedEvent, string, string, string) Key(ConditionalRatio ratio) => (ratio.Event, ratio.Attribute, ratio.StratumSet, ratio.Period);
}
