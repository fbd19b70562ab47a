using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>A pilot may be used for so many months from its first sign-off, and no signature lengthens it.</summary>
public sealed class PilotTests : IDisposable
{
    private readonly VirtualAuthority authority = new();

    public PilotTests() => authority.Audit = authority.Audit with { Stage = "pilot", ExpiresMonths = 1 };

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_pilot_holds_to_the_last_day_of_its_term_and_not_one_more()
    {
        Sign(from: VirtualAuthority.Today.AddMonths(-1));
        Assert.Equal(VirtualAuthority.Today, authority.Build().Verify().Bundle.ValidUntil);
        Assert.Equal(["pilot-expired"], authority.Reasons(VirtualAuthority.Now.AddDays(1)));
    }

    [Fact]
    public void Signing_one_decision_again_does_not_start_the_term_anew()
    {
        Sign(from: VirtualAuthority.Today.AddMonths(-1));
        authority.SignOffs[1] = (authority.SignOffs[1].Decision with { ValidFrom = VirtualAuthority.Today }, authority.SignOffs[1].Key);
        Assert.Equal(VirtualAuthority.Today, authority.Build().Verify().Bundle.ValidUntil);
    }

    [Theory]
    [InlineData("pilot", "pilot-without-term")]
    [InlineData("trial", "stage-unknown")]
    public void A_pilot_without_a_term_and_a_stage_that_nobody_knows_are_refused(string stage, string code)
    {
        authority.Audit = authority.Audit with { Stage = stage, ExpiresMonths = null };
        Assert.Equal([code], authority.Build().Reasons());
    }

    [Fact]
    public void The_full_stage_holds_as_long_as_its_sign_offs()
    {
        authority.Audit = authority.Audit with { Stage = "full", ExpiresMonths = null };
        Assert.Equal(VirtualAuthority.Until, authority.Build().Verify().Bundle.ValidUntil);
    }

    private void Sign(DateOnly from)
    {
        for (var i = 0; i < authority.SignOffs.Count; i++)
            authority.SignOffs[i] = (authority.SignOffs[i].Decision with { ValidFrom = from }, authority.SignOffs[i].Key);
    }
}
