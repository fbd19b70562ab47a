using CsCheck;
using FairnessAudit.Attribution;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Tests.StandIns;

namespace FairnessAudit.Tests.Attribution;

public sealed class ScoreGapTests
{
    /// <summary>Rows of four strata and three groups, terms with points of any size.</summary>
    private static readonly Gen<(int[] Stratum, int[] Group, int[] Block, ScoredTerm[] Terms)> Worlds =
        from rows in Gen.Int[2, 200]
        from stratum in Gen.Int[0, 3].Array[rows]
        from team in Gen.Int[0, 2].Array[rows]
        from block in Gen.Int[0, 9].Array[rows]
        from terms in (from points in Gen.Int[-4_000_000, 4_000_000].Array[7] from bins in Gen.Byte[0, 6].Array[rows] select (points, bins)).Array[1, 6]
        select (stratum, team, block, terms.Select((t, i) => new ScoredTerm($"t{i}", t.points, t.bins)).ToArray());

    [Fact]
    public void The_parts_sum_to_the_gap_of_the_score_with_nothing_left_over() => Worlds.Sample(world =>
    {
        var (strata, teams) = (new Grouping("s", ["0", "1", "2", "3"], world.Stratum), new Grouping("g", ["a", "b", "c"], world.Group));
        var whole = new ScoredTerm("score", [.. Enumerable.Range(0, world.Stratum.Length).Select(r => world.Terms.Sum(t => t.Points[t.Bins[r]]))], []);
        for (var g = 0; g < 3; g++)
        {
            var parts = new PointSums(world.Terms, strata, teams, world.Block).Of(g).Exact();
            var score = Score(whole.Points, strata, teams, g);
            if (parts is null)
                Assert.Null(score);
            else
                Assert.True(parts.Aggregate(Fraction.Zero, (a, b) => a + b).Same(score!.Value), "a remainder is left");
        }
    });

    [Fact]
    public void A_part_is_the_mean_of_members_less_that_of_others_in_their_strata() => Worlds.Sample(world =>
    {
        var (strata, teams) = (new Grouping("s", ["0", "1", "2", "3"], world.Stratum), new Grouping("g", ["a", "b", "c"], world.Group));
        var parts = new PointSums(world.Terms, strata, teams, world.Block).Of(0);
        if (parts.Exact() is not { } exact)
            return;
        for (var t = 0; t < world.Terms.Length; t++)
        {
            var term = world.Terms[t];
            double gap = 0, members = 0;
            for (var s = 0; s < 4; s++)
            {
                var inside = Enumerable.Range(0, world.Stratum.Length).Where(r => world.Stratum[r] == s && world.Group[r] == 0).ToArray();
                var outside = Enumerable.Range(0, world.Stratum.Length).Where(r => world.Stratum[r] == s && world.Group[r] != 0).ToArray();
                if (inside.Length == 0 || outside.Length == 0)
                    continue;
                gap += inside.Length * (inside.Average(r => (double)term.Points[term.Bins[r]]) - outside.Average(r => (double)term.Points[term.Bins[r]]));
                members += inside.Length;
            }

            Assert.Equal(gap / members, exact[t].Value, 1e-6);
            Assert.Equal(exact[t].Value, parts.Rounded()![t], 1e-6);
        }
    });

    [Fact]
    public void The_term_that_was_planted_carries_the_gap_and_the_interval_covers_it()
    {
        var world = new PlantedRows(2000, 41);
        ScoredTerm[] terms = [new("plain", [0, 10, 20, 30, 40, 50], world.Plain()), new("series", [0, 1000], world.StandIn())];
        var findings = ScoreGap.Of(world.Rows(), world.Attribute, terms).Where(f => f is { Group: "a", StratumSet: "full" }).ToArray();
        var series = findings.Single(f => f is { Term: "series", Measure: ScoreGap.Part });
        // Nine tenths of the group against one tenth of others: 800 of 1000 points.
        Assert.InRange(800, series.Interval!.Low!.Value, series.Interval.High!.Value);
        var share = findings.Single(f => f.Measure is ScoreGap.Share);
        Assert.Equal("series", share.Term);
        Assert.InRange(1, share.Interval!.Low!.Value, share.Interval.High!.Value);
        Assert.InRange(findings.Single(f => f.Term is "plain").Estimate!.Value, -5, 5);
        Assert.Equal(findings.Single(f => f.Measure is ScoreGap.Whole).Estimate!.Value, findings.Where(f => f.Measure is ScoreGap.Part).Sum(f => f.Estimate!.Value), 1e-9);
    }

    [Fact]
    public void A_gap_that_strata_explain_is_gone_within_them()
    {
        var world = new PlantedRows(2000, 42, mixed: true);
        ScoredTerm[] terms = [new("stratum", [0, 900], world.Feature("stratum", (_, s, _) => s))];
        Finding Gap(string set) => ScoreGap.Of(world.Rows(), world.Attribute, terms).Single(f => f is { Group: "a", Measure: ScoreGap.Whole } && f.StratumSet == set);
        Assert.InRange(Gap("none").Estimate!.Value, -600, -450);
        Assert.Equal((0.0, null), (Gap("full").Estimate!.Value, Gap("full").Interval));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(-1, 3)]
    [InlineData(0, 7)]
    [InlineData(123456789, 1)]
    public void A_fraction_is_the_nearest_number(long numerator, long denominator) =>
        Assert.Equal((double)numerator / denominator, new Fraction(numerator, denominator).Value, 15);

    private static Fraction? Score(IReadOnlyList<int> score, Grouping strata, Grouping teams, int group)
    {
        var sum = Fraction.Zero;
        var members = 0;
        for (var s = 0; s < strata.Names.Count; s++)
        {
            var inside = Enumerable.Range(0, score.Count).Where(r => strata.Codes[r] == s && teams.Codes[r] == group).ToArray();
            var outside = Enumerable.Range(0, score.Count).Where(r => strata.Codes[r] == s && teams.Codes[r] != group).ToArray();
            if (inside.Length == 0 || outside.Length == 0)
                continue;
            members += inside.Length;
            sum = sum + new Fraction(inside.Sum(r => (long)score[r]), 1) - new Fraction(inside.Length * outside.Sum(r => (long)score[r]), outside.Length);
        }

        return members == 0 ? null : new Fraction(sum.Numerator, sum.Denominator * members);
    }
}
