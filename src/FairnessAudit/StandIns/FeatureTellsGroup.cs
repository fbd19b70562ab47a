using FairnessAudit.Measures;
using FairnessAudit.Population;

namespace FairnessAudit.StandIns;

/// <summary>
/// How well one feature, the cell of one pair, and all features together, tell the members of a group from all others when no own row may help.
/// Two features that say nothing apart may tell a group by what they are together, so a pair is asked like a feature.
/// </summary>
internal static class FeatureTellsGroup
{
    public const string Measure = "feature_tells_group_auc";
    public const string Joint = "features_tell_group_auc";

    /// <summary>One feature or pair over everybody ("none") and within the full strata, for every group of an attribute.</summary>
    public static IEnumerable<(Finding Finding, Area Area)> Of(DecisionRows rows, Grouping attribute, ScoredTerm term)
    {
        foreach (var (set, strata) in Sets(rows))
        {
            var rates = new HeldOutRates(term.Bins, strata.Codes, attribute.Codes, rows.Block, (strata.Names.Count, attribute.Names.Count));
            var cells = Cells(rows, strata);
            for (var g = 0; g < attribute.Names.Count; g++)
            {
                var level = Levels(rates, g, term.Bins, cells, strata.Names.Count);
                var area = Area.Of(cells, level, attribute.Codes, g, rows.Block, (HeldOutRates.Folds * strata.Names.Count, rates.Bins, Blocks(rows)));
                yield return (area.On(Base(attribute, g, Measure, set, term.Name, area)), area);
            }
        }
    }

    /// <summary>
    /// All features: the sum of their log odds, as if they were independent (naive Bayes), in 256 steps of a sixteenth of a logit. Of a pair
    /// counts what the cell says more than the groups of both features do, since the features themselves have been counted.
    /// </summary>
    public static IEnumerable<Finding> Together(DecisionRows rows, Grouping attribute, IReadOnlyList<ScoredTerm> terms)
    {
        const int Levels = 256;
        var said = terms.SelectMany(Said).ToArray();
        foreach (var (set, strata) in Sets(rows))
        {
            var rates = said.Select(s => new HeldOutRates(s.Bins, strata.Codes, attribute.Codes, rows.Block, (strata.Names.Count, attribute.Names.Count))).ToArray();
            var cells = Cells(rows, strata);
            for (var g = 0; g < attribute.Names.Count; g++)
            {
                var odds = rates.Select(r => Enumerable.Range(0, HeldOutRates.Folds).Select(f => r.Speak(f, g).LogOdds).ToArray()).ToArray();
                var level = new byte[rows.Count];
                for (var row = 0; row < level.Length; row++)
                {
                    var sum = 0.0;
                    for (var t = 0; t < odds.Length; t++)
                        sum += said[t].Sign * odds[t][HeldOutRates.FoldOf(rows.Block[row])][said[t].Bins[row]];
                    level[row] = (byte)Math.Clamp(Math.Round((sum + 8) * 16), 0, Levels - 1);
                }

                var area = Area.Of(cells, level, attribute.Codes, g, rows.Block, (HeldOutRates.Folds * strata.Names.Count, Levels, Blocks(rows)));
                yield return area.On(Base(attribute, g, Joint, set, null, area));
            }
        }
    }

    private static IEnumerable<(byte[] Bins, int Sign)> Said(ScoredTerm term)
    {
        if (term.Pair is null)
            return [(term.Bins, 1)];
        var (first, second) = term.Groups();
        return [(term.Bins, 1), (first, -1), (second, -1)];
    }

    public static (string Set, Grouping Strata)[] Sets(DecisionRows rows) => [("none", Grouping.Single("none", rows.Count)), ("full", rows.Full)];

    /// <summary>Fold and stratum: scores of two folds come from two fits, so rows are compared within one.</summary>
    private static int[] Cells(DecisionRows rows, Grouping strata)
    {
        var cells = new int[rows.Count];
        for (var row = 0; row < cells.Length; row++)
            cells[row] = HeldOutRates.FoldOf(rows.Block[row]) * strata.Names.Count + strata.Codes[row];
        return cells;
    }

    /// <summary>The rank of each row's bin in its cell; bins that speak alike share a rank.</summary>
    private static byte[] Levels(HeldOutRates rates, int group, byte[] bins, int[] cells, int strata)
    {
        var rank = new byte[HeldOutRates.Folds * strata, rates.Bins];
        var keys = new double[rates.Bins];
        var order = new int[rates.Bins];
        for (var f = 0; f < HeldOutRates.Folds; f++)
        {
            var (speak, _) = rates.Speak(f, group);
            for (var s = 0; s < strata; s++)
            {
                for (var b = 0; b < keys.Length; b++)
                    (keys[b], order[b]) = (speak[s, b], b);
                Array.Sort(keys, order);
                for (int i = 0, at = 0; i < keys.Length; i++)
                {
                    at = i > 0 && keys[i] > keys[i - 1] ? i : at;
                    rank[f * strata + s, order[i]] = (byte)at;
                }
            }
        }

        var level = new byte[bins.Length];
        for (var row = 0; row < level.Length; row++)
            level[row] = rank[cells[row], bins[row]];
        return level;
    }

    private static int Blocks(DecisionRows rows) => rows.Count == 0 ? 1 : rows.Block.Max() + 1;

    private static Finding Base(Grouping attribute, int group, string measure, string set, string? term, Area area) => new()
    {
        Id = FindingId.Of(attribute.Name, attribute.Names[group], measure, RateFindings.Others, set, term: term),
        Question = 1,
        EstimateOf = "comparison",
        Measure = measure,
        Attribute = attribute.Name,
        Group = attribute.Names[group],
        Reference = RateFindings.Others,
        Term = term,
        StratumSet = set,
        Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = area.Members, ["others"] = area.Others },
    };
}
