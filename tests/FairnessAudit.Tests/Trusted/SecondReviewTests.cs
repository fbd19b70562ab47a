using System.Text;
using FairnessAudit.Measures;
using FairnessAudit.Measures.Outcomes;
using FairnessAudit.Tests.History;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Tests.Trusted;

/// <summary>A form of blind second readings, from a file to findings.</summary>
public sealed class SecondReviewTests : IDisposable
{
    private const string Header = "case,signal,second_verdict,reader,first_reader,knew_first_verdict,read_on\n";
    private readonly HistoryWorld world = new(NightLines.Of(6, 4000, _ => 0.1));

    public void Dispose() => world.Dispose();

    [Fact]
    public void Readers_who_agree_but_for_one_group_are_named_and_what_did_not_count_is_told()
    {
        var lines = Cases(int.MaxValue);
        // Of group a every second founded record is contradicted.
        var form = Form(lines.Select((row, i) => (row, world.Lines[row] is { Group: "a", Founded: true } && i % 2 == 0 ? "unfounded" : Recorded(row), "reader-1", i is 0 or 1 ? "yes" : "no")));
        var findings = Audit(form);
        var all = findings.Items.Single(f => f is { Measure: AgreementFindings.Agreement, Attribute: "(all)" });
        Assert.Equal((lines.Length, 2, lines.Length - 2), (all.Counts["drawn"], all.Counts["not_blind"], all.Counts["n"]));
        var named = findings.Items.Where(AgreementFindings.Names).ToArray();
        Assert.Contains(named, f => f is { Group: "a", Estimate: > 0, Measure: "founded_contradicted_difference" });
        Assert.DoesNotContain(named, f => f.Measure.StartsWith("unfounded", StringComparison.Ordinal));
        Assert.Contains(OutcomeLimits.SharedError, findings.Limits, StringComparer.Ordinal);
        Assert.DoesNotContain(OutcomeLimits.NoSecondReading, findings.Limits, StringComparer.Ordinal);
        Assert.Contains("What a second reader says", File.ReadAllText(world["audit/report.en.html"]), StringComparison.Ordinal);
        // The edition for everybody tells that there are figures, and none of them.
        var open = JsonFile.Parse<Findings>(SourceFile.Read(world["audit/public/findings.json"]));
        Assert.All(open.Items.Where(f => f.Question == 9), f => Assert.True(f is { Suppressed: true, Estimate: null, Curve: null } && f.Counts.Count == 0));
    }

    [Fact]
    public void Without_a_form_the_audit_says_that_unequal_records_cannot_be_seen()
    {
        var findings = world.Audit();
        Assert.Contains(OutcomeLimits.NoSecondReading, findings.Limits, StringComparer.Ordinal);
        Assert.Contains("is aan deze gegevens niet te zien", File.ReadAllText(world["audit/report.nl.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_form_is_told_at_once_with_its_row()
    {
        var lines = Cases(3);
        var chosen = Enumerable.Range(0, world.Lines.Count).First(r => world.Lines[r].State is "put_forward");
        var form = Header + Line(1, lines[0], "founded", "", "no") + Line(2, lines[1], "perhaps", "reader-1", "no") + Line(3, chosen, "founded", "reader-1", "no") + Line(4, lines[0], "founded", "reader-1", "no");
        var refused = Assert.Throws<RefusedException>(() => Audit(form));
        Assert.Equal([("reader", 1L), ("second_verdict", 2L), ("signal", 3L), ("signal", 4L)], refused.Problems.Select(p => (p.Column!, p.Row!.Value)).OrderBy(p => p.Item2));
        Assert.All(refused.Problems, p => Assert.Equal("second-review", p.Code));
    }

    [Fact]
    public void A_form_with_a_column_that_it_does_not_have_is_refused_whole()
    {
        var refused = Assert.Throws<RefusedException>(() => Audit(Header.Replace("read_on", "read_on,first_verdict", StringComparison.Ordinal)));
        Assert.Equal("first_verdict", Assert.Single(refused.Problems).Column);
    }

    [Fact]
    public void Who_gave_the_first_verdict_is_not_blind_and_a_case_without_a_verdict_is_unread()
    {
        var lines = Cases(40);
        var form = Header + string.Concat(lines.Select((row, i) => i switch
        {
            0 => $"{i},{HistoryWorld.Signal(row)},founded,reader-1,reader-1,no,2026-12-01\n",
            1 => $"{i},{HistoryWorld.Signal(row)},cannot_say,reader-1,,no,2026-12-01\n",
            2 => $"{i},{HistoryWorld.Signal(row)},,,,,\n",
            3 => $"{i},{new string('f', 32)},founded,reader-1,,no,2026-12-01\n",
            _ => Line(i, row, Recorded(row), "reader-1", "no"),
        }));
        var all = Audit(form).Items.Single(f => f is { Measure: AgreementFindings.Agreement, Attribute: "(all)" });
        Assert.Equal((40, 2, 1, 1, 36), (all.Counts["drawn"], all.Counts["unread"], all.Counts["not_blind"], all.Counts["outside"], all.Counts["n"]));
        Assert.Equal(1, all.Estimate);
    }

    private int[] Cases(int most) => [.. Enumerable.Range(0, world.Lines.Count).Where(r => world.Lines[r] is { State: "random", Founded: not null }).Take(most)];

    private string Recorded(int row) => world.Lines[row].Founded is true ? "founded" : "unfounded";

    private static string Line(int number, int row, string verdict, string reader, string knew) => $"{number},{HistoryWorld.Signal(row)},{verdict},{reader},,{knew},2026-12-01\n";

    private static string Form(IEnumerable<(int Row, string Verdict, string Reader, string Knew)> cases) => Header + string.Concat(cases.Select((c, i) => Line(i + 1, c.Row, c.Verdict, c.Reader, c.Knew)));

    private Findings Audit(string form)
    {
        File.WriteAllText(world["form.csv"], form, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return HistoryAudit.Run(world.Request() with { SecondReview = world["form.csv"] }, world["audit"])!;
    }
}
