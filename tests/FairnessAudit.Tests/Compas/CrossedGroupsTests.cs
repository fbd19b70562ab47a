using System.Text.Json;
using FairnessAudit.Population;

namespace FairnessAudit.Tests.Compas;

/// <summary>Rates of crossed groups against fairlearn's, which calls 0/0 zero where there is no rate.</summary>
public sealed class CrossedGroupsTests(CompasAudit audit) : IClassFixture<CompasAudit>
{
    private static readonly (string Theirs, string Ours, string[] Of)[] Rates =
    [
        ("selection_rate", "selection_rate", ["tp", "fp", "fn", "tn"]),
        ("true_positive_rate", "true_positive_rate", ["tp", "fn"]),
        ("true_negative_rate", "true_negative_rate", ["tn", "fp"]),
        ("false_positive_rate", "false_positive_rate", ["tn", "fp"]),
        ("false_negative_rate", "false_negative_rate", ["tp", "fn"]),
        ("accuracy_score", "accuracy", ["tp", "fp", "fn", "tn"]),
        ("precision_score", "positive_predictive_value", ["tp", "fp"]),
    ];

    [Fact]
    public void Race_by_sex_equals_the_reference() => Equal("race", "sex", CompasAudit.Reference.GetProperty("fairlearn").GetProperty("intersection:race|sex").GetProperty("metric_frame"));

    [Fact]
    public void Race_within_each_age_band_equals_the_reference() => Equal("age_cat", "race", CompasAudit.Reference.GetProperty("fairlearn").GetProperty("race with control feature age_cat"));

    private void Equal(string first, string second, JsonElement frame)
    {
        var attribute = Grouping.CrossedName([first, second]);
        var compared = 0;
        foreach (var group in frame.GetProperty("by_group").EnumerateObject().Where(g => g.Value.GetProperty("count").ValueKind is JsonValueKind.Number && g.Value.GetProperty("count").GetDouble() > 0))
        {
            var name = Grouping.CrossedValue(group.Name.Split('|')[0], group.Name.Split('|')[1]);
            var counts = audit.Counts(attribute, name);
            Assert.Equal(group.Value.GetProperty("count").GetDouble(), counts["n"]);
            foreach (var (theirs, ours, of) in Rates)
            {
                var rate = audit.Rate(attribute, name, ours);
                if (of.Sum(cell => counts[cell]) == 0)
                    Assert.Null(rate);
                else
                    Assert.Equal(group.Value.GetProperty(theirs).GetDouble(), rate!.Value, 1e-12);
                compared++;
            }
        }

        Assert.True(compared >= 80);
    }
}
