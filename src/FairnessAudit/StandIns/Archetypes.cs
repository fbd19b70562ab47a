using FairnessAudit.Population;
using Prioritisation.Ordering;

namespace FairnessAudit.StandIns;

/// <summary>A fixed choice of real rows, so many of each full stratum, by seeded hash of the pseudonym: anybody can draw them again.</summary>
internal static class Archetypes
{
    private const int Most = 500;

    public static int[] Of(Grouping strata, string[] signal, long seed)
    {
        var each = Math.Max(1, Most / Math.Max(1, strata.Names.Count));
        return [.. Enumerable.Range(0, signal.Length)
            .GroupBy(row => strata.Codes[row]).OrderBy(g => g.Key)
            .SelectMany(g => g.OrderBy(row => SeededHash.Under(SeededHash.Of(signal[row]), seed, 0)).ThenBy(row => signal[row], StringComparer.Ordinal).Take(each))
            .Take(Most)];
    }
}
