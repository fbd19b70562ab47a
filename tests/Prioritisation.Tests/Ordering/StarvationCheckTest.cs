using Interchange.Runs;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class StarvationCheckTest
{
    [Theory]
    [InlineData("societal-interest", "    head: 400\n    ageing_per_day: 20", "    head: 400\n    ageing_per_day: 0", "withdrawal", "never gain by waiting")]
    [InlineData("public-order-first", "    head: 2000\n    ageing_per_day: 20", "    head: 2000\n    ageing_per_day: 0", "fraud_abuse", "never gain by waiting")]
    [InlineData("societal-interest", "    head: 2000\n", "    head: 8800\n", "withdrawal", "however urgent and old")]
    [InlineData("societal-interest", "    head: 800\n    ageing_per_day: 20\n    maximum_age_days: 20\n", "    head: 800\n    ageing_per_day: 20\n", "route_check", "no maximum age")]
    [InlineData("societal-interest", "    maximum_age_days: 5\n", "", "national_security", "no maximum age")]
    [InlineData("societal-interest", "    head: 1200\n    ageing_per_day: 20\n    maximum_age_days: 20\n", "    head: 1200\n    ageing_per_day: 20\n    maximum_age_days: 21\n", "sponsor_check", "lapse before its maximum age")]
    [InlineData("societal-interest", "strict_share: 0.50", "strict_share: 1.0", "fraud_abuse,public_order,sponsor_check,route_check,withdrawal", "may take 18 of the 18 ranked places on a night of 20")]
    [InlineData("public-order-first", "strict_share: 0.60", "strict_share: 0.70", "fraud_abuse,sponsor_check,route_check,withdrawal", "may take 20 of the 20 ranked places on a night of 22, which leaves fewer")]
    [InlineData("societal-interest", "forced:\n  share: 0.10", "forced:\n  share: 0.60", "fraud_abuse,public_order,sponsor_check,route_check,withdrawal", "leaves fewer")]
    public void A_policy_that_starves_a_class_is_refused_with_the_class_named(string policy, string from, string to, string starved, string why)
    {
        var file = PolicyFiles.Changed(policy, from, to);
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(file));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Equal(["policy-starved-class"], refused.Problems.Select(p => p.Code).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Subset(refused.Problems.Select(p => p.Value!).ToHashSet(StringComparer.Ordinal), starved.Split(',').ToHashSet(StringComparer.Ordinal));
        Assert.Contains(refused.Problems, p => p.Rule.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("    head: 2000\n", "    head: 8799\n")]
    [InlineData("strict_share: 0.50", "strict_share: 0.89")]
    [InlineData("head: 2400\n    ageing_per_day: 20", "head: 2400\n    ageing_per_day: 0")]
    public void A_policy_just_short_of_starving_is_accepted(string from, string to) =>
        OrderingPolicyReader.Read(PolicyFiles.Changed("societal-interest", from, to));

    [Fact]
    public void A_maximum_age_of_calendar_days_within_which_no_night_may_fall_is_refused()
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(PolicyFiles.Changed("compas", "maximum_age_days: 20", "maximum_age_days: 6")));
        Assert.Equal(["felony", "misdemeanor"], refused.Problems.Select(p => p.Value), StringComparer.Ordinal);
    }

    [Fact]
    public void Between_two_working_nights_lie_at_most_five_days()
    {
        var nights = WorkingDays.Between(new(1950, 1, 2), new(2150, 1, 2)).ToArray();
        Assert.Equal(5, nights.Zip(nights.Skip(1), (a, b) => b.DayNumber - a.DayNumber).Max());
    }
}
