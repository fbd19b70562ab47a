using System.Text;
using FairnessAudit.Grounds;
using FairnessAudit.Measures;
using FairnessAudit.Reports;
using FairnessAudit.Tests.Candidate;
using FairnessAudit.Tests.Reports;
using Interchange.Columns;
using Interchange.Runs;
using Reporting.Html;

namespace FairnessAudit.Tests.Grounds;

/// <summary>Why a rule exists is read strictly and quoted whole, and where it is not stated the report says so.</summary>
public sealed class PurposeFileTests
{
    private const string Line = "signals-persons";

    private static string Shipped => File.ReadAllText(SmallWorld.Repository("policies", "purpose", "signals-persons.yaml"));

    [Fact]
    public void The_shipped_statement_is_whole_in_both_languages()
    {
        var purpose = Read(Shipped);
        Assert.All(new[] { purpose.Aim, purpose.LawfulBasis, purpose.LighterMeans, purpose.Burden }, w => Assert.True(w.Nl.Length > 40 && w.En.Length > 40 && w.Nl != w.En));
        Assert.Equal("ethics-board", purpose.DecidedBy);
        Assert.Equal(SourceFile.Of("p", Encoding.UTF8.GetBytes(Shipped)).Sha256, purpose.Sha256);
    }

    [Theory]
    [InlineData("schema: purpose/1", "schema: purpose/2", "schema")]
    [InlineData("model_line: signals-persons", "model_line: signals-sponsors", "model_line")]
    [InlineData("date: \"2026-10-01\"", "date: \"1 October\"", "date")]
    [InlineData("decided_by: ethics-board", "decided_by: ''", "decided_by")]
    [InlineData("burden:", "burden_of_it:", null)]
    [InlineData("aim:", "aim: {}\n", null)]
    public void A_statement_that_lacks_a_part_or_is_of_another_rule_is_refused(string part, string other, string? where)
    {
        var refused = Assert.Throws<RefusedException>(() => Read(Shipped.Replace(part, other, StringComparison.Ordinal)));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.All(refused.Problems, p => Assert.False(string.IsNullOrEmpty(p.Remedy)));
        if (where is not null)
            Assert.Equal(where, Assert.Single(refused.Problems).Column);
    }

    [Fact]
    public void Every_missing_text_is_told_at_once()
    {
        var refused = Assert.Throws<RefusedException>(() => Read("schema: purpose/1\nmodel_line: signals-persons\ndecided_by: x\ndate: \"2026-10-01\"\n"));
        Assert.Equal(["aim.en", "aim.nl", "burden.en", "burden.nl", "lawful_basis.en", "lawful_basis.nl", "lighter_means.en", "lighter_means.nl"], refused.Problems.Select(p => p.Column).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void The_report_quotes_it_and_says_what_is_missing_where_there_is_none()
    {
        var with = SampleFindings.Within() with { Purpose = Read(Shipped) };
        string Text(Findings findings, string file) => string.Join(' ', Figures.Page(AuditReport.Render(findings)[file]).QuerySelector("#justification")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(with.Purpose!.Aim.Nl, Text(with, HtmlReport.DutchFile), StringComparison.Ordinal);
        Assert.Contains(with.Purpose.Burden.En, Text(with, HtmlReport.EnglishFile), StringComparison.Ordinal);
        Assert.Contains("Not stated: no file says what the aim is", Text(SampleFindings.Within(), HtmlReport.EnglishFile), StringComparison.Ordinal);
        Assert.Contains("So it is not shown that this rule is necessary", Text(SampleFindings.Within(), HtmlReport.EnglishFile), StringComparison.Ordinal);
        Assert.Contains("Not shown: the candidate's folder holds no figures", Text(SampleFindings.Within(), HtmlReport.EnglishFile), StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_of_the_words_stands_among_the_inputs_and_moves_no_figure()
    {
        using var world = new SmallWorld(new("a", "withdrawal", 9, 15), new("b", "withdrawal", 9, 15));
        File.WriteAllText(world["purpose.yaml"], Shipped);
        var without = world.Audit();
        var with = CandidateAudit.Run(world.Request() with { Purpose = world["purpose.yaml"] }, world["with"])!;
        Assert.Equal(with.Purpose!.Sha256, with.Inputs[CandidateInputs.PurposeName]);
        Assert.DoesNotContain(CandidateInputs.PurposeName, without.Inputs.Keys, StringComparer.Ordinal);
        Assert.Equal(JsonFile.Bytes(without.Items), JsonFile.Bytes(with.Items));
        Assert.Equal(with.Purpose, JsonFile.Parse<Findings>(SourceFile.Read(world["with/public/findings.json"])).Purpose);
    }

    private static RulePurpose Read(string yaml) => PurposeFile.Read(SourceFile.Of("purpose.yaml", Encoding.UTF8.GetBytes(yaml)), Line);
}
