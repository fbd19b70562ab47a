using Interchange.Runs;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class TeamRoutingTest
{
    [Theory]
    [InlineData("fraud_abuse", "asylum", "fraud")]
    [InlineData("withdrawal", "asylum", "asylum_permits")]
    [InlineData("withdrawal", "regular", "regular_permits")]
    [InlineData("route_check", null, "regular_permits")]
    public void A_signal_goes_to_the_team_of_its_class_and_ground(string signalClass, string? ground, string team) =>
        Assert.Equal(team, TeamRouting.Of(PolicyFiles.Shipped("societal-interest"), signalClass, column => string.Equals(column, "permit_ground", StringComparison.Ordinal) ? ground : null).Name);

    [Theory]
    [InlineData("      classes: [fraud_abuse]\n", "      classes: [sponsor_check]\n", "fraud_abuse", "no team")]
    [InlineData("      classes: [fraud_abuse]\n", "      classes: [fraud_abuse, public_order]\n", "public_order", "two teams: fraud, public_order")]
    [InlineData("      classes: [fraud_abuse]\n", "      classes: [fraud_abuse]\n      where: { column: permit_ground, levels: [asylum] }\n", "fraud_abuse", "may reach no team")]
    [InlineData("      classes: [sponsor_check]\n", "      classes: [sponsor_check, withdrawal]\n      where: { column: permit_ground, levels: [asylum] }\n", "withdrawal", "two teams where the column is 'asylum'")]
    [InlineData("      classes: [sponsor_check]\n", "      classes: [sponsor_check, withdrawal]\n      where: { column: channel, levels: [mail] }\n", "withdrawal", "differ by two columns")]
    [InlineData("      classes: [fraud_abuse]\n", "      classes: [fraud_abuse, taxes]\n", "taxes", "no class of this policy")]
    public void A_class_that_does_not_reach_exactly_one_team_is_refused_by_name(string from, string to, string signalClass, string why)
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to)));
        Assert.Contains(refused.Problems, p => p is { Code: "policy-routing" } && string.Equals(p.Value, signalClass, StringComparison.Ordinal) && p.Rule.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("column: permit_ground", "column: desk", "asylum_permits")]
    [InlineData("levels: [asylum]", "levels: [azylum]", "azylum")]
    public void Routing_by_what_the_contract_does_not_declare_is_refused(string from, string to, string value)
    {
        var policy = OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to));
        var contract = PolicyFiles.ShippedContract;
        Assert.Empty(OrderingPolicyReader.ClassProblems(PolicyFiles.Shipped("societal-interest"), contract));
        Assert.Equal([value], OrderingPolicyReader.ClassProblems(policy, contract).Select(p => p.Value), StringComparer.Ordinal);
    }
}
