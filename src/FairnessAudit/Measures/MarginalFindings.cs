using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Population;
using Statistics.Proportions;

namespace FairnessAudit.Measures;

/// <summary>
/// The outcome test where it matters: the founded share of each group at the cut of each class and just below it, and its difference to
/// that of all others within class. Rows drawn at random only, because nobody chose them; the design says what each stands for. Knowles,
/// Persico and Todd (2001), J. Polit. Econ. 109, 203. At the cut nobody's distribution of risk plays a part, as it does in a comparison of
/// everything that was put forward.
/// </summary>
internal static class MarginalFindings
{
    public const string Measure = "marginal_founded_share";
    public const string Difference = "marginal_founded_share_difference";

    /// <summary>The stratum of findings at the cut, and just below it.</summary>
    public const string AtCut = "at the cut";
    public const string BelowCut = "below the cut";

    /// <summary>In place of a band that does not exist.</summary>
    public const string NoneBelow = "(none below)";

    /// <summary>Nothing where the rule puts nothing forward: then there is no cut.</summary>
    public static IEnumerable<Finding> Of(CountTable table)
    {
        var cut = new CutBands(table);
        if (!cut.Any)
            yield break;
        for (var group = 0; group < table.Groups.Count; group++)
        {
            foreach (var finding in Both(table, group, AtCut, cell => cut.IsAt(cell)))
                yield return finding;
            if (!cut.AnyBelow)
                yield return Base(table, group, NoneBelow) with { UndefinedBecause = "the rule puts forward from the lowest band that occurs in every class: there is none below" };
            foreach (var finding in cut.AnyBelow ? Both(table, group, BelowCut, cell => cut.IsBelow(cell)) : [])
                yield return finding;
        }
    }

    private static Finding[] Both(CountTable table, int group, string stratum, Func<Cell, bool> there)
    {
        var drawn = table.Cells.Where(c => c.Key is { Mature: true, Seen: Seen.ByDraw } && there(c.Key)).ToArray();
        var share = Share(table, group, stratum, drawn);
        var against = Against(table, group, stratum, drawn) with { Counts = share.Counts };
        return [share, share.Counts["n"] < OutcomeFinding.FewestDraws && against.Interval is not null ? against with { Interval = null, StandardError = null, DegreesOfFreedom = null, UndefinedBecause = OutcomeFinding.Thin } : against];
    }

    private static Finding Share(CountTable table, int group, string stratum, KeyValuePair<Cell, long>[] drawn)
    {
        long n = 0, founded = 0, open = 0;
        double weight = 0, squares = 0, hits = 0;
        foreach (var (cell, count) in drawn.Where(c => c.Key.Group == group))
        {
            var each = cell.Weight(table.Strata);
            if (cell.Outcome is Known.No)
            {
                open += count;
                continue;
            }

            var hit = cell.Outcome is Known.Founded ? count : 0;
            (n, founded) = (n + count, founded + hit);
            (weight, squares, hits) = (weight + each * count, squares + each * each * count, hits + each * hit);
        }

        var finding = Base(table, group, stratum) with
        {
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = n, ["founded"] = founded, ["known_by_process"] = 0, ["known_by_draw"] = n, ["unknown"] = open },
        };
        return n == 0
            ? finding with { UndefinedBecause = "of no drawn signal of this group in this band the outcome is known" }
            : finding.With(Proportion.KornGraubard(founded == n ? 1 : hits / weight, weight * weight / squares, n));
    }

    /// <summary>Within class, each class with the weight that Mantel and Haenszel give a difference of risks; the interval leaves out blocks of persons.</summary>
    private static Finding Against(CountTable table, int group, string stratum, KeyValuePair<Cell, long>[] drawn)
    {
        var classes = table.Minimal.Count;
        var sums = new BlockTotals(table.Blocks, 4 * classes);
        foreach (var (cell, count) in drawn.Where(c => c.Key.Outcome is not Known.No && (c.Key.Group == group || OutcomeFinding.IsOther(table, c.Key.Group, group))))
        {
            var (at, weight) = ((4 * cell.Minimal) + (cell.Group == group ? 0 : 2), cell.Weight(table.Strata) * count);
            sums.Add(cell.Block, at, cell.Outcome is Known.Founded ? weight : 0);
            sums.Add(cell.Block, at + 1, weight);
        }

        double Within(double[] s)
        {
            double gap = 0, weights = 0;
            for (var c = 0; c < s.Length; c += 4)
            {
                if (s[c + 1] <= 0 || s[c + 3] <= 0)
                    continue;
                var weight = s[c + 1] * s[c + 3] / (s[c + 1] + s[c + 3]);
                gap += weight * ((s[c] / s[c + 1]) - (s[c + 2] / s[c + 3]));
                weights += weight;
            }

            return weights > 0 ? gap / weights : double.NaN;
        }

        var finding = Base(table, group, stratum) with
        {
            Id = FindingId.Of(table.Attribute, table.Groups[group], Difference, RateFindings.Others, "band") + "/" + stratum,
            Measure = Difference,
            EstimateOf = "comparison",
            Reference = RateFindings.Others,
        };
        var (difference, interval) = sums.Plain(Within);
        return double.IsNaN(difference) ? finding with { UndefinedBecause = "in no class was a signal of both sides drawn there and finished" } : finding.With(difference, interval);
    }

    private static Finding Base(CountTable table, int group, string stratum) => new()
    {
        Id = FindingId.Of(table.Attribute, table.Groups[group], Measure, null, "band") + "/" + stratum,
        Question = 4,
        EstimateOf = "group",
        Measure = Measure,
        Process = CountedEvent.Candidate,
        Estimator = "weighted",
        Attribute = table.Attribute,
        Group = table.Groups[group],
        StratumSet = "band",
        Stratum = stratum,
    };
}
