using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>What is in force, and that nothing old comes back.</summary>
public sealed class InForceTests : IDisposable
{
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_release_that_the_list_does_not_name_is_not_in_force()
    {
        authority.InForce = false;
        Assert.Equal(["not-in-force"], authority.Build().Reasons());
    }

    [Fact]
    public void An_old_release_put_back_is_not_on_the_new_list_and_its_old_list_is_refused()
    {
        authority.Build().Verify();
        var oldList = File.ReadAllBytes(authority.ListFile);
        authority.List = authority.List with { Sequence = 6 };
        authority.WriteList(VirtualAuthority.Sha256("the new release"u8.ToArray()));
        Assert.Equal(["not-in-force"], authority.Reasons());
        File.WriteAllBytes(authority.ListFile, oldList);
        Assert.Equal(["in-force-older"], authority.Reasons());
    }

    [Fact]
    public void Rollback_is_a_new_list_that_names_the_earlier_release()
    {
        var id = authority.Build().Verify().Bundle.ReleaseId;
        authority.List = authority.List with { Sequence = 6 };
        authority.WriteList(VirtualAuthority.Sha256("the new release"u8.ToArray()));
        authority.Reasons();
        authority.List = authority.List with { Sequence = 7 };
        authority.WriteList(id);
        Assert.Equal(7, authority.Verify().InForceSequence);
    }

    [Fact]
    public void Another_list_of_the_same_number_is_refused()
    {
        authority.Build().Verify();
        authority.List = authority.List with { ValidUntil = VirtualAuthority.Now.AddDays(5) };
        authority.BuildRelease();
        Assert.Contains("in-force-forked", authority.Reasons(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_stale_list_is_refused()
    {
        Assert.Equal(6, (authority.Build().Verify(VirtualAuthority.Now.AddDays(6)).InForceUntil - VirtualAuthority.Now).TotalDays);
        Assert.Equal(["in-force-stale"], authority.Reasons(VirtualAuthority.Now.AddDays(6).AddSeconds(1)));
    }

    [Fact]
    public void A_list_issued_in_the_future_or_for_too_long_is_refused()
    {
        authority.List = authority.List with { Issued = VirtualAuthority.Now.AddSeconds(1), ValidUntil = VirtualAuthority.Now.AddYears(1) };
        Assert.Equal(["in-force-future", "in-force-too-long"], authority.Build().Reasons());
    }

    [Fact]
    public void A_list_by_somebody_who_manages_no_releases_is_refused()
    {
        authority.ListKey = "owner";
        Assert.Equal(["role-missing"], authority.Build().Reasons());
    }

    [Fact]
    public void A_clock_set_back_revives_nothing_once_the_ledger_knows_a_later_time()
    {
        authority.Build();
        var late = VirtualAuthority.Now.AddDays(30);
        Assert.Equal(VirtualAuthority.Now, SecurityTime.Of(new Frozen(VirtualAuthority.Now), null));
        Assert.Equal(VirtualAuthority.Now, SecurityTime.Of(new Frozen(VirtualAuthority.Now), VirtualAuthority.Now.AddDays(-3)));
        Assert.Equal(["in-force-stale"], authority.Reasons(SecurityTime.Of(new Frozen(VirtualAuthority.Now), late)));
    }

    [Fact]
    public void What_was_refused_is_not_remembered_as_seen()
    {
        authority.Build().Verify();
        var good = File.ReadAllBytes(authority.ListFile);
        authority.List = authority.List with { Sequence = 99 };
        authority.ListKey = "stranger";
        authority.BuildRelease();
        Assert.Contains("signer-unknown", authority.Reasons(), StringComparer.Ordinal);
        File.WriteAllBytes(authority.ListFile, good);
        Assert.DoesNotContain("in-force-older", authority.Reasons(), StringComparer.Ordinal);
    }

    private sealed class Frozen(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
