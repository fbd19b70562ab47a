using FairnessAudit.Measures;

namespace FairnessAudit.Tests.ThirdParty;

[Collection(StudentGrants.Collection)]
public class StudentGrantsTests(StudentGrants grants)
{
    [Theory]
    [InlineData("2014", "high risk ratio", "high_risk_rate_ratio", null, null)]
    [InlineData("2014", "selected ratio", "selection_rate_ratio", null, null)]
    [InlineData("2014", "selected|high ratio", "step_rate_ratio", "selected", "high risk")]
    [InlineData("2014", "selected|low ratio", "step_rate_ratio", "selected", "low risk")]
    [InlineData("2014", "selected|unknown ratio", "step_rate_ratio", "selected", "unknown risk")]
    [InlineData("2014", "incorrect visit ratio", "step_rate_ratio", "visited_wrongly", null)]
    [InlineData("2019", "high risk ratio", "high_risk_rate_ratio", null, null)]
    [InlineData("2019", "selected ratio", "selection_rate_ratio", null, null)]
    [InlineData("2019", "selected|high ratio", "step_rate_ratio", "selected", "high risk")]
    [InlineData("2019", "selected|low ratio", "step_rate_ratio", "selected", "low risk")]
    [InlineData("2019", "selected|unknown ratio", "step_rate_ratio", "selected", "unknown risk")]
    [InlineData("2019", "incorrect visit ratio", "step_rate_ratio", "visited_wrongly", null)]
    public void Every_ratio_that_the_authors_published_comes_out_with_the_range_and_interval_that_they_could_not_give(string year, string published, string measure, string? step, string? stratum)
    {
        var told = StudentGrants.Reference.GetProperty("meta").GetProperty("published_by_authors").GetProperty(year).GetProperty(published).GetDouble();
        var finding = grants.AsPublished(year, measure, step, stratum);
        Assert.Equal(told, Math.Round(finding.Estimate!.Value, 1, MidpointRounding.AwayFromZero), 1e-9);
        Assert.True(finding.Bounds!.Low <= finding.Bounds.High && finding.Interval!.Low <= finding.Bounds.Low && finding.Interval.High >= finding.Bounds.High);
        Assert.NotNull(finding.Pointwise);
    }

    [Theory]
    [InlineData("2014")]
    [InlineData("2019")]
    public void Printed_ratios_and_their_intervals_equal_the_reference(string year)
    {
        foreach (var (step, measure, name, stratum) in new (string, string, string?, string?)[]
        {
            ("high_risk(category 1+2)|population", "high_risk_rate_ratio", null, null),
            ("selected_for_control|population", "selection_rate_ratio", null, null),
            ("selected|high risk", "step_rate_ratio", "selected", "high risk"),
            ("selected|low risk (3+4+5)", "step_rate_ratio", "selected", "low risk"),
            ("selected|unknown risk (6)", "step_rate_ratio", "selected", "unknown risk"),
            ("incorrect visit (duly + appeal successful)|population", "step_rate_ratio", "visited_wrongly", null),
            ("outcome unduly|visited (duly+unduly)", "step_rate_ratio", "found_undue", null),
            ("appeal|unduly", "step_rate_ratio", "appeal", null),
        })
        {
            var reference = StudentGrants.Reference.GetProperty(year).GetProperty("steps").GetProperty(step).GetProperty("non_europe_vs_nl");
            var finding = grants.Find(year, measure, name, stratum);
            Assert.Equal(reference.GetProperty("count1").GetInt64(), finding.Counts["selected"]);
            Assert.Equal(reference.GetProperty("nobs1").GetInt64(), finding.Counts["n"]);
            Assert.Equal(reference.GetProperty("ratio").GetDouble(), finding.Estimate!.Value, 1e-12);
            Assert.Equal(reference.GetProperty("ci_ratio_log")[0].GetDouble(), finding.Pointwise!.Low!.Value, 1e-9);
            Assert.Equal(reference.GetProperty("ci_ratio_log")[1].GetDouble(), finding.Pointwise.High!.Value, 1e-9);
        }
    }

    /// <summary>The reference moves each sum by five and knows of no other cell. All cells together leave less, never more.</summary>
    [Fact]
    public void All_cells_together_leave_no_more_than_each_cell_alone()
    {
        foreach (var (step, measure) in new[] { ("high_risk(category 1+2)|population", "high_risk_rate_ratio"), ("selected_for_control|population", "selection_rate_ratio") })
        {
            var alone = StudentGrants.Reference.GetProperty("2014").GetProperty("steps").GetProperty(step).GetProperty("non_europe_vs_nl").GetProperty("ratio_range_if_each_used_sum_off_by_5");
            var joint = grants.Find("2014", measure).Bounds!;
            // Several cells make the sum of high risk, so each may be off by five and the sum by more.
            var slack = measure is "selection_rate_ratio" ? 1e-6 : 2e-3;
            Assert.True(joint.Low >= alone[0].GetDouble() - slack && joint.High <= alone[1].GetDouble() + slack, $"{measure}: {joint}");
        }

        Assert.True(grants.Find("2014", "selection_rate_ratio").Bounds!.Low > 6.2, "the parts and the total pin the ratio down more than its four cells do");
    }

    [Theory]
    [InlineData("2014", 3.98, 3.67, 4.33)]
    [InlineData("2019", 3.53, 3.04, 4.09)]
    public void The_human_step_within_risk_category_is_the_reference_with_its_bounds(string year, double odds, double low, double high)
    {
        var reference = StudentGrants.Reference.GetProperty(year).GetProperty("cmh");
        var finding = grants.Find(year, "mantel_haenszel_odds_ratio", "selected", null, "band");
        Assert.Equal(reference.GetProperty("mh_odds_ratio").GetDouble(), finding.Estimate!.Value, 1e-8);
        Assert.Equal(reference.GetProperty("ci95")[0].GetDouble(), finding.Pointwise!.Low!.Value, 1e-6);
        Assert.Equal(reference.GetProperty("ci95")[1].GetDouble(), finding.Pointwise.High!.Value, 1e-6);
        Assert.Equal((odds, low, high), (Math.Round(finding.Estimate.Value, 2), Math.Round(finding.Pointwise.Low.Value, 2), Math.Round(finding.Pointwise.High.Value, 2)));
        Assert.Equal(reference.GetProperty("mh_risk_ratio").GetDouble(), grants.Find(year, "mantel_haenszel_risk_ratio", "selected", null, "band").Estimate!.Value, 1e-8);
        Assert.True(finding.Interval!.Low > 2, "at both ends people chose within a category more than twice as often");
    }

    [Theory]
    [InlineData("2014", 0.0306, 0.0112, 0.0194)]
    [InlineData("2019", 0.0230, 0.0009, 0.0221)]
    public void The_gap_is_split_in_risk_profile_and_human_step_and_the_latter_is_larger_at_both_ends(string year, double gap, double profile, double human)
    {
        var reference = StudentGrants.Reference.GetProperty(year).GetProperty("kitagawa");
        foreach (var (measure, name, rounded) in new[] { ("raw_selection_difference", "gap", gap), ("kitagawa_composition", "composition", profile), ("kitagawa_rates", "rate", human) })
        {
            var finding = grants.Find(year, measure, "selected", null, "band");
            Assert.Equal(reference.GetProperty(name).GetDouble(), finding.Estimate!.Value, 1e-12);
            Assert.Equal(rounded, Math.Round(finding.Estimate.Value, 4), 1e-9);
        }

        Assert.True(grants.Find(year, "kitagawa_rates_less_composition", "selected", null, "band").Interval!.Low > 0);
        Assert.Contains(new LargerPart("origin", StudentGrants.OutsideEurope, StudentGrants.Netherlands, LargerPart.HumanStep), grants.Findings[year].ThirdParty!.LargerParts);
    }

    /// <summary>Two parts rounded up are no count that all cells together leave possible: printed figures may be none at all.</summary>
    [Fact]
    public void A_ratio_added_up_from_rounded_parts_can_be_one_that_no_real_counts_have()
    {
        var published = grants.AsPublished("2014", "step_rate_ratio", "selected", "unknown risk");
        Assert.Equal(2.3, Math.Round(published.Estimate!.Value, 1));
        Assert.True(published.Bounds!.High < 2.2, $"{published.Bounds}");
    }

    [Fact]
    public void Without_the_counts_of_a_third_party_every_ratio_would_be_possible_and_the_guess_would_hide_two_thirds()
    {
        var unknown = grants.Find("2014", "selection_rate_ratio", estimator: "unobserved");
        Assert.Equal(new FindingBounds(0, null), unknown.WorstCase);
        var guess = grants.Findings["2014"].Items.Single(f => f is { Measure: "selection_rate_ratio", Estimator: "imputed", Group: StudentGrants.OutsideEurope, Reference: StudentGrants.Netherlands });
        Assert.Equal(1.98, guess.Estimate!.Value, 0.01);
        Assert.All(grants.Findings["2014"].Items.Where(f => f.Estimator is "imputed" or "unobserved"), f => Assert.True(f is { Verdict: null, Gate: null, Interval: null }));
    }

    [Fact]
    public void The_human_step_blocks_the_raw_ratios_ask_and_nothing_can_be_released()
    {
        var findings = grants.Findings["2014"];
        Assert.False(findings.Releasable);
        Assert.Equal("beyond", findings.Verdict);
        Assert.Equal(Interchange.Runs.ExitCode.AuditBlocks, FairnessAudit.Gate.Verdicts.ExitCode(findings.GateResults));
        Assert.Contains(findings.GateResults, g => g is { Id: "H1", Verdict: "beyond", Effect: "block", MayBeExcepted: false } && g.About.Contains("origin=outside_europe", StringComparison.Ordinal));
        Assert.Contains(findings.GateResults, g => g is { Id: "J1", Verdict: "beyond", Effect: "justify" });
    }

    [Theory]
    [InlineData("nl", "De menselijke stap bracht het grootste deel van het nadeel", "3,06", "1,12", "1,94")]
    [InlineData("en", "The human step did most of the harm", "3.06", "1.12", "1.94")]
    public void The_report_says_in_words_that_the_human_step_did_most_of_the_harm(string language, string words, string gap, string profile, string human)
    {
        foreach (var page in new[] { $"report.{language}.html", $"public/report.{language}.html" })
        {
            var text = File.ReadAllText(Path.Combine(grants.Folder("2014"), page));
            Assert.All(new[] { words, gap, profile, human }, wanted => Assert.Contains(wanted, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_edition_for_everybody_leaves_out_rates_over_few_people_and_keeps_their_verdicts()
    {
        var edition = Interchange.Runs.JsonFile.Parse<Findings>(Interchange.Columns.SourceFile.Read(Path.Combine(grants.Folder("2014"), "public", "findings.json")));
        Assert.Equal("public", edition.Disclosure);
        Assert.Contains(edition.Items, f => f.Suppressed);
        Assert.All(edition.Items.Where(f => f.Suppressed), f => Assert.True(f is { Estimate: null, Bounds: null, Interval: null, Counts.Count: 0 }));
        Assert.Equal(grants.Findings["2014"].Items.Select(f => f.Verdict), edition.Items.Select(f => f.Verdict), StringComparer.Ordinal);
        Assert.All(edition.Items.Where(f => f.Counts.ContainsKey("n")), f => Assert.True(f.Counts["n"] >= 100));
    }
}
