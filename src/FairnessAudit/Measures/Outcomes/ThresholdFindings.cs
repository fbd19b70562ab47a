using FairnessAudit.Population;
using Statistics.Thresholds;

namespace FairnessAudit.Measures.Outcomes;

/// <summary>
/// Whether people act on one group from a lower chance of founded than on others, told by the threshold test from what they acted on and what
/// came of it. Classes are the units that decide. Exploratory: it hangs on the form that it supposes, never clears and never blocks. Not for
/// the rule, whose cut is known and the same for all.
/// </summary>
internal static class ThresholdFindings
{
    /// <summary>How the test fared: its predictive p, or why it did not run.</summary>
    public const string Test = "threshold_test";
    public const string Threshold = "inferred_threshold";
    public const string Difference = "inferred_threshold_difference";

    /// <summary>Step of past nights: opened, of what stood on a list.</summary>
    public const string Opened = "opened";

    /// <summary>The process that exists chose a signal, of all that it could choose.</summary>
    public static IEnumerable<Finding> OfChoice(CountTable table, ulong seed, int threads) =>
        Of(table, null, cell => cell.Seen is not Seen.ByDraw, cell => cell.Seen is Seen.ByProcess, seed, threads);

    /// <summary>People opened a signal, of those that stood on a list.</summary>
    public static IEnumerable<Finding> OfOpening(CountTable table, ulong seed, int threads) =>
        Of(table, Opened, cell => cell.Step is not Step.Passed, cell => cell.Reached > 0, seed, threads);

    private static IEnumerable<Finding> Of(CountTable table, string? step, Func<Cell, bool> counts, Func<Cell, bool> acted, ulong seed, int threads)
    {
        var (cells, groups) = Cells(table, counts, acted);
        var test = Base(table, Grouping.Everybody, Test, step) with { Counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["units"] = cells.Select(c => c.Unit).Distinct().Count(), ["groups"] = groups.Length, ["n"] = cells.Sum(c => c.Decisions) } };
        if (ThresholdTest.TooThin(cells) is { } thin)
            return [test with { UndefinedBecause = $"the test did not run: {thin}" }];
        var results = ThresholdPrior.All.Select(prior => ThresholdTest.Run(cells, prior, seed, ThresholdEffort.Usual(threads))).ToArray();
        return results.SelectMany(result => Groups(table, groups, cells, result, step)).Prepend(Fit(test, results[0]));
    }

    private static Finding Fit(Finding test, ThresholdResult usual) => test with
    {
        Estimate = Math.Min(usual.Fit.ActedP, usual.Fit.HitP),
        Counts = new Dictionary<string, long>(test.Counts, StringComparer.Ordinal) { ["cells"] = usual.Fit.Cells, ["cells_outside"] = usual.Fit.Outside },
        UndefinedBecause = "a share of drawn data sets, not an estimate: it has no interval",
    };

    private static IEnumerable<Finding> Groups(CountTable table, int[] groups, ThresholdCell[] cells, ThresholdResult result, string? step)
    {
        for (var g = 0; g < groups.Length; g++)
        {
            var mine = cells.Where(c => c.Group == g).ToArray();
            var counts = new Dictionary<string, long>(StringComparer.Ordinal) { ["n"] = mine.Sum(c => c.Decisions), ["acted"] = mine.Sum(c => c.Acted), ["founded"] = mine.Sum(c => c.Hits) };
            Finding Made(string measure, string? reference, Statistics.Estimate estimate)
            {
                var finding = Base(table, table.Groups[groups[g]], measure, step, reference, result.Prior) with { Counts = counts };
                return result.Converged ? finding.With(estimate) : finding with { UndefinedBecause = "the chains of draws did not come to agree, so they say nothing" };
            }

            yield return Made(Threshold, null, result.Groups[g].Threshold);
            yield return Made(Difference, RateFindings.Others, result.Groups[g].Higher);
        }
    }

    /// <summary>Of groups and classes that hold enough; what was acted on and is still open tells nothing and is left out.</summary>
    private static (ThresholdCell[] Cells, int[] Groups) Cells(CountTable table, Func<Cell, bool> counts, Func<Cell, bool> acted)
    {
        var sums = new Dictionary<(int Group, int Unit), (long Decisions, long Acted, long Hits)>();
        foreach (var (cell, count) in table.Cells.Where(c => c.Key.Mature && table.Groups[c.Key.Group] is not Grouping.Unknown && counts(c.Key)))
        {
            if (acted(cell) && cell.Outcome is Known.No)
                continue;
            var sum = sums.GetValueOrDefault((cell.Group, cell.Minimal));
            sums[(cell.Group, cell.Minimal)] = (sum.Decisions + count, sum.Acted + (acted(cell) ? count : 0), sum.Hits + (acted(cell) && cell.Outcome is Known.Founded ? count : 0));
        }

        int[] groups = [.. sums.GroupBy(s => s.Key.Group).Where(g => g.Sum(s => s.Value.Decisions) >= ThresholdTest.FewestDecisions).Select(g => g.Key).Order()];
        int[] units = [.. sums.Where(s => groups.Contains(s.Key.Group)).Select(s => s.Key.Unit).Distinct().Order()];
        return ([.. sums.Where(s => groups.Contains(s.Key.Group)).OrderBy(s => s.Key).Select(s => new ThresholdCell(Array.IndexOf(groups, s.Key.Group), Array.IndexOf(units, s.Key.Unit), s.Value.Decisions, s.Value.Acted, s.Value.Hits))], groups);
    }

    private static Finding Base(CountTable table, string group, string measure, string? step, string? reference = null, string? prior = null) => new()
    {
        Id = FindingId.Of(table.Attribute, group, measure, reference, term: prior) + (step is null ? "" : "/" + step),
        Question = 4,
        EstimateOf = reference is null ? "group" : "comparison",
        Measure = measure,
        Process = CountedEvent.Existing,
        Step = step,
        Term = prior,
        Estimator = "observed",
        Attribute = table.Attribute,
        Group = group,
        Reference = reference,
    };
}
