using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class PolicyFitTest
{
    [Theory]
    [InlineData("societal-interest")]
    [InlineData("public-order-first")]
    public void A_shipped_policy_orders_what_the_shipped_contract_declares(string id) =>
        Assert.Empty(OrderingPolicyReader.ClassProblems(PolicyFiles.Shipped(id), PolicyFiles.ShippedContract));

    [Theory]
    [InlineData("en: \"public order\"", "en: \"public safety\"")]
    [InlineData("nl: \"openbare orde\"", "nl: \"openbare veiligheid\"")]
    public void A_class_that_policy_and_contract_call_differently_is_named_with_both_its_names(string from, string to)
    {
        var policy = OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to));
        var problem = Assert.Single(OrderingPolicyReader.ClassProblems(policy, PolicyFiles.ShippedContract));
        Assert.Equal(("policy-class-mismatch", "class", "public_order"), (problem.Code, problem.Column, problem.Value));
        foreach (var name in new[] { from, to })
            Assert.Contains("'" + name.Split('"')[1] + "'", problem.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_names_no_class_for_people_leaves_that_to_the_contract()
    {
        var policy = OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", "    label: { nl: \"openbare orde\", en: \"public order\" }\n", ""));
        Assert.Empty(OrderingPolicyReader.ClassProblems(policy, PolicyFiles.ShippedContract));
    }
}
