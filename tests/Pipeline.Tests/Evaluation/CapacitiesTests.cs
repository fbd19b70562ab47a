using Interchange.Columns;
using Pipeline.Evaluation;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Evaluation;

public sealed class CapacitiesTests
{
    private static readonly OrderingPolicy Policy = OrderingPolicyReader.Read(SourceFile.Read(SmallIntake.Policy));

    [Fact]
    public void Stand_around_the_given_one() => Assert.Equal([100, 150, 200, 300, 400], Capacities.Around(Policy with { MinimumCapacity = 1, MaximumCapacity = 1000 }, 200));

    [Fact]
    public void None_is_outside_what_the_policy_is_audited_for() =>
        Assert.Equal([20, 30], Capacities.Around(Policy with { MinimumCapacity = 20, MaximumCapacity = 35 }, 20));
}
