using System.Text.Json.Nodes;
using FairnessAudit.Grounds;
using FairnessAudit.Measures;
using FairnessAudit.Reports;
using FairnessAudit.Tests.Candidate;
using FairnessAudit.Tests.Reports;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Reporting.Html;

namespace FairnessAudit.Tests.Grounds;

/// <summary>What an evaluation says is quoted as it stands, only of the audited rule, and never needed.</summary>
public sealed class EvaluationFileTests : IDisposable
{
    private readonly SmallWorld world = new(new("a", "withdrawal", 9, 15), new("b", "withdrawal", 9, 15));

    public void Dispose() => world.Dispose();

    [Fact]
    public void Its_figures_stand_in_the_findings_and_on_the_page_as_they_were_and_say_whose_they_are()
    {
        Write(Evaluation());
        var findings = world.Audit();
        Assert.Equal(0.42, findings.Quality!.Founded.Estimate);
        Assert.Equal(["model-2"], findings.Quality.OtherRules, StringComparer.Ordinal);
        Assert.Equal(findings.Quality.Sha256, findings.Inputs[EvaluationFile.Name]);
        var page = Figures.Page(AuditReport.Render(findings)[HtmlReport.EnglishFile]).QuerySelector("#justification")!;
        Assert.Contains("42.0% (40.0% to 44.0%)", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("did not compute them again", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("leaves 0 out", page.TextContent, StringComparison.Ordinal);
        var figures = new Figures(findings);
        Assert.All(page.QuerySelectorAll("[data-from^=quality]"), c => Assert.Null(figures.Wrong(c, dutch: false)));
        Assert.Equal(1230, JsonFile.Parse<Findings>(SourceFile.Read(world["audit/public/findings.json"])).Quality!.Founded.N);
    }

    [Fact]
    public void A_difference_that_holds_0_is_not_called_suitable()
    {
        var evaluation = Evaluation();
        evaluation["candidate_minus_other"]![0]!["precision_at_capacity"]!["weighted"] = Figure(0.01, -0.02, 0.04);
        Write(evaluation);
        Assert.Contains("that the rule is suitable is not shown", Figures.Page(AuditReport.Render(world.Audit())[HtmlReport.EnglishFile]).QuerySelector("#justification")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest_sha256")]
    [InlineData("ordering_policy_sha256")]
    [InlineData("capacity")]
    [InlineData("to")]
    public void An_evaluation_of_something_else_is_refused(string field)
    {
        var evaluation = Evaluation();
        evaluation[field] = field is "capacity" ? 7 : "other";
        Write(evaluation);
        var refused = Assert.Throws<RefusedException>(() => world.Audit());
        Assert.Equal(field, Assert.Single(refused.Problems).Column);
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
    }

    [Fact]
    public void An_evaluation_in_another_form_tells_nothing_and_breaks_nothing()
    {
        File.WriteAllText(world["candidate/evaluation.json"], "{}");
        Assert.Null(world.Audit().Quality);
    }

    private void Write(JsonObject evaluation) => File.WriteAllText(world["candidate/evaluation.json"], evaluation.ToJsonString());

    private JsonObject Evaluation()
    {
        var record = JsonFile.Parse<CandidateRecord>(SourceFile.Read(world["candidate/candidate.json"]));
        JsonObject Rule(string id, string? model, double founded) => new()
        {
            ["id"] = id,
            ["model_sha256"] = model,
            ["counts"] = new JsonObject { ["put_forward"] = 9072 },
            ["precision_at_capacity"] = new JsonObject { ["weighted"] = Figure(founded, founded - 0.02, founded + 0.02) },
            ["share_of_founded_reached"] = new JsonObject { ["weighted"] = Figure(founded / 2, 0.1, 0.4) },
        };
        return new JsonObject
        {
            ["from"] = "2026-02-01",
            ["to"] = "2026-04-30",
            ["capacity"] = record.Capacity,
            ["manifest_sha256"] = record.ManifestSha256,
            ["ordering_policy_sha256"] = record.OrderingPolicySha256,
            ["rules"] = new JsonArray(Rule("candidate", record.ModelSha256, 0.42), Rule("model-2", "x", 0.4), Rule("policy-only", null, 0.3)),
            ["candidate_minus_other"] = new JsonArray(new JsonObject
            {
                ["other"] = "policy-only",
                ["precision_at_capacity"] = new JsonObject { ["weighted"] = Figure(0.12, 0.08, 0.16) },
                ["share_of_founded_reached"] = new JsonObject { ["weighted"] = Figure(0.06, 0.01, 0.11) },
            }),
        };
    }

    private static JsonObject Figure(double estimate, double low, double high) => new() { ["estimate"] = estimate, ["low"] = low, ["high"] = high, ["level"] = 0.95, ["method"] = "weighted", ["n"] = 1234 };
}
