using System.Text.Json;

namespace FairnessAudit.Tests.Compas;

/// <summary>What aequitas, fairlearn, AIF360 and Clarify compute on the public table follows from our findings; where they err, ours differ as stated.</summary>
public sealed class PeerTests(CompasAudit audit) : IClassFixture<CompasAudit>
{
    private static readonly Dictionary<string, string> Aequitas = new(StringComparer.Ordinal)
    {
        ["pprev"] = "selection_rate",
        ["precision"] = "positive_predictive_value",
        ["fdr"] = "false_discovery_rate",
        ["for"] = "false_omission_rate",
        ["fpr"] = "false_positive_rate",
        ["fnr"] = "false_negative_rate",
        ["tpr"] = "true_positive_rate",
        ["tnr"] = "true_negative_rate",
        ["npv"] = "negative_predictive_value",
    };

    private static readonly Dictionary<string, string> Fairlearn = new(StringComparer.Ordinal)
    {
        ["selection_rate"] = "selection_rate",
        ["true_positive_rate"] = "true_positive_rate",
        ["true_negative_rate"] = "true_negative_rate",
        ["false_positive_rate"] = "false_positive_rate",
        ["false_negative_rate"] = "false_negative_rate",
        ["accuracy_score"] = "accuracy",
        ["precision_score"] = "positive_predictive_value",
    };

    private static JsonElement At(params string[] path) => path.Aggregate(CompasAudit.Reference, (node, name) => node.GetProperty(name));

    [Fact]
    public void Aequitas_disparities_against_a_named_group_are_our_ratios()
    {
        foreach (var row in At("aequitas", "disparity_predefined", "rows").EnumerateArray())
        {
            var (attribute, group) = (row.GetProperty("attribute_name").GetString()!, row.GetProperty("attribute_value").GetString()!);
            foreach (var (name, measure) in Aequitas)
            {
                var reference = row.GetProperty(name + "_ref_group_value").GetString()!;
                if (reference == group)
                    continue;
                Equal(row.GetProperty(name + "_disparity"), audit.Find(attribute, group, measure + "_ratio", reference).Estimate);
            }
        }
    }

    [Theory]
    [InlineData("disparity_major_group")]
    [InlineData("disparity_min_metric")]
    public void Aequitas_disparities_against_other_groups_follow_from_our_rates(string mode)
    {
        foreach (var row in At("aequitas", mode).EnumerateArray())
        {
            var (attribute, group) = (row.GetProperty("attribute_name").GetString()!, row.GetProperty("attribute_value").GetString()!);
            foreach (var (name, measure) in Aequitas)
            {
                if (row.TryGetProperty(name + "_ref_group_value", out var reference) && reference.ValueKind is JsonValueKind.String)
                    Equal(row.GetProperty(name + "_disparity"), audit.Rate(attribute, group, measure) / audit.Rate(attribute, reference.GetString()!, measure));
            }
        }
    }

    [Theory]
    [InlineData("race")]
    [InlineData("sex")]
    [InlineData("age_cat")]
    public void Fairlearn_rates_and_gaps_follow_from_our_rates(string attribute)
    {
        var frame = At("fairlearn", attribute, "metric_frame");
        foreach (var (name, measure) in Fairlearn)
        {
            var rates = audit.Groups(attribute).ToDictionary(g => g, g => audit.Rate(attribute, g, measure)!.Value, StringComparer.Ordinal);
            foreach (var (group, rate) in rates)
                Equal(frame.GetProperty("by_group").GetProperty(group).GetProperty(name), rate);
            Equal(frame.GetProperty("difference_between_groups").GetProperty(name), rates.Values.Max() - rates.Values.Min());
            Equal(frame.GetProperty("ratio_between_groups").GetProperty(name), rates.Values.Min() / rates.Values.Max());
            Equal(frame.GetProperty("group_min").GetProperty(name), rates.Values.Min());
            Equal(frame.GetProperty("group_max").GetProperty(name), rates.Values.Max());
        }
    }

    /// <summary>The widest gap between two groups of race belongs to 18 and 32 people: a headline names no group that small.</summary>
    [Fact]
    public void The_group_that_owns_the_largest_gap_elsewhere_owns_no_headline_here()
    {
        var largest = audit.Groups("race").MaxBy(g => audit.Rate("race", g, "selection_rate"));
        Assert.Equal("Native American", largest);
        Assert.Equal(18, audit.Counts("race", largest!)["n"]);
        var headline = audit.Summary.Split('\n').First(line => line.StartsWith("race: ", StringComparison.Ordinal));
        Assert.Contains("Other (n = 377)", headline, StringComparison.Ordinal);
        Assert.DoesNotContain("Native American", headline, StringComparison.Ordinal);
        Assert.DoesNotContain("Asian", headline, StringComparison.Ordinal);
    }

    /// <summary>A bootstrap that draws rows but keeps the old group labels gives every group the interval of everybody; these tell them apart.</summary>
    [Fact]
    public void The_interval_of_a_group_is_about_that_group()
    {
        var everybody = audit.Groups("race").Sum(g => (double)audit.Counts("race", g)["selected"]) / 7214;
        foreach (var group in new[] { "African-American", "Caucasian", "Hispanic", "Other" })
        {
            var rate = audit.Find("race", group, "selection_rate");
            Assert.InRange(rate.Estimate!.Value, rate.Interval!.Low!.Value, rate.Interval.High!.Value);
            Assert.False(rate.Interval.Low < everybody && everybody < rate.Interval.High, $"{group}: the interval holds everybody's rate");
        }
    }

    [Theory]
    [InlineData("race", "Caucasian")]
    [InlineData("sex", "Female")]
    public void Aif360_compares_all_others_with_one_group_and_so_do_we_the_other_way_round(string attribute, string privileged)
    {
        var row = At("aif360", attribute);
        Equal(row.GetProperty("disparate_impact"), 1 / audit.Find(attribute, privileged, "selection_rate_ratio", "(others)").Estimate);
        Equal(row.GetProperty("statistical_parity_difference"), -audit.Find(attribute, privileged, "selection_rate_difference", "(others)").Estimate);
        foreach (var name in new[] { "true_positive_rate", "false_positive_rate", "false_negative_rate", "false_omission_rate", "false_discovery_rate" })
        {
            Equal(row.GetProperty(name + "_difference"), -audit.Find(attribute, privileged, name + "_difference", "(others)").Estimate);
            if (row.TryGetProperty(name + "_ratio", out var ratio))
                Equal(ratio, 1 / audit.Find(attribute, privileged, name + "_ratio", "(others)").Estimate);
        }

        Equal(row.GetProperty("error_rate_difference"), audit.Find(attribute, privileged, "accuracy_difference", "(others)").Estimate);
    }

    [Theory]
    [InlineData("race=African-American|age_cat", "race", "African-American")]
    [InlineData("sex=Female|age_cat", "sex", "Female")]
    public void Clarify_metrics_follow_from_our_differences(string key, string attribute, string facet)
    {
        var row = At("sagemaker_clarify", key);
        double? Difference(string measure) => audit.Find(attribute, facet, measure + "_difference", "(others)").Estimate;
        Equal(row.GetProperty("DPPL"), -Difference("selection_rate"));
        Equal(row.GetProperty("DPL"), -Difference("base_rate"));
        Equal(row.GetProperty("DI"), audit.Find(attribute, facet, "selection_rate_ratio", "(others)").Estimate);
        Equal(row.GetProperty("RD"), -Difference("true_positive_rate"));
        Equal(row.GetProperty("SD"), Difference("true_negative_rate"));
        Equal(row.GetProperty("AD"), -Difference("accuracy"));
        Equal(row.GetProperty("DAR"), -Difference("positive_predictive_value"));
        Equal(row.GetProperty("DRR"), Difference("negative_predictive_value"));
        var (mine, others) = (audit.Counts(attribute, facet), audit.Others(attribute, facet));
        Equal(row.GetProperty("CI"), (others["n"] - mine["n"]) / (others["n"] + mine["n"]));
        Equal(row.GetProperty("TE"), ((double)mine["fn"] / mine["fp"]) - (others["fn"] / others["fp"]));
    }

    private static void Equal(JsonElement expected, double? actual)
    {
        if (expected.ValueKind is JsonValueKind.Null)
            Assert.Null(actual);
        else
            Assert.Equal(expected.GetDouble(), actual!.Value, 1e-12 * Math.Max(1, Math.Abs(expected.GetDouble())));
    }
}
