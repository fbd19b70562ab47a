using FairnessAudit.Signing;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Tests.Trust;
using Interchange.Trust;

namespace FairnessAudit.Tests.Signing;

/// <summary>A decision prepared on a page, before anybody signs it.</summary>
public sealed class DecisionFileTests : IDisposable
{
    private readonly VirtualAuthority authority = new();
    private readonly ScratchFolder scratch = new();

    public void Dispose()
    {
        authority.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public void What_was_prepared_is_read_as_it_was_written()
    {
        var file = Read("""
            decision: "approve_on_conditions"
            role: "ethics_reviewer"
            reasons: "First: \"this\".\nThen that."
            conditions:
              - gate: "S5"
                about: "score"
                text: "look again"
                owner: "Ada"
                expires: "2027-03-01"
            valid_until: "2027-05-01"
            """);
        Assert.Equal((Decision.ApproveOnConditions, "ethics_reviewer", "First: \"this\".\nThen that."), (file.Decision, file.Role, file.Reasons));
        Assert.Equal([new Condition("S5", "score", "look again", "Ada", new(2027, 3, 1))], file.Conditions);
        Assert.Equal(new DateOnly(2027, 5, 1), file.ValidUntil);
        file.DemandAbout(Audited());
    }

    [Theory]
    [InlineData("approved", "ethics_reviewer", "r", "'decision' must be one of")]
    [InlineData("approve", "king", "r", "'role' must be one of")]
    [InlineData("approve", "ethics_reviewer", " ", "'reasons' is missing")]
    [InlineData("approve", "ethics_reviewer", "r\\u001b[2J", "control character")]
    public void A_file_that_is_not_in_its_form_is_refused_with_the_rule(string decision, string role, string reasons, string rule)
    {
        var refused = Assert.Throws<RefusedException>(() => Read($"decision: \"{decision}\"\nrole: \"{role}\"\nreasons: \"{reasons}\""));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Contains(rule, Assert.Single(refused.Problems).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_or_one_that_stands_twice_is_refused()
    {
        Assert.Equal("yaml-broken", Code(() => Read("decision: refuse\nrole: auditor\nreasons: r\nsecretly: approve")));
        Assert.Equal("yaml-broken", Code(() => Read("decision: refuse\ndecision: approve\nrole: auditor\nreasons: r")));
    }

    [Fact]
    public void It_fits_no_other_audit_no_other_findings_and_no_gate_that_the_audit_has_not()
    {
        var audit = Audited();
        const string Refusal = "decision: refuse\nrole: auditor\nreasons: r";
        Read(Refusal).DemandAbout(audit);
        Read(Refusal, findings: VirtualAuthority.Sha256(authority.Parts["findings.json"])).DemandAbout(audit);
        Assert.Equal("decision-other-audit", Code(() => Read(Refusal, audit: new string('0', 64)).DemandAbout(audit)));
        Assert.Equal("decision-other-findings", Code(() => Read(Refusal, findings: new string('0', 64)).DemandAbout(audit)));
        var other = "decision: approve_on_conditions\nrole: auditor\nreasons: r\nexceptions: [{ gate: S1, about: sex, expires: 2027-01-01, reason: r }]";
        Assert.Equal("decision-gate-unknown", Code(() => Read(other).DemandAbout(audit)));
    }

    private DecisionFile Read(string said, string? audit = null, string? findings = null)
    {
        authority.Build();
        var statement = audit ?? SourceFile.Read(Path.Combine(authority.Release, "audit-statement.json")).Sha256;
        return DecisionFile.Read(scratch.Write("decision.yaml", $"schema: \"decision/1\"\naudit_sha256: \"{statement}\"\nfindings_sha256: \"{findings ?? VirtualAuthority.Sha256(authority.Parts["findings.public.json"])}\"\n{said}\n"));
    }

    private AuditFolder Audited()
    {
        authority.Build();
        foreach (var (name, place) in new[] { ("audit-statement.json", ""), ("findings.json", ""), ("gates.yaml", ""), ("test-result.json", ""), ("findings.public.json", "public/findings.json"), ("report.en.html", "public/report.en.html"), ("report.nl.html", "public/report.nl.html") })
            scratch.Write("audit/" + (place.Length == 0 ? name : place), File.ReadAllText(Path.Combine(authority.Release, name)));
        return AuditFolder.Read(scratch["audit"]);
    }

    private static string Code(Action act) => Assert.Throws<RefusedException>(act).Problems[0].Code;
}
