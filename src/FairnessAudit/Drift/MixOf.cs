using FairnessAudit.Gate;
using FairnessAudit.Population;
using Statistics.Sequential;

namespace FairnessAudit.Drift;

/// <summary>Whether what comes in has moved: strata, score bands and groups, against those that were audited. Count tables hold no features.</summary>
internal static class MixOf
{
    public static IReadOnlyList<DriftMix> All(IReadOnlyList<CountTable> audited, IEnumerable<WeekOfCounts> window, DriftRule rule)
    {
        var weeks = window.ToArray();
        var attributes = rule.Watched.SelectMany(w => w.Attributes).Distinct(StringComparer.Ordinal).ToArray();
        var mixes = new List<DriftMix>
        {
            Mix("full strata", attributes[0], t => t.Full, c => c.Full),
            Mix("score bands", attributes[0], t => t.Bands, c => c.Band),
        };
        mixes.AddRange(attributes.Select(a => Mix(a, a, t => t.Groups, c => c.Group)));
        return mixes;

        DriftMix Mix(string what, string attribute, Func<CountTable, IReadOnlyList<string>> names, Func<Cell, int> code)
        {
            var before = Rows(audited.Where(t => t.Attribute == attribute), names, code);
            var now = Rows(weeks.Select(w => w.Tables.GetValueOrDefault(attribute)).OfType<CountTable>(), names, code);
            string[] levels = [.. before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            long[] first = [.. levels.Select(l => before.GetValueOrDefault(l))], second = [.. levels.Select(l => now.GetValueOrDefault(l))];
            var (n, m) = (first.Sum(), second.Sum());
            return new DriftMix(what, levels.Length, m, StabilityIndex.Of(first, second), n == 0 || m == 0 ? null : (levels.Length - 1) * (1.0 / n + 1.0 / m));
        }
    }

    private static Dictionary<string, long> Rows(IEnumerable<CountTable> tables, Func<CountTable, IReadOnlyList<string>> names, Func<Cell, int> code) => tables
        .SelectMany(t => t.Cells.Select(c => (Name: names(t)[code(c.Key)], c.Value)))
        .GroupBy(c => c.Name, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Sum(c => c.Value), StringComparer.Ordinal);
}
