using FairnessAudit.Measures;
using FairnessAudit.Measures.Explained;

namespace FairnessAudit.Tests.Explained;

public class ExplainedFindingsTests
{
    [Fact]
    public void Rows_whose_attribute_is_unknown_are_not_among_the_others()
    {
        SmallTable.Line[] known = [.. SmallTable.Cell("x", "one", 30, 70), .. SmallTable.Cell("y", "one", 200, 800), .. SmallTable.Cell("x", "two", 15, 35), .. SmallTable.Cell("y", "two", 100, 400)];
        var with = ExplainedFindings.Of(SmallTable.Of(["kind"], [.. known, .. SmallTable.Cell("unknown", "one", 90, 10)])).ToArray();
        Assert.Equal(0.3 / 0.2, Find(with, "x", Standardised.Ratio).Estimate!.Value, 1e-12);
        Assert.Equal(1500, Find(with, "x", WithinStrata.RiskDifference).Counts["others"]);
        Assert.Equal(1650, Find(with, "(unknown)", WithinStrata.RiskDifference).Counts["others"]);
    }

    [Fact]
    public void A_group_that_is_alone_in_its_strata_has_no_figure_and_a_reason()
    {
        var table = SmallTable.Of(["kind"], [.. SmallTable.Cell("x", "one", 5, 20), .. SmallTable.Cell("y", "two", 8, 20)]);
        var findings = ExplainedFindings.Of(table).ToArray();
        foreach (var measure in new[] { WithinStrata.RiskDifference, WithinStrata.OddsRatio, WithinStrata.Test, WithinStrata.Homogeneity, Standardised.Ratio, Robustness.EValueMeasure })
        {
            var finding = Find(findings, "x", measure);
            Assert.Null(finding.Estimate);
            Assert.NotNull(finding.UndefinedBecause);
        }

        Assert.Equal(1, Find(findings, "x", Overlap.Measure).Estimate);
        Assert.Equal(25, Find(findings, "x", Overlap.Measure).Counts["nearly_alone"]);
        Assert.Equal(0, Find(findings, "x", Standardised.Rates).Estimate!.Value, 1e-12);
    }

    [Fact]
    public void A_small_group_is_under_one_percent_everywhere_yet_never_alone()
    {
        var table = SmallTable.Of(["kind"], [.. SmallTable.Cell("x", "one", 1, 2), .. SmallTable.Cell("y", "one", 100, 900), .. SmallTable.Cell("y", "two", 5, 9)]);
        var findings = ExplainedFindings.Of(table).ToArray();
        Assert.Equal(1, Find(findings, "x", Overlap.Measure).Estimate);
        Assert.Equal(0, Find(findings, "x", Overlap.Alone).Estimate);
        Assert.Equal(1, Find(findings, "y", Overlap.Alone).Estimate);
    }

    [Fact]
    public void Strata_with_nobody_or_everybody_put_forward_are_counted_out_of_the_mean_disparity()
    {
        var table = SmallTable.Of(["kind"], [.. SmallTable.Cell("x", "none", 0, 7), .. SmallTable.Cell("y", "none", 0, 9), .. SmallTable.Cell("x", "all", 4, 0), .. SmallTable.Cell("y", "all", 6, 0), .. SmallTable.Cell("x", "some", 30, 70), .. SmallTable.Cell("y", "some", 60, 40)]);
        var findings = ExplainedFindings.Of(table).ToArray();
        var mean = Find(findings, "x", Disparity.ByPopulation);
        Assert.Equal(30.0 / 90 - 70.0 / 110, mean.Estimate!.Value, 1e-12);
        Assert.Equal(2, mean.Counts["strata_undefined"]);
        Assert.Equal(26, mean.Counts["in_undefined_strata"]);
        var strata = findings.Where(f => f is { Measure: Disparity.ByPopulation, StratumSet: "full", Stratum: not null, Group: "x" }).ToDictionary(f => f.Stratum!, StringComparer.Ordinal);
        Assert.Equal(3, strata.Count);
        Assert.NotNull(strata["none"].UndefinedBecause);
        Assert.NotNull(strata["all"].UndefinedBecause);
        Assert.Equal(mean.Estimate.Value, strata["some"].Estimate!.Value, 1e-12);
    }

    [Fact]
    public void A_reversal_is_named_and_a_composition_that_explains_all_is_no_reversal()
    {
        var turned = SmallTable.Of(["kind"], [.. SmallTable.Cell("x", "hot", 700, 300), .. SmallTable.Cell("y", "hot", 90, 10), .. SmallTable.Cell("x", "cold", 2, 98), .. SmallTable.Cell("y", "cold", 100, 900)]);
        var reversal = Find([.. ExplainedFindings.Of(turned)], "x", Robustness.Reversal);
        Assert.Equal(1, reversal.Estimate);
        var explained = SmallTable.Of(["kind"], [.. SmallTable.Cell("x", "hot", 700, 300), .. SmallTable.Cell("y", "hot", 70, 30), .. SmallTable.Cell("x", "cold", 10, 90), .. SmallTable.Cell("y", "cold", 100, 900)]);
        var findings = ExplainedFindings.Of(explained).ToArray();
        Assert.Equal(0, Find(findings, "x", Robustness.Reversal).Estimate);
        Assert.Equal(0, Find(findings, "x", Standardised.Rates).Estimate!.Value, 1e-12);
        Assert.Equal(Find(findings, "x", Standardised.Raw).Estimate!.Value, Find(findings, "x", Standardised.Composition).Estimate!.Value, 1e-12);
        Assert.Equal(1, Find(findings, "x", Standardised.Ratio).Estimate!.Value, 1e-12);
        Assert.Equal(1, Find(findings, "x", Robustness.EValueMeasure).Interval!.Low);
    }

    [Fact]
    public void Small_margins_get_the_exact_interval_and_no_large_sample_one()
    {
        var table = SmallTable.Of(["kind"], [.. SmallTable.Cell("x", "one", 2, 4), .. SmallTable.Cell("y", "one", 5, 40), .. SmallTable.Cell("x", "two", 1, 3), .. SmallTable.Cell("y", "two", 3, 30)]);
        var findings = ExplainedFindings.Of(table).ToArray();
        var odds = Find(findings, "x", WithinStrata.OddsRatio);
        Assert.Equal("exact-conditional", odds.Interval!.Method);
        Assert.InRange(odds.PZero!.Value, 0, 1);
        Assert.Equal(Comparison.TooFew, Find(findings, "x", WithinStrata.RiskDifference).UndefinedBecause);
        Assert.Null(Find(findings, "x", Standardised.Ratio).Interval);
    }

    [Fact]
    public void A_named_reference_stands_beside_all_others_and_is_not_compared_with_itself()
    {
        var table = SmallTable.Of(["kind"], [.. SmallTable.Cell("x", "one", 30, 60), .. SmallTable.Cell("y", "one", 20, 60), .. SmallTable.Cell("z", "one", 25, 60), .. SmallTable.Cell("z", "two", 25, 60)]);
        var findings = ExplainedFindings.Of(table, "y").ToArray();
        Assert.Equal(30.0 / 90 - 20.0 / 80, findings.Single(f => f is { Measure: WithinStrata.RiskDifference, Group: "x", Reference: "y", StratumSet: "full" }).Estimate!.Value, 1e-12);
        Assert.DoesNotContain(findings, f => f is { Group: "y", Reference: "y" });
        Assert.Single(findings, f => f is { Measure: WithinStrata.RiskDifference, Group: "y", StratumSet: "full" });
    }

    [Fact]
    public void The_curve_covers_every_subset_of_columns_and_none_where_levels_cannot_be_taken_apart()
    {
        SmallTable.Line[] Lines(string level) => [new("x", ["a", level], true, 20), new("x", ["b", "q"], false, 20), new("y", ["a", level], false, 20), new("y", ["b", "q"], true, 20), new("y", ["a", "q"], true, 9), new("x", ["a", "q"], false, 7)];
        var curve = SpecificationCurve.Of(SmallTable.Of(["first", "second"], Lines("p"))).Where(f => f.Group is "x").Select(f => f.Term!).ToArray();
        Assert.Equal(["(none)", "first", "second", "first + second"], curve, StringComparer.Ordinal);
        Assert.Empty(SpecificationCurve.Of(SmallTable.Of(["first", "second"], Lines("p | p"))));
        Assert.Empty(SpecificationCurve.Of(SmallTable.Of([], [new("x", [], true, 5), new("y", [], false, 5)])));
    }

    [Fact]
    public void The_order_of_rows_changes_no_estimate()
    {
        SmallTable.Line[] lines = [.. SmallTable.Cell("x", "one", 30, 60), .. SmallTable.Cell("y", "one", 20, 60), .. SmallTable.Cell("x", "two", 25, 70), .. SmallTable.Cell("y", "two", 25, 60)];
        var there = ExplainedFindings.Of(SmallTable.Of(["kind"], lines)).ToArray();
        var back = ExplainedFindings.Of(SmallTable.Of(["kind"], [.. Enumerable.Reverse(lines)])).ToArray();
        Assert.Equal(there.Select(f => f.Id), back.Select(f => f.Id), StringComparer.Ordinal);
        Assert.Equal(there.Select(f => f.Estimate), back.Select(f => f.Estimate));
    }

    private static Finding Find(Finding[] findings, string group, string measure) =>
        findings.Single(f => f.Group == group && f.Measure == measure && f.StratumSet is "full" && f.Stratum is null && f.Reference is null or RateFindings.Others);
}
