using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Ordering;

namespace Prioritisation.Tests.Ordering;

public sealed class AgeingReaderTest
{
    private const string Targets = """
        ageing:
          slowest_per_day: 100
          targets:
            - { class: felony, wait_ratio: 1, load: 0.3 }
            - { class: misdemeanor, wait_ratio: 2, load: 0.4 }
          rationale: Twice as long.
          decided_by: authors of the example
          date: 2026-10-05

        days:
        """;

    [Fact]
    public void Rates_solved_from_target_waits_stand_in_the_policy()
    {
        var policy = OrderingPolicyReader.Read(Solved(Targets));
        var rates = AccumulatingPriority.RatesFor([0.3, 0.4], [1, 2])!;
        Assert.Equal([Math.Round(100 * rates[0]), 100], policy.Classes.Select(c => (double)c.AgeingPerDay));
        Assert.True(policy.Classes[0].AgeingPerDay > 200);
    }

    [Theory]
    [InlineData("load: 0.4", "load: 0.7", "policy-overload")]
    [InlineData("wait_ratio: 2", "wait_ratio: 900", "policy-ageing")]
    [InlineData("class: misdemeanor", "class: felony", "policy-ageing,policy-ageing")]
    [InlineData("class: misdemeanor", "class: arson", "policy-ageing,policy-ageing")]
    [InlineData("slowest_per_day: 100", "slowest_per_day: 900", "policy-range")]
    [InlineData("load: 0.4", "load: 0.4, weight: 1", "policy-unknown-key")]
    public void Targets_that_cannot_hold_are_refused(string from, string to, string codes)
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(Solved(Targets.Replace(from, to, StringComparison.Ordinal))));
        Assert.Equal(codes.Split(','), refused.Problems.Select(p => p.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void A_rate_of_its_own_beside_solved_ones_is_refused()
    {
        var refused = Assert.Throws<RefusedException>(() => OrderingPolicyReader.Read(PolicyFiles.Changed("compas", "\ndays:\n", "\n" + Targets + "\n")));
        Assert.All(refused.Problems, p => Assert.Equal("policy-unknown-key", p.Code));
        Assert.Equal(2, refused.Problems.Count);
    }

    private static SourceFile Solved(string ageing)
    {
        var text = File.ReadAllText(PolicyFiles.PathOf("compas"))
            .Replace("    ageing_per_day: 20\n", "", StringComparison.Ordinal)
            .Replace("\ndays:\n", "\n" + ageing + "\n", StringComparison.Ordinal);
        return SourceFile.Of("policy.yaml", System.Text.Encoding.UTF8.GetBytes(text));
    }
}
