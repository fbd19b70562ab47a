using FairnessAudit.Measures;
using FairnessAudit.Measures.Meaning;

namespace FairnessAudit.Tests.Compas;

/// <summary>Question 5 on the public table, against values of independent tools.</summary>
public sealed class CalibrationReferenceTests(CompasAudit audit) : IClassFixture<CompasAudit>, IDisposable
{
    private readonly ScratchFolder folder = new();

    [Fact]
    public void Every_point_of_the_curve_equals_the_reference()
    {
        var points = 0;
        foreach (var group in CompasAudit.Reference.GetProperty("calibration").GetProperty("table").EnumerateObject())
        {
            foreach (var row in group.Value.EnumerateArray())
            {
                var point = audit.Findings.Items.Single(f => f is { Measure: CalibrationCurve.Found, Attribute: "race" } && f.Group == group.Name && f.Stratum == row.GetProperty("decile").ToString());
                Assert.Equal(row.GetProperty("n").GetInt64(), point.Counts["n"]);
                Assert.Equal(row.GetProperty("n_pos").GetInt64(), point.Counts["founded"]);
                Assert.Equal(row.GetProperty("rate").GetDouble(), point.Estimate!.Value, 1e-12);
                Assert.Equal(row.GetProperty("wilson").GetProperty("low").GetDouble(), point.Interval!.Low!.Value, 1e-9);
                Assert.Equal(row.GetProperty("wilson").GetProperty("upp").GetDouble(), point.Interval.High!.Value, 1e-9);
                points++;
            }
        }

        Assert.True(points > 50);
    }

    [Fact]
    public void The_plain_calibration_error_equals_the_reference_where_a_probability_is_stated()
    {
        // The reference states a tenth of the decile; a probability of one lies in the last tenth, so deciles 9 and 10 share a bin.
        var rows = CompasRows.Of(folder, CompasRows.Lines, l => $"{(int.Parse(l["decile_score"], System.Globalization.CultureInfo.InvariantCulture) - 0.5) / 10:0.00}");
        var findings = MeaningFindings.Of(rows, 0, 1);
        foreach (var group in CompasAudit.Reference.GetProperty("calibration").GetProperty("table").EnumerateObject())
        {
            var plain = findings.Single(f => f is { Measure: CalibrationErrors.Plain, Attribute: "race" } && f.Group == group.Name);
            if (plain.Estimate is not { } error)
            {
                Assert.StartsWith("too few outcomes", plain.UndefinedBecause, StringComparison.Ordinal);
                continue;
            }

            var table = group.Value.EnumerateArray().Select(r => (N: r.GetProperty("n").GetInt64(), Rate: r.GetProperty("rate").GetDouble(), Decile: r.GetProperty("decile").GetInt32())).ToArray();
            Assert.Equal(table.Sum(r => r.N * Math.Abs(r.Rate - ((r.Decile - 0.5) / 10))) / table.Sum(r => r.N), error, 1e-12);
        }
    }

    [Fact]
    public void At_the_same_score_the_odds_and_the_slopes_are_those_of_independent_implementations()
    {
        var rows = CompasRows.Of(folder, CompasRows.Lines.Where(l => l["race"] is "African-American" or "Caucasian"));
        var findings = MeaningFindings.Of(rows, 0, 1);
        Finding Find(string measure) => findings.Single(f => f.Measure == measure && f.Group is "African-American");
        var expected = CompasAudit.Reference.GetProperty("conditional").GetProperty("cmh_race_given_decile_outcome_label");
        Assert.Equal(1, Find(SameScore.OddsRatio).Estimate!.Value / expected.GetProperty("mh_odds_ratio_pooled").GetDouble(), 1e-8);
        // Everybody's line is the first model of the reference, and a group's own slope on it comes from the third, with the interaction.
        var models = CompasAudit.Reference.GetProperty("calibration").GetProperty("logit_differential_prediction_AA_vs_Caucasian").GetProperty("params");
        double Of(int model, string name) => models[model].GetProperty(name).GetDouble();
        Assert.Equal((Of(2, "decile") + Of(2, "inter")) / Of(0, "decile"), Find(CalibrationFindings.Slope).Estimate!.Value, 1e-8);
        Assert.Equal(Of(2, "inter") / Of(0, "decile"), Find(CalibrationFindings.SlopeDifference).Estimate!.Value, 1e-8);
    }

    [Fact]
    public void Women_are_named_because_the_same_score_means_less_for_them_and_nobody_of_race_is()
    {
        var named = audit.Findings.Items.Where(f => f is { Measure: SameScore.Difference, PZeroAdjusted: < 0.05, Attribute: "race" or "sex" }).ToArray();
        Assert.Equal(["Female", "Male"], named.Select(f => f.Group).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.True(named.Single(f => f.Group is "Female").Interval!.High < 0);
    }

    [Fact]
    public void A_probability_outside_0_and_1_is_refused_with_its_row()
    {
        var refused = Assert.Throws<Interchange.Runs.RefusedException>(() => CompasRows.Of(folder, CompasRows.Lines.Take(3), l => l == CompasRows.Lines[1] ? "1.2" : "0.5"));
        Assert.Equal((2, "probability", "1.2"), (refused.Problems[0].Row, refused.Problems[0].Column, refused.Problems[0].Value));
    }

    public void Dispose() => folder.Dispose();
}
