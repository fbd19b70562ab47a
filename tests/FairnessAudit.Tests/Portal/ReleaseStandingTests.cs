using FairnessAudit.Portal;
using Interchange.Tests.Trust;
using Interchange.Trust;

namespace FairnessAudit.Tests.Portal;

public sealed class ReleaseStandingTests : IDisposable
{
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_release_that_the_night_would_take_is_in_force_and_looking_remembers_nothing()
    {
        authority.Build();
        Assert.Same(States.InForce, Standing().State);
        Assert.False(Directory.Exists(Path.Combine(authority.Folder, "state")));
    }

    [Fact]
    public void What_was_seen_before_still_counts_although_only_a_copy_is_asked()
    {
        authority.Build();
        ReleaseVerifier.Verify(authority.Release, authority.ListFile, authority.RootFile, Installation.Read(authority.InstallationFile), VirtualAuthority.Now);
        authority.List = authority.List with { Sequence = 4 };
        authority.Build();
        var standing = Standing();
        Assert.Same(States.Refused, standing.State);
        Assert.Contains(standing.Reasons, r => r.En.Contains("[in-force-older]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_condition_is_said_with_the_state()
    {
        authority.SignOffs[0] = (authority.SignOffs[0].Decision with { Decision = Decision.ApproveOnConditions, Conditions = [new(null, null, "look again in May", "owner", null)] }, "owner");
        authority.Build();
        var standing = Standing();
        Assert.Same(States.InForceOnConditions, standing.State);
        Assert.Contains(standing.Reasons, r => r.Nl.Contains("voorwaarde: look again in May", StringComparison.Ordinal));
    }

    [Fact]
    public void A_release_that_no_list_names_is_signed_only()
    {
        authority.InForce = false;
        authority.Build();
        Assert.Same(States.Signed, Standing().State);
        Assert.Same(States.Signed, Standing(list: false).State);
    }

    [Fact]
    public void What_only_time_stands_against_has_lapsed_and_what_was_changed_is_refused()
    {
        authority.Build();
        Assert.Same(States.Lapsed, Standing(VirtualAuthority.Now.AddDays(30)).State);
        File.AppendAllText(Path.Combine(authority.Release, "scorecard.json"), " ");
        Assert.Same(States.Refused, Standing().State);
        Assert.Same(States.Unchecked, ReleaseStanding.Of(authority.Release, null, VirtualAuthority.Now).State);
    }

    private ReleaseStanding Standing(DateTimeOffset? time = null, bool list = true)
    {
        using var memory = new BorrowedMemory(Installation.Read(authority.InstallationFile));
        return ReleaseStanding.Of(authority.Release, new PortalTrust(authority.RootFile, memory.Installation, list ? authority.ListFile : null), time ?? VirtualAuthority.Now);
    }
}
