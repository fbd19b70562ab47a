using FairnessAudit.Disclosure;
using FairnessAudit.Measures;

namespace FairnessAudit.Tests.Disclosure;

/// <summary>The public reads one word of a group that a reported question compares, and only where enough is known of it.</summary>
public sealed class PublicNamesTests
{
    [Theory]
    [InlineData("founded_at_same_score_difference", 0.04, 0.2, "higher")]
    [InlineData("founded_at_same_score_difference", 0.04, -0.2, "lower")]
    [InlineData("founded_at_same_score_difference", 0.05, -0.2, "none")]
    [InlineData("later_step_risk_ratio", 0.001, 0.8, "lower")]
    [InlineData("later_step_risk_ratio", 0.001, 1.3, "higher")]
    public void A_group_is_named_only_after_adjustment_and_by_its_side(string measure, double p, double estimate, string word) =>
        Assert.Equal(word, Names([]).Of(Of(measure, estimate, p, 100)));

    [Fact]
    public void Of_a_group_of_which_little_is_known_nothing_is_told()
    {
        Assert.Null(Names([]).Of(Of("founded_at_same_score_difference", 0.2, 0.001, 99)));
        Assert.Null(Names([]).Of(Of("founded_at_same_score_difference", 0.2, null, 5000)));
        Assert.Null(Names([]).Of(Of("founded_at_same_score_difference", 0.2, 0.001, null)));
    }

    [Fact]
    public void How_much_is_known_of_a_ranked_group_is_its_own_and_not_that_of_both_sides()
    {
        var crossed = Of("cross_auc_difference", 0.2, 0.001, null) with { Counts = Counts(("founded", 4000), ("unfounded", 9000)) };
        Finding Own(long founded, long unfounded) => Of("auc", 0.7, null, null) with { Counts = Counts(("founded", founded), ("unfounded", unfounded)) };
        Assert.Equal("higher", Names([Own(40, 60)]).Of(crossed));
        Assert.Null(Names([Own(40, 59)]).Of(crossed));
    }

    private static PublicNames Names(IReadOnlyList<Finding> exact) => new(exact, 100);

    private static Dictionary<string, long> Counts(params (string Name, long Value)[] counts) => counts.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);

    private static Finding Of(string measure, double estimate, double? p, long? n) => new()
    {
        Id = measure,
        Question = 5,
        EstimateOf = "comparison",
        Measure = measure,
        Attribute = "origin",
        Group = "asia",
        Estimate = estimate,
        PZeroAdjusted = p,
        Counts = n is { } known ? Counts(("n", known)) : Counts(),
    };
}
