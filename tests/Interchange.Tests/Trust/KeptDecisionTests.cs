using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>What was decided before is kept, and weighs where it must.</summary>
public sealed class KeptDecisionTests : IDisposable
{
    private static readonly string AnotherAudit = VirtualAuthority.Sha256("an earlier audit"u8.ToArray());
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_refusal_of_an_earlier_audit_is_kept_and_does_not_count_also_when_its_key_has_expired_since()
    {
        Keep("ethics", AnotherAudit);
        Assert.Single(Bundle().KeptDecisions);
        authority.Verify();
        authority.Replace("auditor", p => p with { Keys = [p.Keys[0] with { Until = VirtualAuthority.Today.AddDays(-1) }] });
        Keep("auditor", AnotherAudit);
        Directory.Delete(Path.Combine(authority.Folder, "state"), recursive: true);
        authority.Build().Verify();
    }

    [Fact]
    public void A_refusal_of_this_very_audit_blocks_wherever_it_is_put()
    {
        authority.Build();
        Keep("auditor", Bundle()["audit-statement.json"].Sha256);
        Assert.Equal(["signoff-refuses"], authority.Reasons());
    }

    [Fact]
    public void A_decision_that_nobody_of_the_root_signed_is_not_kept_as_one()
    {
        Keep("stranger", AnotherAudit);
        Assert.Equal(["decision-unsigned"], authority.Reasons());
    }

    private ReleaseBundle Bundle() => ReleaseBundle.Read(authority.Release);

    private void Keep(string person, string audit)
    {
        authority.Beside["decisions/1.dsse.json"] = authority.SignOff(VirtualAuthority.Approval(person, Roles.EthicsReviewer) with { Decision = Decision.Refuse, Reasons = "too little is shown" }, person, audit);
        authority.Build();
    }
}
