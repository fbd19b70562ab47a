using System.Numerics;
using FairnessAudit.Attribution;
using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Tests.StandIns;
using Statistics.Resampling;

namespace FairnessAudit.Tests.Attribution;

public sealed class SelectionGapTests
{
    private static readonly PlantedRows World = new(500, 51);
    private static readonly ScoredTerm[] Terms =
    [
        new("series", [0, 700], World.StandIn()),
        new("plain", [0, 100, 200, 300, 400, 500], World.Plain()),
        new("more", [0, -250, 130, 20, 640, 90], World.Plain("more")),
        new("half", [300, 0], World.Feature("half", (g, _, u) => u < (g == 1 ? 0.7 : 0.4) ? 1 : 0)),
        new("idle", [5, 5, 5, 5, 5, 5], World.Plain("idle")),
    ];

    [Fact]
    public void The_parts_are_those_of_enumerating_every_coalition_within_the_monte_carlo_error()
    {
        var rows = Rows();
        var findings = Findings(rows);
        foreach (var team in new[] { "a", "b", "c" })
        {
            var exact = Enumerated(rows, Array.IndexOf(["a", "b", "c"], team));
            for (var t = 0; t < Terms.Length; t++)
            {
                var part = Part(findings, team, Terms[t].Name);
                Assert.InRange(part.Estimate!.Value - exact[t], -4.5 * part.MonteCarloError!.Value - 1e-9, 4.5 * part.MonteCarloError.Value + 1e-9);
            }
        }

        Assert.InRange(findings.Where(f => f.MonteCarloError is not null).Max(f => f.MonteCarloError!.Value), 1e-6, 0.01);
    }

    [Fact]
    public void Parts_and_the_rest_sum_to_the_gap_in_who_was_really_put_forward()
    {
        var rows = Rows();
        foreach (var team in Findings(rows).GroupBy(f => f.Group, StringComparer.Ordinal))
        {
            var actual = team.Single(f => f.Measure is SelectionGap.Actual).Estimate!.Value;
            var parts = team.Where(f => f.Measure is SelectionGap.Part).Sum(f => f.Estimate!.Value);
            Assert.Equal(actual, parts + team.Single(f => f.Measure is SelectionGap.Remainder).Estimate!.Value, 12);
            Assert.Equal(Gap(rows, ClassCut.Of(rows, Array.ConvertAll(rows.Score!, s => (int)s)), Array.IndexOf(["a", "b", "c"], team.Key)), parts, 9);
        }
    }

    [Fact]
    public void The_planted_term_carries_the_gap_and_an_idle_one_carries_nothing()
    {
        var findings = Findings(Rows());
        var series = Part(findings, "a", "series");
        Assert.True(series.Interval!.Low > 0.15, $"series carries {series.Estimate}");
        Assert.All(Terms.Where(t => t.Name is not "series"), t => Assert.True(Math.Abs(Part(findings, "a", t.Name).Estimate!.Value) < series.Estimate / 3, t.Name));
        Assert.Equal((0.0, null), (Part(findings, "a", "idle").Estimate!.Value, Part(findings, "a", "idle").Interval));
    }

    [Fact]
    public void Every_bit_is_the_same_for_any_number_of_threads()
    {
        var rows = Rows();
        Assert.Equal(Bits(SelectionGap.Of(rows, Terms, 7, 1)), Bits(SelectionGap.Of(rows, Terms, 7, 4)));
        static long[] Bits(IEnumerable<Finding> findings) => [.. findings.Select(f => BitConverter.DoubleToInt64Bits(f.Estimate!.Value))];
    }

    [Fact]
    public void A_group_that_shares_no_class_with_others_has_no_gap()
    {
        var rows = Rows();
        var alone = rows with { Minimal = rows.Attributes[0], Full = rows.Attributes[0] };
        Assert.All(SelectionGap.Of(alone, Terms, 7, 1), f => Assert.Equal((null, "no class holds both the group and others"), (f.Estimate, f.UndefinedBecause)));
    }

    /// <summary>Put forward by the score and, as on real nights, by chance.</summary>
    private static DecisionRows Rows()
    {
        var score = Enumerable.Range(0, World.Count).Select(r => Terms.Sum(t => t.Points[t.Bins[r]])).ToArray();
        return World.Rows(score, r => r % 17 == 0 ? Step.DrawnAtRandom : score[r] + (int)(new RandomStream(9, (ulong)r).Uniform() * 600) > 1300 ? Step.PutForward : Step.Passed);
    }

    private static Finding[] Findings(DecisionRows rows) => [.. SelectionGap.Of(rows, Terms, 7, 2)];

    private static Finding Part(Finding[] findings, string team, string term) => findings.Single(f => f.Measure is SelectionGap.Part && f.Group == team && f.Term == term);

    /// <summary>Shapley's formula over all coalitions, terms left out at their class mean: slow, and by another road.</summary>
    private static double[] Enumerated(DecisionRows rows, int team)
    {
        var n = Terms.Length;
        var value = Enumerable.Range(0, 1 << n).Select(coalition =>
        {
            var score = Array.ConvertAll(rows.Score!, s => (int)s);
            for (var t = 0; t < n; t++)
            {
                if ((coalition >> t & 1) == 0)
                    score = MeanInClass.Replace(rows.Minimal, Terms[t], score);
            }

            return Gap(rows, ClassCut.Of(rows, score), team);
        }).ToArray();
        double Factorial(int k) => k < 2 ? 1 : k * Factorial(k - 1);
        return [.. Enumerable.Range(0, n).Select(t => Enumerable.Range(0, 1 << n).Where(s => (s >> t & 1) == 0).Sum(s =>
        {
            var size = BitOperations.PopCount((uint)s);
            return Factorial(size) * Factorial(n - size - 1) / Factorial(n) * (value[s | 1 << t] - value[s]);
        }))];
    }

    private static double Gap(DecisionRows rows, double[] taken, int team)
    {
        var eligible = Enumerable.Range(0, rows.Count).Where(r => rows.Step[r] != Step.DrawnAtRandom).ToArray();
        double gap = 0, members = 0;
        foreach (var c in eligible.GroupBy(r => rows.Minimal.Codes[r]))
        {
            var (inside, outside) = (c.Where(r => World.Group(r) == team).ToArray(), c.Where(r => World.Group(r) != team).ToArray());
            gap += inside.Length * (inside.Average(r => taken[r]) - outside.Average(r => taken[r]));
            members += inside.Length;
        }

        return gap / members;
    }
}
