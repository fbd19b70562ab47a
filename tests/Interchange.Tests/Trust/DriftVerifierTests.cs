using Interchange.Trust;

namespace Interchange.Tests.Trust;

public sealed class DriftVerifierTests : IDisposable
{
    private static readonly DriftDemand Asked = new(21, 35, Refuses: true);
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_release_that_asks_nothing_needs_no_look() =>
        Assert.Equal((null, 0), (authority.Build().Verify().Drift.Newest, authority.Verify().Drift.Warnings.Count));

    [Fact]
    public void A_signed_quiet_look_is_enough_and_says_by_whom_and_until_when()
    {
        authority.Audit = authority.Audit with { Drift = Asked };
        authority.Build();
        var sha256 = authority.WriteDrift(authority.Look());
        var drift = authority.Verify().Drift;
        Assert.Equal(("auditor", DriftFound.Quiet, sha256), (drift.Newest!.Person, drift.Newest.Found, drift.StatementSha256));
        Assert.Empty(drift.Warnings);
    }

    [Fact]
    public void A_later_quiet_look_lifts_the_confirmed_breach_that_it_names_and_those_after_it_keep_it_lifted()
    {
        authority.Build();
        var confirmed = authority.WriteDrift(authority.Look(found: DriftFound.Confirmed));
        Assert.Equal(["drift-confirmed"], authority.Reasons());
        authority.WriteDrift(authority.Look(2, lifts: confirmed));
        Assert.Equal(2, authority.Verify().Drift.Newest!.Sequence);
        authority.WriteDrift(authority.Look(3, DriftFound.Warned, confirmed));
        Assert.Contains("drift warned", Assert.Single(authority.Verify().Drift.Warnings), StringComparison.Ordinal);
        authority.WriteDrift(authority.Look(4, DriftFound.Confirmed));
        Assert.Equal(["drift-confirmed"], authority.Reasons());
    }

    [Fact]
    public void The_refusal_says_what_to_do_next_and_names_no_attribute_and_no_group()
    {
        authority.Build();
        authority.WriteDrift(authority.Look(found: DriftFound.Confirmed));
        var problem = Assert.Single(Assert.Throws<Interchange.Runs.RefusedException>(() => authority.Verify()).Problems);
        Assert.Equal("drift confirmed: the rule is no longer the one that was audited", problem.Rule);
        Assert.Contains("--policy-only", problem.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("origin", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_release_does_not_inherit_the_breach_of_the_one_before()
    {
        authority.Build();
        authority.WriteDrift(authority.Look(found: DriftFound.Confirmed));
        Assert.Equal(["drift-confirmed"], authority.Reasons());
        authority.Parts["findings.json"] = "findings of a new audit"u8.ToArray();
        authority.List = authority.List with { Sequence = 6 };
        authority.BuildRelease();
        Assert.Null(authority.Verify().Drift.Newest);
    }

    [Fact]
    public void No_look_is_asked_before_the_first_is_due_and_an_old_one_is_no_worse_than_none()
    {
        authority.Audit = authority.Audit with { Drift = Asked };
        authority.SignOffs[0] = (authority.SignOffs[0].Decision with { ValidFrom = VirtualAuthority.Today.AddDays(-35) }, "owner");
        authority.SignOffs[1] = (authority.SignOffs[1].Decision with { ValidFrom = VirtualAuthority.Today.AddDays(-30) }, "ethics");
        authority.Build();
        Assert.Null(authority.Verify().Drift.Newest);
        authority.WriteDrift(authority.Look() with { Until = VirtualAuthority.Today.AddDays(-30) });
        Assert.NotNull(authority.Verify().Drift.Newest);
        Assert.Equal(["drift-stale"], authority.Reasons(VirtualAuthority.Now.AddDays(1)));
    }

    [Fact]
    public void A_policy_that_only_warns_lets_the_night_run_and_tells()
    {
        authority.Audit = authority.Audit with { Drift = Asked with { Refuses = false } };
        Assert.Contains("there is none", Assert.Single(authority.Build().Verify().Drift.Warnings), StringComparison.Ordinal);
    }
}
