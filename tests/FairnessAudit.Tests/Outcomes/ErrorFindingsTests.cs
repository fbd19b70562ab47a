using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Tests.Counting;

namespace FairnessAudit.Tests.Outcomes;

/// <summary>Weighted rates of outcomes beside the same counted row by row.</summary>
public class ErrorFindingsTests
{
    private const int Maturity = 100;

    public static TheoryData<string> Measures => ["true_positive_rate", "false_negative_rate", "false_positive_rate", "positive_predictive_value"];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_rate_and_its_ratio_are_those_of_rows_counted_one_by_one_without_the_unknown_among_the_others(string measure)
    {
        var rows = RandomRows.Of(7, 6000);
        var origin = rows.Attributes[0];
        var findings = ErrorFindings.Of(CountTable.Of(rows, origin, Maturity, 1)).ToArray();
        for (var g = 0; g < origin.Names.Count; g++)
        {
            var group = g;
            var (share, counts) = Plain(rows, measure, r => origin.Codes[r] == group);
            var (others, _) = Plain(rows, measure, r => origin.Codes[r] != group && origin.Names[origin.Codes[r]] is not Grouping.Unknown);
            var rate = findings.Single(f => f.Measure == measure && f.Group == origin.Names[group]);
            var ratio = findings.Single(f => f.Measure == measure + "_ratio" && f.Group == origin.Names[group]);
            Assert.Equal(share, rate.Estimate!.Value, 1e-9);
            Assert.Equal(share / others, ratio.Estimate!.Value, 1e-9);
            Assert.Equal(counts, rate.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value));
            Assert.True(rate.Interval!.Low < share && share < rate.Interval.High);
            Assert.Equal(("weighted", "report", 4), (ratio.Estimator, ratio.Effect, ratio.Question));
        }
    }

    [Fact]
    public void Who_is_put_forward_and_who_is_missed_of_the_founded_add_up_to_all()
    {
        var rows = RandomRows.Of(3, 3000);
        var findings = ErrorFindings.Of(CountTable.Of(rows, rows.Attributes[1], Maturity, 1)).ToArray();
        Finding Of(string measure) => findings.Single(f => f.Measure == measure && f.Group is "female");
        Assert.Equal(1, Of("true_positive_rate").Estimate!.Value + Of("false_negative_rate").Estimate!.Value, 1e-12);
        Assert.Equal(1 - Of("true_positive_rate").Interval!.High!.Value, Of("false_negative_rate").Interval!.Low!.Value, 1e-9);
    }

    [Fact]
    public void Without_an_outcome_that_has_had_its_time_there_is_a_reason_in_place_of_a_rate()
    {
        var rows = RandomRows.Of(5, 500);
        var findings = ErrorFindings.Of(CountTable.Of(rows, rows.Attributes[1], 301, 1)).ToArray();
        Assert.Equal(OutcomeRate.All.Count * 2 * 2, findings.Length);
        Assert.All(findings, f => Assert.True(f is { Estimate: null, Interval: null, UndefinedBecause: not null }));
    }

    /// <summary>The share, and n's parts in order of name: by draw, by process, together, unknown.</summary>
    private static (double Share, long[] Counts) Plain(DecisionRows rows, string measure, Func<int, bool> side)
    {
        double hits = 0, all = 0;
        long process = 0, draw = 0, unknown = 0;
        for (var r = 0; r < rows.Count; r++)
        {
            if (!side(r) || rows.DaysToEnd[r] < Maturity || rows.Step[r] == Step.DrawnAtRandom || (measure is "positive_predictive_value" && rows.Step[r] != Step.PutForward))
                continue;
            if (rows.Outcome[r] == Known.No || rows.Seen[r] == Seen.ByNobody)
            {
                unknown++;
                continue;
            }

            var (founded, put) = (rows.Outcome[r] == Known.Founded, rows.Step[r] == Step.PutForward);
            if (measure is "true_positive_rate" or "false_negative_rate" ? !founded : measure is "false_positive_rate" && founded)
                continue;
            var weight = rows.Seen[r] == Seen.ByProcess ? 1 : (double)rows.Strata[rows.Design[r]].Eligible / rows.Strata[rows.Design[r]].Drawn;
            (process, draw) = rows.Seen[r] == Seen.ByProcess ? (process + 1, draw) : (process, draw + 1);
            var hit = measure switch { "positive_predictive_value" => founded, "false_negative_rate" => !put, _ => put };
            (hits, all) = (hits + (hit ? weight : 0), all + weight);
        }

        return (hits / all, [draw, process, process + draw, unknown]);
    }
}
