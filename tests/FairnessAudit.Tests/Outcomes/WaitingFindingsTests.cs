using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Tests.Counting;
using Statistics;

namespace FairnessAudit.Tests.Outcomes;

/// <summary>Waiting times beside a plain twin that reads row by row and leaves each block out by leaving its rows out.</summary>
public class WaitingFindingsTests
{
    [Theory]
    [InlineData(11, 900)]
    [InlineData(12, 4000)]
    public void Means_and_differences_within_strata_are_those_of_rows_counted_one_by_one(int seed, int count)
    {
        var rows = Rows(seed, count);
        var origin = rows.Attributes[0];
        var findings = WaitingFindings.Of(rows, origin).ToArray();
        Assert.Equal(2 * origin.Names.Count, findings.Length);
        foreach (var name in origin.Names)
        {
            var mean = findings.Single(f => f.Group == name && f.Measure is "waiting_days");
            var difference = findings.Single(f => f.Group == name && f.Measure is "waiting_days_difference");
            Same(mean, without => PlainMean(rows, origin, name, without), rows);
            Same(difference, without => PlainDifference(rows, origin, name, without), rows);
            var reached = Reached(rows, -1).Where(r => origin.Names[origin.Codes[r]] == name).ToArray();
            Assert.Equal(reached.Length, mean.Counts["n"]);
            Assert.Equal(Enumerable.Range(0, rows.Count).Count(r => origin.Names[origin.Codes[r]] == name && rows.Step[r] is Step.Passed), mean.Counts["not_reached"]);
            Assert.Equal((6, "report", (string?)null, "(others)", "full"), (difference.Question, difference.Effect, difference.Gate, difference.Reference, difference.StratumSet));
        }
    }

    [Fact]
    public void A_difference_that_strata_explain_is_gone_within_them()
    {
        // Class a waits 10 days and class b 2, for everybody; the group stands more often in class a.
        var rows = Of([("x", "a", 10, 30), ("x", "b", 2, 10), ("y", "a", 10, 10), ("y", "b", 2, 30)]);
        var findings = WaitingFindings.Of(rows, rows.Attributes[0]).ToArray();
        Assert.Equal(8, findings.Single(f => f.Id is "group/x/waiting_days").Estimate!.Value, 1e-12);
        Assert.Equal(4, findings.Single(f => f.Id is "group/y/waiting_days").Estimate!.Value, 1e-12);
        Assert.Equal(0, findings.Single(f => f is { Group: "x", Measure: WaitingFindings.Difference }).Estimate!.Value, 1e-12);
    }

    [Fact]
    public void Where_a_side_is_empty_there_is_a_reason_and_no_number()
    {
        var apart = Of([("x", "a", 10, 30), ("y", "b", 2, 10)]);
        var difference = WaitingFindings.Of(apart, apart.Attributes[0]).First(f => f.Measure is WaitingFindings.Difference);
        Assert.Equal((null, "in no stratum was a signal of both sides put forward"), (difference.Estimate, difference.UndefinedBecause));
        var alone = Of([("x", "a", 10, 30)]);
        Assert.Equal("a side has no signal that was put forward", WaitingFindings.Of(alone, alone.Attributes[0]).Last().UndefinedBecause);
        var nobody = alone with { WaitingDays = Enumerable.Repeat(DecisionRows.NotPutForward, 30).ToArray() };
        Assert.All(WaitingFindings.Of(nobody, nobody.Attributes[0]), f => Assert.True(f is { Estimate: null, Interval: null, UndefinedBecause: not null }));
    }

    [Fact]
    public void The_unknown_are_a_group_of_their_own_and_among_nobodys_others()
    {
        var rows = Of([("x", "a", 10, 30), ("y", "a", 4, 30), (null, "a", 40, 30)]);
        Finding Of2(string group) => WaitingFindings.Of(rows, rows.Attributes[0]).Single(f => f.Group == group && f.Measure is WaitingFindings.Difference);
        Assert.Equal(6, Of2("x").Estimate!.Value, 1e-12);
        Assert.Equal(33, Of2("(unknown)").Estimate!.Value, 1e-12);
    }

    [Fact]
    public void A_table_without_nights_has_no_waiting_time() => Assert.Empty(WaitingFindings.Of(RandomRows.Of(1, 50) with { WaitingDays = null }, RandomRows.Of(1, 50).Attributes[0]));

    /// <summary>The estimate, and an interval from leaving out rows of one block after the other.</summary>
    private static void Same(Finding finding, Func<int, double> plain, DecisionRows rows)
    {
        var estimate = plain(-1);
        Assert.Equal(estimate, finding.Estimate!.Value, 1e-9);
        var left = Reached(rows, -1).Select(r => rows.Block[r]).Distinct().Select(plain).ToArray();
        var mean = left.Average();
        var error = Math.Sqrt(left.Sum(l => (l - mean) * (l - mean)) * (left.Length - 1) / left.Length);
        var half = error * StudentsT.TwoSided(0.95, left.Length - 1);
        Assert.Equal(estimate - half, finding.Interval!.Low!.Value, 1e-7);
        Assert.Equal(estimate + half, finding.Interval.High!.Value, 1e-7);
    }

    private static double PlainMean(DecisionRows rows, Grouping groups, string name, int without) =>
        Reached(rows, without).Where(r => groups.Names[groups.Codes[r]] == name).Average(r => rows.WaitingDays![r]);

    private static double PlainDifference(DecisionRows rows, Grouping groups, string name, int without)
    {
        var parts = Reached(rows, without).GroupBy(r => rows.Full.Codes[r]).Select(stratum =>
        {
            var group = stratum.Where(r => groups.Names[groups.Codes[r]] == name).Select(r => (double)rows.WaitingDays![r]).ToArray();
            var others = stratum.Where(r => groups.Names[groups.Codes[r]] != name && groups.Names[groups.Codes[r]] is not "(unknown)").Select(r => (double)rows.WaitingDays![r]).ToArray();
            return (Group: group, Others: others, Weight: (double)group.Length * others.Length / Math.Max(1, group.Length + others.Length));
        }).Where(p => p.Weight > 0).ToArray();
        return parts.Sum(p => p.Weight * (p.Group.Average() - p.Others.Average())) / parts.Sum(p => p.Weight);
    }

    private static IEnumerable<int> Reached(DecisionRows rows, int without) =>
        Enumerable.Range(0, rows.Count).Where(r => rows.Step[r] is Step.PutForward && rows.Block[r] != without);

    private static DecisionRows Rows(int seed, int count)
    {
        var rows = RandomRows.Of(seed, count);
        var random = new Random(seed);
        return rows with { WaitingDays = Array.ConvertAll(rows.Step, step => step is Step.PutForward ? random.Next(60) : DecisionRows.NotPutForward) };
    }

    private static DecisionRows Of(IReadOnlyList<(string? Group, string Stratum, int Days, int Rows)> lines)
    {
        var all = lines.SelectMany(l => Enumerable.Repeat(l, l.Rows)).ToArray();
        return RandomRows.Of(1, all.Length) with
        {
            Step = [.. all.Select(_ => Step.PutForward)],
            WaitingDays = [.. all.Select(l => l.Days)],
            Full = Grouping.Of("full", [.. all.Select(l => l.Stratum)]),
            Attributes = [Grouping.Of("group", [.. all.Select(l => l.Group)])],
        };
    }
}
