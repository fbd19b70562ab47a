using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Population;
using FairnessAudit.Tests.Counting;

namespace FairnessAudit.Tests.Trusted;

/// <summary>Question 9 beside the same counted row by row, and its laws.</summary>
public class TrustFindingsTests
{
    private const int Maturity = 100;
    private static readonly DecisionRows Rows = RandomRows.Of(17, 8000);
    private static readonly CountTable Table = CountTable.Of(Rows, Rows.Attributes[1], Maturity, 1);

    [Fact]
    public void Counting_and_the_draw_are_those_of_rows_counted_one_by_one_and_differ_by_their_difference()
    {
        var findings = NaiveBeside.Of(Table, [OutcomeRate.Founded]).ToArray();
        foreach (var group in new[] { "female", "male" })
        {
            int[] known = [.. Enumerable.Range(0, Rows.Count).Where(r => Of(r) == group && Rows.DaysToEnd[r] >= Maturity && Rows.Outcome[r] != Known.No && Rows.Seen[r] != Seen.ByNobody)];
            var counted = known.Average(r => Rows.Outcome[r] == Known.Founded ? 1.0 : 0);
            var drawn = known.Where(r => Rows.Outcome[r] == Known.Founded).Sum(Rows.Weight) / known.Sum(Rows.Weight);
            Finding Named(string measure) => findings.Single(f => f.Measure == measure && f.Group == group);
            Assert.Equal(counted, Named("naive_base_rate").Estimate!.Value, 1e-12);
            Assert.Equal(drawn, Named("arm_base_rate").Estimate!.Value, 1e-12);
            Assert.Equal(counted - drawn, Named("base_rate_naive_less_arm").Estimate!.Value, 1e-12);
            Assert.All(findings, f => Assert.Equal((9, "report", null, null), (f.Question, f.Effect, f.Gate, f.Verdict)));
        }
    }

    [Fact]
    public void What_unfinished_draws_can_hide_lies_between_all_unfounded_and_all_founded_and_the_factor_lies_within()
    {
        foreach (var founded in NonResponse.Of(Table, 2).Where(f => f.Measure is NonResponse.Founded))
        {
            int[] drawn = [.. Enumerable.Range(0, Rows.Count).Where(r => Of(r) == founded.Group && Rows.DaysToEnd[r] >= Maturity && Rows.Seen[r] == Seen.ByDraw)];
            var all = drawn.Sum(Rows.Weight);
            double Part(Known outcome) => drawn.Where(r => Rows.Outcome[r] == outcome).Sum(Rows.Weight);
            Assert.Equal(drawn.Length, founded.Counts["drawn"]);
            Assert.Equal(drawn.Count(r => Rows.Outcome[r] == Known.No), founded.Counts["unfinished"]);
            Assert.Equal(Part(Known.Founded) / all, founded.WorstCase!.Low!.Value, 1e-12);
            Assert.Equal((Part(Known.Founded) + Part(Known.No)) / all, founded.WorstCase.High!.Value, 1e-12);
            Assert.True(founded.WorstCase.Low < founded.Bounds!.Low && founded.Bounds.Low < founded.Estimate && founded.Estimate < founded.Bounds.High && founded.Bounds.High < founded.WorstCase.High);
            // A factor of 1 takes the unfinished to be like the finished.
            var alike = NonResponse.Of(Table, 1).Single(f => f.Id == founded.Id).Bounds!;
            Assert.Equal(founded.Estimate!.Value, alike.Low!.Value, 1e-12);
        }
    }

    [Fact]
    public void With_as_many_records_wrong_as_are_needed_the_ratio_stands_on_the_edge()
    {
        foreach (var finding in WrongRecords.OfBurden(Table, 0.67, 1.5).Concat(WrongRecords.OfPrecision(Table, 0.8, 1.25, weighted: true)).Where(f => f.Curve is not null))
        {
            var curve = finding.Curve!;
            Assert.Equal(curve.Points[0].Value!.Value, Ratio(curve, 0), 1e-9);
            Assert.Equal(curve.Points[5].Value!.Value, Ratio(curve, 0.5), 1e-9);
            foreach (var edge in curve.Edges.Where(e => e.Share is not null))
            {
                Assert.Equal(edge.Edge, Ratio(curve, edge.Share!.Value), 1e-6);
                Assert.Equal((long)Math.Ceiling(edge.Share!.Value * curve.Records - 1e-9), edge.Records);
            }

            double Ratio(WrongCurve of, double share) => of.Of is WrongRecords.Burden ? Burden(finding.Group, of.Recorded, share) : Precision(finding.Group, of.Recorded, share);
        }
    }

    [Fact]
    public void A_later_step_counts_among_what_is_recorded_as_founded_and_names_nothing_by_chance()
    {
        var steps = NamedByHolm.Over(LaterStage.Of(Table, ["opened", "measure"]), []);
        // The first step leads to the record and cannot test it.
        Assert.All(steps, f => Assert.Equal("measure", f.Step));
        foreach (var step in steps)
        {
            int[] founded = [.. Enumerable.Range(0, Rows.Count).Where(r => Of(r) == step.Group && Rows.DaysToEnd[r] >= Maturity && Rows.Outcome[r] == Known.Founded && Rows.Seen[r] != Seen.ByNobody)];
            Assert.Equal((founded.Length, founded.Count(r => Rows.Reached[r] == 2)), (step.Counts["n"], step.Counts["selected"]));
        }

        Assert.DoesNotContain(steps, LaterStage.Names);
        Assert.Empty(LaterStage.Of(Table, ["opened"]));
    }

    [Fact]
    public void What_cannot_be_seen_is_said_in_those_words()
    {
        Finding[] findings = [.. NonResponse.Of(Table, 2)];
        string[] limits = [.. OutcomeLimits.Of(findings)];
        Assert.Equal([OutcomeLimits.NoSecondReading, OutcomeLimits.NoLaterStep, OutcomeLimits.Unfinished], limits, StringComparer.Ordinal);
        Assert.All(limits, l => Assert.Contains("cannot be seen", l, StringComparison.Ordinal));
        Assert.Contains(OutcomeLimits.LaterStepMayFollow, OutcomeLimits.Of(NamedByHolm.Over(findings.Concat(LaterStage.Of(Table, ["measure"])), [])), StringComparer.Ordinal);
    }

    private static string Of(int row) => Rows.Attributes[1].Names[Rows.Attributes[1].Codes[row]];

    private static IEnumerable<int> Known4(Func<int, bool> side) => Enumerable.Range(0, Rows.Count).Where(r =>
        side(r) && Rows.DaysToEnd[r] >= Maturity && Rows.Step[r] != Step.DrawnAtRandom && Rows.Outcome[r] != Known.No && Rows.Weight(r) > 0);

    /// <summary>Weights of a side in one class: put forward by record, and unfounded passed over; then a share of one record moved to the other.</summary>
    private static (double Founded, double Unfounded, double Passed) Side(IEnumerable<int> rows, string recorded, double share)
    {
        double founded = 0, unfounded = 0, passed = 0;
        foreach (var r in rows)
        {
            if (Rows.Step[r] == Step.PutForward && Rows.Outcome[r] == Known.Founded)
                founded += Rows.Weight(r);
            else if (Rows.Outcome[r] == Known.Unfounded)
                (unfounded, passed) = Rows.Step[r] == Step.PutForward ? (unfounded + Rows.Weight(r), passed) : (unfounded, passed + Rows.Weight(r));
        }

        var moved = recorded is WrongRecords.Founded ? founded * share : -unfounded * share;
        return (founded - moved, unfounded + moved, passed);
    }

    private static double Burden(string group, string recorded, double share)
    {
        double above = 0, below = 0;
        for (var c = 0; c < Rows.Minimal.Names.Count; c++)
        {
            var at = c;
            var mine = Side(Known4(r => Rows.Minimal.Codes[r] == at && Of(r) == group), recorded, share);
            var others = Side(Known4(r => Rows.Minimal.Codes[r] == at && Of(r) != group), recorded, 0);
            var (n1, n0) = (mine.Unfounded + mine.Passed, others.Unfounded + others.Passed);
            above += mine.Unfounded * n0 / (n1 + n0);
            below += others.Unfounded * n1 / (n1 + n0);
        }

        return above / below;
    }

    private static double Precision(string group, string recorded, double share)
    {
        var (mine, others) = (Side(Known4(r => Of(r) == group), recorded, share), Side(Known4(r => Of(r) != group), recorded, 0));
        return mine.Founded / (mine.Founded + mine.Unfounded) / (others.Founded / (others.Founded + others.Unfounded));
    }
}
