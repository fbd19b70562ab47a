using System.Globalization;
using FairnessAudit.Tests.Candidate;

namespace FairnessAudit.Tests.ThirdParty;

[Collection(StudentGrants.Collection)]
public class ReadmeTests(StudentGrants grants)
{
    private static readonly (string Measure, string Set, string? Step, double Unit)[] Rows =
    [
        ("high_risk_rate_ratio", "none", null, 1),
        ("selection_rate_ratio", "none", null, 1),
        ("mantel_haenszel_risk_ratio", "band", "selected", 1),
        ("mantel_haenszel_odds_ratio", "band", "selected", 1),
        ("raw_selection_difference", "band", "selected", 0.01),
        ("kitagawa_composition", "band", "selected", 0.01),
        ("kitagawa_rates", "band", "selected", 0.01),
    ];

    [Fact]
    public void The_figures_of_the_student_grants_are_those_that_the_command_gives()
    {
        var readme = File.ReadAllText(SmallWorld.Repository("README.md")).Split("student grants -->")[1];
        Assert.All(Rows, row =>
        {
            var finding = grants.Find("2014", row.Measure, row.Step, null, row.Set);
            string Text(double? value) => (value!.Value / row.Unit).ToString("0.00", CultureInfo.InvariantCulture);
            Assert.Contains($"| {Text(finding.Estimate)} | {Text(finding.Bounds!.Low)} to {Text(finding.Bounds.High)} | {Text(finding.Interval!.Low)} to {Text(finding.Interval.High)} |", readme, StringComparison.Ordinal);
        });
    }
}
