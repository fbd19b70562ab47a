using FairnessAudit.Measures;
using FairnessAudit.Portal;
using FairnessAudit.Reports;
using FairnessAudit.Tests.Reports;
using Interchange.Runs;
using Reporting.Documents;

namespace FairnessAudit.Tests.Portal;

public sealed class ComparisonTests
{
    [Fact]
    public void A_row_is_the_same_row_in_both_audits_and_names_gate_group_and_figure()
    {
        var (then, now) = (AuditRows.Of(SampleFindings.Within()), AuditRows.Of(SampleFindings.Beyond()));
        var shared = then.Select(r => r.Key).Intersect(now.Select(r => r.Key), StringComparer.Ordinal).ToList();
        Assert.Contains(shared, k => k.Contains("europe", StringComparison.Ordinal));
        var europe = now.First(r => shared.Contains(r.Key) && r.Status == Status.Beyond);
        Assert.StartsWith("S", europe.About.Nl, StringComparison.Ordinal);
        Assert.Contains("Europa", europe.About.Nl, StringComparison.Ordinal);
        Assert.Contains("0,71", europe.Figure.Nl, StringComparison.Ordinal);
        Assert.Contains("95% interval 0.66 to 0.76", europe.Figure.En, StringComparison.Ordinal);
        Assert.Equal(then.Count, then.DistinctBy(r => r.Key, StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_differs_comes_first_and_what_one_audit_did_not_judge_says_so()
    {
        var page = ComparisonPage.OfTwo(Listed("then", SampleFindings.Within()), Listed("now", SampleFindings.Beyond()));
        var tables = page.Blocks.OfType<Table>().ToList();
        Assert.Equal(2, tables.Count);
        Assert.True(tables[0].Rows.Count < tables[1].Rows.Count);
        Assert.Single(ComparisonPage.OfTwo(Listed("then", SampleFindings.Within()), Listed("now", SampleFindings.Within())).Blocks.OfType<Table>());
    }

    [Fact]
    public void A_withheld_figure_keeps_its_verdict_and_shows_no_number()
    {
        var withheld = SampleFindings.Beyond().Items.First(f => f.Suppressed && f.Group is "asia" && f.Verdict is not null);
        var row = AuditRows.Of(SampleFindings.Beyond()).Single(r => r.Key == $"{withheld.Gate}|{withheld.Id}");
        Assert.Equal(Show.Status(withheld), row.Status);
        Assert.DoesNotContain(row.Figure.En, char.IsDigit);
    }

    private static ListedAudit Listed(string name, Findings findings) => new(
        new FoundResult { Kind = ResultKind.Audit, Path = name, Name = name, Slug = name, Deleted = null, Problems = [], Sha256 = "", Run = new RunRecord { Command = "fairness-audit audit --candidate", Inputs = new Dictionary<string, string>(StringComparer.Ordinal) } },
        findings, new string('0', 64), "", null);
}
