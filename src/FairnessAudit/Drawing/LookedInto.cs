using FairnessAudit.Population;

namespace FairnessAudit.Drawing;

/// <summary>
/// How often each group is looked into, against all others: draws to be expected per row that could be drawn. Every group of every audited
/// attribute and cross is held to the limit, however small, the rows without the attribute among them.
/// </summary>
internal sealed class LookedInto
{
    private readonly DrawPopulation population;
    private readonly (Grouping Attribute, int Group, long[] Own, long[] Others)[] groups;

    public LookedInto(DrawPopulation population)
    {
        this.population = population;
        groups =
        [
            .. from attribute in population.Attributes
               from @group in Enumerable.Range(0, attribute.Names.Count)
               let side = new BurdenContrast(attribute, @group, 1, 1)
               select (attribute, @group, population.Count(side.OfGroup), population.Count(side.OfOthers)),
        ];
    }

    /// <summary>Attribute, group and number of rows that could be drawn, in the order of every other list here.</summary>
    public IReadOnlyList<(string Attribute, string Group, long Rows)> Groups => [.. groups.Select(g => (g.Attribute.Name, g.Attribute.Names[g.Group], g.Own.Sum()))];

    /// <summary>With draws per row in proportion to these deviations; null where a side has no row.</summary>
    public double?[] Ratios(IReadOnlyList<double> deviation)
    {
        double Rate(long[] rows) => rows.Select((n, h) => n * deviation[h]).Sum() / rows.Sum();
        return Array.ConvertAll(groups, g => g.Own.Sum() == 0 || g.Others.Sum() == 0 ? (double?)null : Rate(g.Own) / Rate(g.Others));
    }

    /// <summary>As replayed nights drew, with their strata and whatever else moved a probability; null where a side has no row.</summary>
    public double?[] Drawn(float[] probability) => Array.ConvertAll(groups, g =>
    {
        var side = new BurdenContrast(g.Attribute, g.Group, 1, 1);
        return Mean(probability, side.OfGroup) / Mean(probability, side.OfOthers);
    });

    /// <summary>The ratio furthest from 1, up or down, and its place in <see cref="Groups"/>; null where there is none.</summary>
    public static (double Ratio, int At)? Furthest(IReadOnlyList<double?> ratios)
    {
        (double Ratio, int At)? furthest = null;
        for (var at = 0; at < ratios.Count; at++)
        {
            if (ratios[at] is { } ratio && (furthest is null || Factor(ratio) > Factor(furthest.Value.Ratio)))
                furthest = (ratio, at);
        }

        return furthest;
    }

    /// <summary>How many times as often, or as seldom; at least 1.</summary>
    public static double Factor(double ratio) => ratio > 0 ? Math.Max(ratio, 1 / ratio) : double.PositiveInfinity;

    private double? Mean(float[] probability, Func<int, bool> which)
    {
        var (sum, count) = (0.0, 0L);
        for (var row = 0; row < population.Cell.Length; row++)
        {
            if (probability[row] > 0 && which(row))
                (sum, count) = (sum + probability[row], count + 1);
        }

        return count == 0 ? null : sum / count;
    }
}
