using CsCheck;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;

namespace Pipeline.Tests.Scoring;

public sealed class ProbabilityTableTests
{
    private static readonly Gen<(Scorecard Model, int[] Scores)> Models =
        from starts in Gen.Int[-5000, 5000].Array[0, 40]
        from far in Gen.Int.Array[0, 20]
        let steps = starts.Distinct().Order().Prepend(int.MinValue).ToArray()
        select (
            RandomScorecards.Of(0) with { Calibration = [.. steps.Select((start, i) => new CalibrationStep(start, i / 64.0, 64, i))] },
            steps.SelectMany(start => new[] { start, start == int.MinValue ? start : start - 1, start + 1 }).Concat(far).Append(int.MaxValue).ToArray());

    [Fact]
    public void A_probability_is_that_of_the_last_step_at_or_below_the_score() => Models.Sample((model, scores) =>
    {
        var found = new double[scores.Length];
        new ProbabilityTable(model).Look(scores, found);
        Assert.Equal(scores.Select(model.Probability), found);
    }, iter: 500);
}
