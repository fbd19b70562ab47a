using System.Text.Json;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Tests.Compas;

namespace FairnessAudit.Tests.Explained;

/// <summary>What is left within strata of the public table, against values of independent tools.</summary>
public sealed class ConditionalReferenceTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    [Theory]
    [InlineData("cmh_race_given_age_cat", "score")]
    [InlineData("cmh_race_given_age_cat_and_charge", "score")]
    [InlineData("cmh_race_given_decile_outcome_label", "label_value")]
    [InlineData("cmh_sex_given_age_cat", "score")]
    public void Ratios_tests_and_homogeneity_equal_the_reference(string name, string decision)
    {
        var expected = CompasAudit.Reference.GetProperty("conditional").GetProperty(name);
        var by = expected.GetProperty("strata_by");
        string[] strata = by.ValueKind is JsonValueKind.Array ? [.. by.EnumerateArray().Select(s => s.GetString()!)] : [by.GetString()!];
        var (group, reference) = (expected.GetProperty("exposed").GetString()!, expected.GetProperty("reference").GetString()!);
        var attribute = name.Split('_')[1];
        var findings = Audit(attribute, reference, strata, decision);
        Finding Find(string measure) => findings.Items.Single(f => f.Measure == measure && f.Group == group && f.Reference == reference && f.StratumSet is "full");

        var odds = Find("mantel_haenszel_odds_ratio");
        Relative(expected, "mh_odds_ratio_pooled", odds.Estimate);
        Assert.Equal(expected.GetProperty("mh_odds_ratio_ci95")[0].GetDouble(), odds.Interval!.Low!.Value, 1e-8);
        Assert.Equal(expected.GetProperty("mh_odds_ratio_ci95")[1].GetDouble(), odds.Interval.High!.Value, 1e-8);
        Relative(expected, "cmh_p_no_correction", odds.PZero);
        Relative(expected, "mh_risk_ratio_pooled", Find("mantel_haenszel_risk_ratio").Estimate);
        Relative(expected, "cmh_chi2_no_correction", Find("cochran_mantel_haenszel_chi2").Estimate);
        Relative(expected, "breslow_day_tarone_p", Find("breslow_day_tarone_p").Estimate);
        var raw = findings.Items.Single(f => f is { Measure: "mantel_haenszel_odds_ratio", StratumSet: "minimal" } && f.Group == group && f.Reference == reference);
        Relative(expected, "crude_odds_ratio", raw.Estimate);
        Assert.Equal(expected.GetProperty("crude_odds_ratio_ci")[0].GetDouble(), raw.Interval!.Low!.Value, 1e-8);
        Assert.Equal(expected.GetProperty("crude_odds_ratio_ci")[1].GetDouble(), raw.Interval.High!.Value, 1e-8);
    }

    [Theory]
    [InlineData("race", "African-American", "score", "CDDPL")]
    [InlineData("race", "African-American", "label_value", "CDDL")]
    [InlineData("sex", "Female", "score", "CDDPL")]
    [InlineData("sex", "Female", "label_value", "CDDL")]
    public void Conditional_disparity_equals_the_reference_with_its_sign_turned(string attribute, string group, string decision, string name)
    {
        var expected = CompasAudit.Reference.GetProperty("sagemaker_clarify").GetProperty($"{attribute}={group}|age_cat").GetProperty(name).GetDouble();
        var findings = Audit(attribute, null, ["age_cat"], decision);
        var actual = findings.Items.Single(f => f is { Measure: "conditional_demographic_disparity", StratumSet: "full", Stratum: null, Reference: "(others)" } && f.Group == group);
        Assert.Equal(-expected, actual.Estimate!.Value, 1e-12);
    }

    [Fact]
    public void Every_finding_carries_n_and_an_interval_with_its_method_or_a_reason()
    {
        var findings = Audit("race", "Caucasian", ["age_cat", "charge_degree"], "score").Items.Where(f => f.Question == 3 && f.Gate is null).ToArray();
        Assert.True(findings.Length > 200);
        Assert.All(findings, f =>
        {
            Assert.True(f.Counts.ContainsKey("n"), f.Id);
            Assert.True(f.Interval is { Method.Length: > 0 } || f.UndefinedBecause is not null, f.Id);
            Assert.True(f.Estimate is null || double.IsFinite(f.Estimate.Value), f.Id);
            Assert.Equal("report", f.Effect);
        });
        Assert.Equal(findings.Length, findings.Select(f => f.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_raw_difference_is_the_sum_of_its_parts_and_of_the_plain_rates()
    {
        var findings = Audit("race", "Caucasian", ["age_cat", "charge_degree"], "score").Items;
        foreach (var raw in findings.Where(f => f is { Measure: "raw_selection_difference", StratumSet: "full" }))
        {
            double Part(string measure) => findings.Single(f => f.Measure == measure && f.Group == raw.Group && f.Reference == raw.Reference && f.StratumSet is "full").Estimate!.Value;
            Assert.Equal(raw.Estimate!.Value, Part("kitagawa_composition") + Part("kitagawa_rates"), 1e-12);
            Assert.Equal(raw.Estimate.Value, findings.Single(f => f is { Measure: "selection_rate_difference" } && f.Group == raw.Group && f.Reference == raw.Reference).Estimate!.Value, 1e-12);
        }
    }

    [Fact]
    public void The_specification_curve_runs_from_no_strata_to_all_and_agrees_with_both_ends()
    {
        var findings = Audit("race", null, ["age_cat", "charge_degree"], "score").Items;
        foreach (var group in new[] { "African-American", "Asian", "Other" })
        {
            var curve = findings.Where(f => f is { Measure: "specification_curve_ratio" } && f.Group == group).ToDictionary(f => f.Term!, StringComparer.Ordinal);
            Assert.Equal(["(none)", "age_cat", "age_cat + charge_degree", "charge_degree"], curve.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
            double? Ratio(string set) => findings.Single(f => f is { Measure: "mantel_haenszel_risk_ratio", Period: "pooled" } && f.Group == group && f.StratumSet == set).Estimate;
            Assert.Equal(Ratio("minimal")!.Value, curve["(none)"].Estimate!.Value, 1e-12);
            Assert.Equal(Ratio("full")!.Value, curve["age_cat + charge_degree"].Estimate!.Value, 1e-12);
        }
    }

    private Findings Audit(string attribute, string? reference, string[] strata, string decision)
    {
        var request = new TableAuditRequest
        {
            Table = "Data/compas.csv",
            Protected = "Data/compas.csv",
            Columns = new TableRequest { Id = "entity_id", Score = "decile_score", Outcome = "label_value", Decision = new DecisionRule(decision, null, null, null), Attributes = [attribute], Strata = strata },
            References = reference is null ? new Dictionary<string, string>(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal) { [attribute] = reference },
            Gates = null,
            Disclosure = "public-data",
            Threads = 1,
        };
        return TableAudit.Run(request, folder[$"{attribute}-{decision}-{strata.Length}"])!;
    }

    private static void Relative(JsonElement expected, string name, double? actual) => Assert.Equal(1, actual!.Value / expected.GetProperty(name).GetDouble(), 1e-8);

    public void Dispose() => folder.Dispose();
}
