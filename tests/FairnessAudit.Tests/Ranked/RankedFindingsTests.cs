using FairnessAudit.Measures;
using FairnessAudit.Measures.Ranked;
using FairnessAudit.Population;
using FairnessAudit.Tests.Counting;
using Statistics.Ranking;

namespace FairnessAudit.Tests.Ranked;

/// <summary>Question 6 on made-up rows, against plain loops over them.</summary>
public class RankedFindingsTests
{
    private const int Maturity = 150;

    private static readonly IReadOnlyDictionary<string, string> NoReference = new Dictionary<string, string>(StringComparer.Ordinal);

    [Fact]
    public void Between_groups_every_known_pair_counts_for_as_many_as_both_stand_for()
    {
        var rows = RandomRows.Of(31, 900);
        var (codes, names) = (rows.Attributes[0].Codes, rows.Attributes[0].Names);
        int[] known = [.. Enumerable.Range(0, rows.Count).Where(r => !double.IsNaN(rows.Score![r]) && rows.DaysToEnd[r] >= Maturity && rows.Outcome[r] is not Known.No && rows.Weight(r) > 0)];
        double Pairs(Func<int, bool> founded, Func<int, bool> unfounded)
        {
            double right = 0, all = 0;
            foreach (var a in known.Where(r => rows.Outcome[r] is Known.Founded && founded(codes[r])))
            {
                foreach (var b in known.Where(r => rows.Outcome[r] is Known.Unfounded && unfounded(codes[r])))
                {
                    var weight = rows.Weight(a) * rows.Weight(b);
                    (right, all) = (right + (weight * (rows.Score![a] > rows.Score[b] ? 1 : rows.Score[a].Equals(rows.Score[b]) ? 0.5 : 0)), all + weight);
                }
            }

            return right / all;
        }

        var findings = AreaFindings.Of(rows, Maturity, NoReference).Where(f => f.Attribute is "origin").ToArray();
        for (var group = 0; group < names.Count; group++)
        {
            var mine = group;
            bool Mine(int g) => g == mine;
            bool Others(int g) => g != mine && names[g] is not Grouping.Unknown;
            Finding Find(string measure) => findings.Single(f => f.Measure == measure && f.Group == names[mine]);
            Assert.Equal(Pairs(Mine, Mine), Find(AreaFindings.Within).Estimate!.Value, 1e-12);
            Assert.Equal(Pairs(Mine, Others), Find(AreaFindings.Cross).Estimate!.Value, 1e-12);
            Assert.Equal(Pairs(Others, Mine), Find(AreaFindings.CrossReverse).Estimate!.Value, 1e-12);
            Assert.Equal(Pairs(Mine, Mine) - Pairs(Others, Others), Find(AreaFindings.Difference).Estimate!.Value, 1e-12);
            Assert.Equal("weighted", Find(AreaFindings.Cross).Estimator);
        }
    }

    [Fact]
    public void Attention_is_nothing_for_who_is_on_no_list_and_drawn_rows_compete_for_none()
    {
        var rows = RandomRows.Of(32, 1200);
        rows = rows with { Place = [.. rows.Step.Select((step, r) => step is Step.PutForward ? 1 + (r % 40) : 0)] };
        var findings = ExposureFindings.Of(rows).Where(f => f.Attribute is "sex").ToArray();
        double Mean(int sex, Func<Step, bool> counts) => Enumerable.Range(0, rows.Count).Where(r => rows.Attributes[1].Codes[r] == sex && counts(rows.Step[r])).Average(r => rows.Step[r] is Step.PutForward ? PlaceDiscount.Of(rows.Place![r]) : 0);
        foreach (var (measure, counts) in new (string, Func<Step, bool>)[] { (ExposureFindings.OfAll, step => step is not Step.DrawnAtRandom), (ExposureFindings.OnList, step => step is Step.PutForward) })
        {
            Assert.Equal(Mean(0, counts), findings.Single(f => f.Measure == measure && f.Group is "female").Estimate!.Value, 1e-12);
            var ratio = findings.Single(f => f.Measure == measure + "_ratio" && f.Group is "female");
            Assert.Equal(Mean(0, counts) / Mean(1, counts), ratio.Estimate!.Value, 1e-12);
            Assert.True(ratio.Interval!.Low < 1 && ratio.Interval.High > 1);
        }
    }

    [Fact]
    public void At_the_cut_equal_scores_are_in_for_the_same_part()
    {
        // 50 rows of score 2, 50 of score 1: a top of a tenth is a fifth of the highest, of both groups alike; half is all of them.
        var rows = Scored(200, r => r < 100 ? 2 : 1, r => r % 4 == 0);
        var ratio = TopShares.Of(rows, 1).Where(f => f.Group is "a").ToDictionary(f => f.Stratum!, StringComparer.Ordinal);
        Assert.Equal(1, ratio["top 10%"].Estimate!.Value, 1e-12);
        Assert.Equal(1, ratio["top 50%"].Estimate!.Value, 1e-12);
        // Of the highest 60 are of the group, of the rest 20: three fifths of them against two fifths of the others at any top within the highest.
        var uneven = Scored(200, r => r < 100 ? 2 : 1, r => r < 60 || r >= 180);
        Assert.Equal(60.0 / 80 / (40.0 / 120), TopShares.Of(uneven, 1).Single(f => f is { Group: "a", Stratum: "top 50%" }).Estimate!.Value, 1e-12);
        Assert.Equal(60.0 / 80 / (40.0 / 120), TopShares.Of(uneven, 1).Single(f => f is { Group: "a", Stratum: "top 1%" }).Estimate!.Value, 1e-12);
    }

    [Fact]
    public void A_ranking_by_lot_is_told_from_one_by_group()
    {
        Finding Of(DecisionRows rows) => DivergenceFindings.Of(rows, 1).Single(f => f.Measure is DivergenceFindings.Measure);
        Assert.Equal(0.005, Of(Scored(300, r => r, r => r < 150)).PZero!.Value, 1e-12);
        Assert.True(Of(Scored(300, r => r * 7919 % 300, r => r % 2 == 0)).PZero > 0.05);
        Assert.True(Of(Scored(300, _ => 1, r => r < 150)).PZero > 0.05, "all scores are equal, so the order of the rows must not count");
    }

    [Fact]
    public void Nights_have_no_top_of_a_years_list_and_a_table_has_no_waiting_time()
    {
        var nights = RandomRows.Of(33, 600);
        nights = nights with { Place = new int[600] };
        Assert.DoesNotContain(RankedFindings.Of(nights, Maturity, NoReference, 1), f => f.Measure is TopShares.Measure or DivergenceFindings.Measure);
        Assert.DoesNotContain(RankedFindings.Of(Scored(100, r => r, r => r < 50), 0, NoReference, 1), f => f.Measure is WaitingFindings.Measure or ExposureFindings.OnList);
    }

    [Fact]
    public void Ids_are_each_given_once_and_nothing_is_judged()
    {
        var rows = RandomRows.Of(34, 800);
        var findings = RankedFindings.Of(rows with { Place = [.. rows.Step.Select(s => s is Step.PutForward ? 3 : 0)] }, Maturity, new Dictionary<string, string>(StringComparer.Ordinal) { ["origin"] = "europe" }, 1).ToArray();
        Assert.Equal(findings.Length, findings.Select(f => f.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(findings, f => Assert.Equal((6, "report", null), (f.Question, f.Effect, f.Verdict)));
        Assert.Contains(findings, f => f is { Measure: AreaFindings.Cross, Reference: "europe", Group: "asia" });
    }

    private static DecisionRows Scored(int count, Func<int, double> score, Func<int, bool> member) => RandomRows.Of(1, count) with
    {
        Step = new Step[count],
        WaitingDays = null,
        Score = [.. Enumerable.Range(0, count).Select(score)],
        Attributes = [Grouping.Of("side", [.. Enumerable.Range(0, count).Select(r => (string?)(member(r) ? "a" : "b"))])],
    };
}
