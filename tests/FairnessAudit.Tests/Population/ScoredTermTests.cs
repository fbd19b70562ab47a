using CsCheck;
using FairnessAudit.Population;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;

namespace FairnessAudit.Tests.Population;

public sealed class ScoredTermTests
{
    [Fact]
    public void The_parts_of_any_scorecard_sum_to_the_score_that_the_definition_gives() => RandomScorecards.Gen.Sample((scorecard, batch) =>
    {
        var parts = ScoredTerm.All(scorecard, Binning.Parts(scorecard, batch));
        Assert.Equal(scorecard.PartCount, parts.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count());
        var sums = Enumerable.Range(0, batch.Count).Select(row => scorecard.Intercept + parts.Sum(p => p.Points[p.Bins[row]]));
        Assert.Equal(PlainScorer.Score(scorecard, batch), sums);
    });

    [Fact]
    public void The_groups_of_a_pair_are_those_of_the_bins_of_its_features() => RandomScorecards.Gen.Sample((scorecard, batch) =>
    {
        var parts = ScoredTerm.All(scorecard, Binning.Parts(scorecard, batch));
        foreach (var part in parts.Where(p => p.Pair is not null))
        {
            var (first, second) = part.Groups();
            Assert.Equal(Bins(part.Pair!.First).Select(bin => part.Pair.FirstGroups[bin]), first);
            Assert.Equal(Bins(part.Pair.Second).Select(bin => part.Pair.SecondGroups[bin]), second);
            Assert.Equal([part.Pair.First, part.Pair.Second], parts.Where(p => p.IsFeatureOf(part.Pair)).Select(p => p.Name).OrderBy(n => n == part.Pair.First ? 0 : 1), StringComparer.Ordinal);
        }

        byte[] Bins(string feature) => parts.Single(p => p.Name == feature).Bins;
    });
}
