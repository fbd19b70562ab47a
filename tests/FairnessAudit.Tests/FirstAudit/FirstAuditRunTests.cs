using FairnessAudit.FirstAudit;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.FirstAudit;

public sealed class FirstAuditRunTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_table_of_an_office_gives_the_figures_of_the_table_that_it_stands_for()
    {
        var plan = Plan();
        var (findings, contradictions) = FirstAuditRun.Run(plan, folder["first"], 1);
        Assert.Equal(0, contradictions);
        var rate = Assert.Single(findings!.Items, f => f is { Attribute: "herkomst", Group: "B", Measure: "selection_rate", Stratum: null, Reference: null });
        Assert.Equal((100L, 25L), (rate.Counts["n"], rate.Counts["selected"]));
        Assert.Equal(0.25, rate.Estimate);
        Assert.False(findings.Releasable);
    }

    [Fact]
    public void A_table_in_which_no_group_may_show_equality_never_reads_as_if_it_did()
    {
        var (findings, _) = FirstAuditRun.Run(Plan(), folder["first"], 1);
        Assert.Equal("within", findings!.Verdict);
        var report = File.ReadAllText(folder["first/audit/report.en.html"]);
        Assert.Contains("no equal treatment", report, StringComparison.Ordinal);
        Assert.DoesNotContain("what the policy asks for has been shown", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_that_was_kept_gives_the_same_audit_again()
    {
        FirstAuditRun.Run(Plan(), folder["first"], 1);
        var again = PlanFile.Read(SourceFile.Read(folder["first/first-audit.yaml"]));
        Assert.Null(FirstAuditRun.Run(again, folder["first"], 1).Findings);
        FirstAuditRun.Run(again, folder["second"], 1);
        Assert.Equal(File.ReadAllBytes(folder["first/audit/findings.json"]), File.ReadAllBytes(folder["second/audit/findings.json"]));
    }

    [Fact]
    public void Other_answers_never_overwrite_a_result()
    {
        FirstAuditRun.Run(Plan(), folder["first"], 1);
        var refused = Assert.Throws<RefusedException>(() => FirstAuditRun.Run(Plan() with { Strata = ["soort"] }, folder["first"], 1));
        Assert.Equal((ExitCode.Usage, "result-exists"), (refused.ExitCode, Assert.Single(refused.Problems).Code));
    }

    [Fact]
    public void A_person_whose_rows_contradict_each_other_is_of_no_known_group()
    {
        folder.Write("two.csv", "wie,besluit,herkomst\nx,ja,A\nx,nee,B\ny,nee,A\nz,ja,B\n");
        var (findings, contradictions) = FirstAuditRun.Run(new() { Table = folder["two.csv"], Decision = new("besluit", []), Attributes = ["herkomst"], Person = "wie" }, folder["first"], 1);
        Assert.Equal(1, contradictions);
        Assert.Contains(findings!.Items, f => f is { Attribute: "herkomst", Group: "(unknown)", Measure: "selection_rate" } && f.Counts["n"] == 2);
    }

    [Theory]
    [InlineData("schema: first-audit/1\ntable: t.csv\ndecision: { column: a }\natributes: [b]\n")]
    [InlineData("schema: first-audit/2\ntable: t.csv\ndecision: { column: a }\nattributes: [b]\n")]
    [InlineData("schema: first-audit/1\n")]
    public void A_plan_that_is_misspelt_or_lacks_something_is_refused(string yaml)
    {
        var refused = Assert.Throws<RefusedException>(() => PlanFile.Read(SourceFile.Read(folder.Write("plan.yaml", yaml))));
        Assert.All(refused.Problems, p => Assert.Equal("first-audit-plan", p.Code));
    }

    /// <summary>300 rows with semicolons; of A 40 of 200 are put forward, of B 25 of 100.</summary>
    private FirstAuditPlan Plan()
    {
        var rows = Enumerable.Range(0, 300).Select(i => (Group: i < 200 ? "A" : "B", Chosen: i < 40 || i >= 275, Kind: i % 3 == 0 ? "x" : "y")).Select((r, i) => $"{i};{r.Group};{(r.Chosen ? "gekozen" : "niet")};{r.Kind};{i % 7},5\n");
        folder.Write("zaken.csv", "nr;herkomst;besluit;soort;score\n" + string.Concat(rows));
        return new() { Table = folder["zaken.csv"], Decision = new("besluit", ["gekozen"]), Attributes = ["herkomst"], Score = "score" };
    }
}
