using Interchange.Runs;
using Pipeline.Commands;

namespace Pipeline.Tests.Commands;

public sealed class AgeingSolutionTests
{
    [Fact]
    public void Rates_in_whole_points_are_told_with_the_waits_that_they_give()
    {
        var lines = AgeingSolution.Of(["fraud_abuse=0.30", "public_order=0.30"], ["fraud_abuse=1", "public_order=2"], 20).Lines().ToArray();
        Assert.Equal("fraud_abuse: ageing_per_day 120 (rate 6), waits 1.667, 1 times the shortest", lines[1]);
        Assert.Equal("public_order: ageing_per_day 20 (rate 1), waits 3.333, 2 times the shortest", lines[2]);
    }

    [Theory]
    [InlineData("a=0.75", "a=1", ExitCode.Refused, "policy-overload")]
    [InlineData("a=0.10", "a=100", ExitCode.Refused, "policy-ageing")]
    [InlineData("a", "a=1", ExitCode.Usage, "usage")]
    [InlineData("a=-1", "a=1", ExitCode.Usage, "usage")]
    [InlineData("b=0.1", "a=1", ExitCode.Usage, "usage")]
    public void What_cannot_be_solved_is_refused_with_its_reason(string load, string target, ExitCode exitCode, string code)
    {
        var refused = Assert.Throws<RefusedException>(() => AgeingSolution.Of([load, "b=0.80"], [target, "b=1"], 20));
        Assert.Equal(exitCode, refused.ExitCode);
        Assert.All(refused.Problems, p => Assert.Equal(code, p.Code));
    }
}
