using FairnessAudit.Measures;
using FairnessAudit.Measures.Meaning;
using FairnessAudit.Population;
using FairnessAudit.Tests.Counting;
using Statistics.Calibration;

namespace FairnessAudit.Tests.Meaning;

/// <summary>Question 5 on made-up rows with draws, against plain loops over them.</summary>
public class MeaningFindingsTests
{
    private const int Maturity = 150;

    private static readonly DecisionRows Rows = Stated(RandomRows.Of(21, 12_000));

    [Fact]
    public void Only_known_outcomes_that_had_their_time_count_and_each_for_as_many_as_it_stands_for()
    {
        foreach (var (group, known) in Groups())
        {
            var found = Find(group, CalibrationFindings.Found);
            Assert.Equal("weighted", found.Estimator);
            Assert.Equal(known.Length, found.Counts["n"]);
            Assert.Equal(known.LongCount(r => Rows.Outcome[r] is Known.Founded), found.Counts["founded"]);
            Assert.Equal(known.Where(r => Rows.Outcome[r] is Known.Founded).Sum(Rows.Weight) / known.Sum(Rows.Weight), found.Estimate!.Value, 1e-12);
            Assert.Equal(known.Sum(r => Rows.Weight(r) * Rows.Probability![r]) / known.Sum(Rows.Weight), Find(group, CalibrationFindings.Stated).Estimate!.Value, 1e-12);
        }
    }

    [Fact]
    public void With_the_shift_as_many_are_expected_as_found()
    {
        foreach (var (group, known) in Groups())
        {
            var shift = Find(group, CalibrationFindings.InTheLarge).Estimate!.Value;
            var expected = known.Sum(r => Rows.Weight(r) * LogisticLine.Probability(shift + Math.Log(Rows.Probability![r] / (1 - Rows.Probability[r]))));
            Assert.Equal(known.Where(r => Rows.Outcome[r] is Known.Founded).Sum(Rows.Weight), expected, 1e-6);
        }
    }

    [Fact]
    public void At_the_same_score_the_difference_is_that_of_plain_loops_over_everybody_whose_group_is_known()
    {
        var groups = Groups().ToDictionary(g => g.Group, g => g.Known, StringComparer.Ordinal);
        foreach (var (group, known) in groups)
        {
            var others = groups.Where(g => g.Key != group && g.Key is not Grouping.Unknown).SelectMany(g => g.Value).ToArray();
            double above = 0, weight = 0;
            foreach (var p in Rows.Probability!.Distinct())
            {
                var (mine, its) = (known.Where(r => Rows.Probability![r].Equals(p)).ToArray(), others.Where(r => Rows.Probability![r].Equals(p)).ToArray());
                double n1 = mine.Sum(Rows.Weight), n0 = its.Sum(Rows.Weight);
                double Share(int[] of) => of.Where(r => Rows.Outcome[r] is Known.Founded).Sum(Rows.Weight) / of.Sum(Rows.Weight);
                (above, weight) = (above + (n1 * n0 / (n1 + n0) * (Share(mine) - Share(its))), weight + (n1 * n0 / (n1 + n0)));
            }

            Assert.Equal(above / weight, Find(group, SameScore.Difference).Estimate!.Value, 1e-12);
        }
    }

    [Fact]
    public void The_bins_of_the_curve_hold_every_row_once_and_together_give_the_share_found()
    {
        foreach (var (group, known) in Groups())
        {
            var points = Findings.Where(f => f is { Attribute: "origin", Measure: CalibrationCurve.Found } && f.Group == group).ToArray();
            Assert.Equal(["00", "01"], points.Select(p => p.Stratum!), StringComparer.Ordinal);
            Assert.Equal(known.Length, points.Sum(p => p.Counts["n"]));
            Assert.All(points, p => Assert.InRange(p.Estimate!.Value, p.Interval!.Low!.Value, p.Interval.High!.Value));
        }
    }

    [Fact]
    public void A_score_that_is_right_is_not_named_and_what_is_named_is_adjusted_for_all_groups()
    {
        var compared = Findings.Where(f => f is { Measure: SameScore.Difference, PZeroAdjusted: not null }).ToArray();
        Assert.Equal(7, compared.Length);
        Assert.All(compared, f => Assert.True(f.PZeroAdjusted >= f.PZero && f.PZeroAdjusted > 0.05));
        Assert.All(Findings, f => Assert.Equal((5, "report", null), (f.Question, f.Effect, f.Verdict)));
    }

    [Fact]
    public void Ids_are_each_given_once() => Assert.Equal(Findings.Length, Findings.Select(f => f.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Too_few_outcomes_are_said_and_nothing_is_made_of_them()
    {
        var few = Rows.Take([.. Enumerable.Range(0, Rows.Count).Where(r => Rows.Attributes[0].Names[Rows.Attributes[0].Codes[r]] is not "asia" || r % 150 == 0)]);
        var findings = MeaningFindings.Of(few, Maturity, 1).Where(f => f is { Attribute: "origin", Group: "asia" }).ToArray();
        foreach (var measure in new[] { SameScore.Difference, SameScore.OddsRatio, CalibrationFindings.InTheLarge, CalibrationFindings.Slope, CalibrationErrors.Debiased })
        {
            var finding = findings.Single(f => f.Measure == measure);
            Assert.Null(finding.Estimate);
            Assert.Matches(@"^too few outcomes: \d+ founded and \d+ unfounded, 10 of each are needed$", finding.UndefinedBecause);
        }
    }

    [Fact]
    public void Rows_without_score_band_or_outcome_leave_the_question_unasked()
    {
        Assert.Empty(MeaningFindings.Of(Rows with { Outcome = new Known[Rows.Count] }, Maturity, 1));
        Assert.Empty(MeaningFindings.Of(Rows with { Score = null, Probability = null, Band = Grouping.Single("band", Rows.Count) }, Maturity, 1));
    }

    [Fact]
    public void Nights_of_several_models_are_compared_by_band_and_state_nothing()
    {
        var findings = MeaningFindings.Of(Rows with { Score = null, Probability = null }, Maturity, 1);
        Assert.Equal([CalibrationCurve.Found, SameScore.Difference, SameScore.OddsRatio], findings.Select(f => f.Measure).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static Finding[] Findings { get; } = MeaningFindings.Of(Rows, Maturity, 1);

    private static Finding Find(string group, string measure) => Findings.Single(f => f.Attribute is "origin" && f.Group == group && f.Measure == measure);

    private static IEnumerable<(string Group, int[] Known)> Groups() => Rows.Attributes[0].Names.Select((name, code) => (name, Enumerable.Range(0, Rows.Count)
        .Where(r => Rows.Attributes[0].Codes[r] == code && Rows.DaysToEnd[r] >= Maturity && Rows.Outcome[r] is not Known.No && Rows.Weight(r) > 0).ToArray()));

    /// <summary>A probability by tenth of points, a band by half of them, and outcomes that come true as stated.</summary>
    private static DecisionRows Stated(DecisionRows rows)
    {
        var random = new Random(4);
        var probability = Array.ConvertAll(rows.Design, _ => (random.Next(8) + 1) / 10.0);
        return rows with
        {
            Probability = probability,
            Outcome = Array.ConvertAll(probability, p => random.Next(3) == 0 ? Known.No : random.NextDouble() < p ? Known.Founded : Known.Unfounded),
            Band = Grouping.Of("band", Array.ConvertAll(probability, p => (string?)(p < 0.45 ? "00" : "01"))),
        };
    }
}
