using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.StandIns;

namespace FairnessAudit.Tests.StandIns;

public sealed class FeatureQualityTests
{
    private static readonly PlantedRows World = new(1500, 31);
    private static readonly byte[] Useful = World.Plain("useful");
    private static readonly byte[] Useless = World.Plain("useless");

    [Fact]
    public void What_tells_founded_from_unfounded_adds_and_what_does_not_adds_nothing()
    {
        var findings = Added();
        Assert.All(findings.Where(f => f.Term is "useful"), f => Assert.True(f.Interval!.Low > 0.05, $"{f.Measure} {f.Estimate}"));
        Assert.All(findings.Where(f => f.Term is "useless"), f => Assert.True(f.Interval!.Low < 0.02, $"{f.Measure} {f.Estimate}"));
    }

    [Fact]
    public void The_drop_in_area_is_that_of_counting_pairs()
    {
        var rows = Rows();
        var known = Enumerable.Range(0, rows.Count).Where(r => rows.Outcome[r] != Known.No).ToArray();
        double Area(Func<int, int> score) => (from i in known where rows.Outcome[i] == Known.Founded from j in known where rows.Outcome[j] == Known.Unfounded select score(i).CompareTo(score(j))).Average(c => (c + 1) / 2.0);
        var term = Terms()[0];
        var mean = Enumerable.Range(0, 2).Select(c => (int)Math.Round(Enumerable.Range(0, rows.Count).Where(r => rows.Minimal.Codes[r] == c).Average(r => term.Points[term.Bins[r]]), MidpointRounding.ToEven)).ToArray();
        var drop = Area(r => (int)rows.Score![r]) - Area(r => (int)rows.Score![r] - term.Points[term.Bins[r]] + mean[rows.Minimal.Codes[r]]);
        Assert.Equal(drop, Added().Single(f => f is { Term: "useful", Measure: FeatureQuality.AucDrop }).Estimate!.Value, 10);
    }

    [Fact]
    public void A_cut_takes_the_highest_of_each_class_and_shares_ties()
    {
        var rows = Rows();
        var taken = ClassCut.Of(rows, Array.ConvertAll(rows.Score!, s => (int)s));
        for (var c = 0; c < 2; c++)
        {
            var members = Enumerable.Range(0, rows.Count).Where(r => rows.Minimal.Codes[r] == c).ToArray();
            Assert.Equal(members.Count(r => rows.Step[r] == Step.PutForward), members.Sum(r => taken[r]), 9);
            var partly = members.Where(r => taken[r] is > 0 and < 1).ToArray();
            Assert.Single(partly.Select(r => rows.Score![r]).Distinct());
            Assert.All(members, r => Assert.Equal(rows.Score![r].CompareTo(rows.Score![partly[0]]), taken[r] == 1 ? 1 : taken[r] == 0 ? -1 : 0));
        }
    }

    [Fact]
    public void Without_outcomes_nothing_is_said()
    {
        var rows = World.Rows(step: r => r % 5 == 0 ? Step.PutForward : Step.Passed);
        Assert.All(FeatureQuality.Of(rows, Terms()), f => Assert.True(f is { Estimate: null, UndefinedBecause: not null }));
    }

    private static Finding[] Added() => [.. FeatureQuality.Of(Rows(), Terms())];

    private static ScoredTerm[] Terms() => [new("useful", [0, 200, 400, 600, 800, 1000], Useful), new("useless", [0, 20, 40, 60, 80, 100], Useless)];

    private static DecisionRows Rows() => World.Rows(
        [.. Enumerable.Range(0, World.Count).Select(r => Useful[r] * 200 + Useless[r] * 20)],
        r => r % 7 == 0 ? Step.PutForward : Step.Passed,
        r => r % 2 == 0 ? Known.No : (r * 2654435761L % 6) < Useful[r] ? Known.Founded : Known.Unfounded);
}
