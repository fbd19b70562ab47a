using FairnessAudit.Population;

namespace FairnessAudit.Measures.Explained;

/// <summary>
/// The ratio under every subset of the declared stratum columns, from none to all, so that nobody can choose the one that pleases.
/// Simonsohn, Simmons and Nelson (2020), Nat. Hum. Behav. 4, 1208.
/// </summary>
internal static class SpecificationCurve
{
    public const string Measure = "specification_curve_ratio";

    /// <summary>The subset of no columns.</summary>
    public const string None = "(none)";

    /// <summary>More columns than this would double the work past any use: then only subsets of at most one column, or lacking at most one.</summary>
    private const int EverySubset = 8;

    public static IEnumerable<Finding> Of(CountTable table)
    {
        var columns = table.FullColumns;
        var values = table.Full.Select(name => name.Split(Grouping.Separator)).ToArray();
        // A level that holds the separator itself cannot be taken apart; then nothing is better than something wrong.
        if (columns.Count == 0 || Array.Exists(values, v => v.Length != columns.Count))
            yield break;
        foreach (var kept in Subsets(columns.Count))
        {
            var cube = Coarser(table, columns, values, kept);
            for (var g = 0; g < table.Groups.Count; g++)
                yield return Finding(cube.Compare(g));
        }
    }

    private static IEnumerable<int[]> Subsets(int columns)
    {
        for (var mask = 0L; mask < 1L << columns; mask++)
        {
            var size = System.Numerics.BitOperations.PopCount((ulong)mask);
            if (columns <= EverySubset || size <= 1 || size >= columns - 1)
                yield return [.. Enumerable.Range(0, columns).Where(c => (mask >> c & 1) == 1)];
        }
    }

    private static StratumCube Coarser(CountTable table, IReadOnlyList<string> columns, string[][] values, int[] kept)
    {
        var names = values.Select(v => string.Join(Grouping.Separator, kept.Select(c => v[c]))).ToArray();
        var distinct = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var code = distinct.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        var term = kept.Length == 0 ? None : string.Join(" + ", kept.Select(c => columns[c]));
        return StratumCube.Subset(table, term, distinct, Array.ConvertAll(names, n => code[n]));
    }

    private static Finding Finding(Comparison comparison)
    {
        var ratio = comparison.Ratio();
        var interval = ratio.Test?.Interval(Comparison.Level, "delete-a-block-jackknife-t");
        return comparison.Finding(Measure) with
        {
            Estimate = ratio.Ratio,
            Interval = interval is null ? null : new FindingInterval(interval.Low, interval.High, interval.Level, interval.Method),
            DesignEffect = ratio.DesignEffect,
            UndefinedBecause = ratio.UndefinedBecause,
        };
    }
}
