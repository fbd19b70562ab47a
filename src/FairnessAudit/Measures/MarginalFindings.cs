using FairnessAudit.Population;
using Statistics.Proportions;

namespace FairnessAudit.Measures;

/// <summary>
/// The outcome test where it matters: the founded share of each group just above and just below the cut. Rows drawn at random only,
/// because nobody chose them; the design says what each stands for. Knowles, Persico and Todd (2001), J. Polit. Econ. 109, 203.
/// </summary>
internal static class MarginalFindings
{
    public const string Measure = "marginal_founded_share";

    /// <summary>In place of a band that does not exist.</summary>
    public const string NoneBelow = "(none below)";

    /// <summary>Nothing where the rule puts nothing forward: then there is no cut.</summary>
    public static IEnumerable<Finding> Of(CountTable table)
    {
        var chosen = table.Cells.Where(c => c.Key.Step is Step.PutForward).Select(c => c.Key.Band).ToArray();
        if (chosen.Length == 0)
            yield break;
        var lowest = chosen.Min();
        for (var group = 0; group < table.Groups.Count; group++)
        {
            yield return Share(table, group, lowest);
            yield return lowest > 0
                ? Share(table, group, lowest - 1)
                : Base(table, group, NoneBelow) with { UndefinedBecause = "the rule puts forward from the lowest band that occurs: there is none below" };
        }
    }

    private static Finding Share(CountTable table, int group, int band)
    {
        long n = 0, founded = 0, open = 0;
        double weight = 0, squares = 0, hits = 0;
        foreach (var (cell, count) in table.Cells.Where(c => c.Key is { Mature: true, Seen: Seen.ByDraw } && c.Key.Band == band && c.Key.Group == group))
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

        var finding = Base(table, group, table.Bands[band]) with
        {
            Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = n, ["founded"] = founded, ["known_by_process"] = 0, ["known_by_draw"] = n, ["unknown"] = open },
        };
        return n == 0
            ? finding with { UndefinedBecause = "of no drawn signal of this group in this band the outcome is known" }
            : finding.With(Proportion.KornGraubard(founded == n ? 1 : hits / weight, weight * weight / squares, n));
    }

    private static Finding Base(CountTable table, int group, string band) => new()
    {
        Id = FindingId.Of(table.Attribute, table.Groups[group], Measure, null, "band") + "/" + band,
        Question = 4,
        EstimateOf = "group",
        Measure = Measure,
        Process = CountedEvent.Candidate,
        Estimator = "weighted",
        Attribute = table.Attribute,
        Group = table.Groups[group],
        StratumSet = "band",
        Stratum = band,
    };
}
