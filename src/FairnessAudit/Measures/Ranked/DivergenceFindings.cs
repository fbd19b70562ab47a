using FairnessAudit.Population;
using Statistics.Ranking;
using Statistics.Resampling;

namespace FairnessAudit.Measures.Ranked;

/// <summary>
/// How unlike the whole the beginning of a table's ranking is, over all groups of an attribute at once (NDKL), beside what a ranking by lot
/// would give: the measure is above 0 for every ranking, and the more so the more groups there are.
/// </summary>
internal static class DivergenceFindings
{
    public const string Measure = "discounted_kl_divergence";
    public const string ByChance = "discounted_kl_divergence_by_chance";
    private const int Places = 1000;
    private const int TieBreaks = 20;
    private const int Lots = 199;

    /// <summary>Nothing for nights, which have lists of a few dozen places each, and nothing without scores.</summary>
    public static IEnumerable<Finding> Of(DecisionRows rows, ulong seed) =>
        rows.Place is null && rows.Score is { } score ? rows.Attributes.SelectMany(a => Of(score, a, seed)) : [];

    private static IEnumerable<Finding> Of(double[] score, Grouping attribute, ulong seed)
    {
        var order = Enumerable.Range(0, score.Length).Where(row => !double.IsNaN(score[row]) && attribute.Names[attribute.Codes[row]] is not Grouping.Unknown).OrderByDescending(row => score[row]).ToArray();
        if (order.Length == 0)
            yield break;
        var groups = Array.ConvertAll(order, row => attribute.Codes[row]);
        var ends = Ends(Array.ConvertAll(order, row => score[row]));
        double Draw(ulong stream, Func<int, int> end)
        {
            var chance = new RandomStream(seed, stream);
            for (var place = 0; place < Math.Min(Places, groups.Length); place++)
            {
                var other = place + chance.Below(end(place) - place);
                (groups[place], groups[other]) = (groups[other], groups[place]);
            }

            return DiscountedDivergence.Of(groups, attribute.Names.Count, Places);
        }

        var found = Enumerable.Range(0, TieBreaks).Average(draw => Draw((ulong)draw, place => ends[place]));
        // Only after the ties: a lot leaves nothing of the order behind.
        var lots = Enumerable.Range(0, Lots).Select(draw => Draw((ulong)(TieBreaks + draw), _ => groups.Length)).Order().ToArray();
        yield return Base(attribute, Measure, order.Length) with
        {
            Estimate = found,
            PZero = (lots.Count(l => l >= found) + 1.0) / (Lots + 1),
            UndefinedBecause = "above 0 for every ranking: it is read beside what a lot would give",
        };
        yield return Base(attribute, ByChance, order.Length) with
        {
            Estimate = lots.Average(),
            Interval = new FindingInterval(lots[(int)(0.025 * Lots)], lots[(int)(0.975 * Lots)], 0.95, "null-distribution-of-lots"),
        };
    }

    /// <summary>By place, one past the last place with the same score.</summary>
    private static int[] Ends(double[] falling)
    {
        var ends = new int[falling.Length];
        for (var place = falling.Length - 1; place >= 0; place--)
            ends[place] = place + 1 < falling.Length && falling[place + 1].Equals(falling[place]) ? ends[place + 1] : place + 1;
        return ends;
    }

    private static Finding Base(Grouping attribute, string measure, long rows) => new()
    {
        Id = FindingId.Of(attribute.Name, Grouping.Everybody, measure, null),
        Question = 6,
        EstimateOf = "group",
        Measure = measure,
        Attribute = attribute.Name,
        Group = Grouping.Everybody,
        Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = rows, ["places"] = Math.Min(Places, rows) },
    };
}
