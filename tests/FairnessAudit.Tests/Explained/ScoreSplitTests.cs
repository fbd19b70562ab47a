using System.Globalization;
using FairnessAudit.Measures.Explained;
using FairnessAudit.Population;
using FairnessAudit.Tests.Compas;
using Statistics.Decomposition;

namespace FairnessAudit.Tests.Explained;

public sealed class ScoreSplitTests(CompasAudit audit) : IClassFixture<CompasAudit>
{
    [Fact]
    public void The_two_fold_split_of_the_public_score_equals_the_reference()
    {
        var moments = new LinearMoments(3);
        foreach (var row in File.ReadLines("Data/compas.csv").Skip(1).Select(line => line.Split(',')).Where(row => row[1] is "African-American" or "Caucasian"))
            moments.Add([Number(row[4]), Number(row[5]), row[6] is "F" ? 1 : 0], row[1] is "African-American", Number(row[7]));
        var expected = CompasAudit.Reference.GetProperty("decomposition").GetProperty("two_fold_pooled(unexplained,explained,gap)");
        var split = OaxacaBlinder.Of(moments)!.Value;
        Assert.Equal(1, split.Unexplained / expected[0].GetDouble(), 1e-8);
        Assert.Equal(1, split.Explained / expected[1].GetDouble(), 1e-8);
        Assert.Equal(1, split.Gap / expected[2].GetDouble(), 1e-8);
    }

    [Fact]
    public void What_strata_explain_and_leave_adds_up_to_the_difference_of_mean_scores()
    {
        var rows = File.ReadLines("Data/compas.csv").Skip(1).Select(line => line.Split(',')).ToArray();
        foreach (var group in audit.Groups("race"))
        {
            double Mean(Func<string[], bool> which) => rows.Where(which).Average(r => Number(r[7]));
            double Part(string measure) => audit.Findings.Items.Single(f => f.Measure == measure && f is { Attribute: "race" } && f.Group == group).Estimate!.Value;
            Assert.Equal(Mean(r => r[1] == group) - Mean(r => r[1] != group), Part(ScoreSplit.Explained) + Part(ScoreSplit.Unexplained), 1e-9);
        }
    }

    [Fact]
    public void A_stratum_that_tells_the_group_leaves_nothing_to_split()
    {
        var age = audit.Findings.Items.Single(f => f is { Measure: ScoreSplit.Unexplained, Attribute: "age_cat", Group: "25 - 45" });
        Assert.Null(age.Estimate);
        Assert.NotNull(age.UndefinedBecause);
    }

    [Fact]
    public void Rows_without_a_score_or_without_declared_strata_say_nothing()
    {
        Assert.All(audit.Findings.Items.Where(f => f.Measure is ScoreSplit.Explained), f => Assert.True(f.Counts["n"] + f.Counts["others"] == 7214));
        var rows = Counting.RandomRows.Of(3, 50);
        Assert.Empty(ScoreSplit.Of(rows with { Score = null }, rows.Attributes[0]));
        Assert.Empty(ScoreSplit.Of(rows with { Full = Grouping.Single("full", 50) }, rows.Attributes[0]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
