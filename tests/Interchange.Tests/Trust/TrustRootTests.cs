using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace Interchange.Tests.Trust;

/// <summary>Who is trusted to say who is trusted.</summary>
public sealed class TrustRootTests : IDisposable
{
    private readonly VirtualAuthority authority = new();

    public void Dispose() => authority.Dispose();

    [Fact]
    public void A_next_root_signed_by_the_threshold_of_the_one_before_is_accepted_and_going_back_is_refused()
    {
        var (first, second) = Two("owner", "auditor");
        authority.WriteChain(first, second);
        Assert.Equal(2, Root().Version);
        authority.Verify();
        authority.WriteChain(first);
        Assert.Contains("root-older", authority.Reasons(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("owner", "owner-second")]
    [InlineData("owner", "stranger")]
    [InlineData("owner", "manager")]
    public void A_next_root_short_of_the_threshold_in_persons_is_refused(params string[] signers)
    {
        var (first, second) = Two(signers);
        authority.WriteChain(first, second);
        Assert.Equal(["root-unsigned"], authority.Reasons());
    }

    [Fact]
    public void Another_trust_root_is_refused()
    {
        authority.Build();
        using var other = new VirtualAuthority();
        other.Build();
        File.Copy(other.RootFile, authority.RootFile, overwrite: true);
        Assert.Equal(["root-not-pinned"], authority.Reasons());
    }

    [Fact]
    public void A_root_that_skips_a_version_or_names_another_before_it_is_refused()
    {
        authority.Build();
        var first = First();
        authority.WriteChain(first, authority.Envelope(Statement.RootPredicateType, authority.Root(3, new string('0', 64)), [], "owner", "ethics"));
        Assert.Equal(["root-version", "root-previous"], authority.Reasons());
    }

    [Fact]
    public void Two_roots_of_one_version_are_not_both_believed()
    {
        var (first, second) = Two("owner", "auditor");
        authority.WriteChain(first, second);
        authority.Verify();
        authority.Persons.RemoveAll(p => p.Id is "trainer");
        authority.WriteChain(first, authority.Envelope(Statement.RootPredicateType, authority.Root(2, Digest(first)), [], "owner", "auditor"));
        Assert.Contains("root-forked", authority.Reasons(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_key_shared_by_two_persons_is_refused()
    {
        authority.Persons.Add(authority.Person("twin", ["owner"], Roles.EthicsReviewer));
        Assert.Equal(["root-key-shared"], authority.Build().Reasons());
    }

    [Fact]
    public void A_role_nobody_knows_and_a_key_that_is_none_are_refused()
    {
        authority.Replace("ethics", p => p with { Roles = [p.Roles[0] with { Role = "emperor" }] });
        authority.Replace("auditor", p => p with { Keys = [p.Keys[0] with { Pem = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----" }] });
        Assert.Equal(["root-role-unknown", "root-key-broken"], authority.Build().Reasons());
    }

    [Fact]
    public void A_threshold_that_nobody_need_meet_is_refused()
    {
        authority.Build();
        var none = authority.Envelope(Statement.RootPredicateType, authority.Root() with { NextRoot = new NextRootRule(0, ["owner"]) }, [], "owner");
        authority.WriteChain(none);
        authority.Pin(none);
        Assert.Equal(["root-threshold"], authority.Reasons());
    }

    [Theory]
    [InlineData("root_sha256: abc\nstate: s\n")]
    [InlineData("state: s\n")]
    [InlineData("root_sha256: 0000000000000000000000000000000000000000000000000000000000000000\n")]
    [InlineData("root_sha256: 0000000000000000000000000000000000000000000000000000000000000000\nstate: s\nskip_checks: true\n")]
    [InlineData("root_sha256: 0000000000000000000000000000000000000000000000000000000000000000\nstate: s\nstate: t\n")]
    public void An_installation_file_holds_what_it_must_and_nothing_else(string text)
    {
        File.WriteAllText(authority.InstallationFile, text);
        Assert.Equal("installation-broken", Assert.Throws<RefusedException>(() => Installation.Read(authority.InstallationFile)).Problems[0].Code);
    }

    [Fact]
    public void An_installation_file_that_others_can_write_is_refused()
    {
        authority.Build();
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(authority.InstallationFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        Assert.Equal(["installation-mode"], authority.Reasons());
    }

    [Fact]
    public void A_compromised_key_counts_no_more_for_anything_it_ever_signed_and_its_owner_goes_on_with_another()
    {
        var first = Built();
        authority.Verify();
        authority.Replace("owner", p => p with { Keys = [p.Keys[0] with { Compromised = VirtualAuthority.Today }, p.Keys[1]] });
        authority.WriteChain(first, authority.Envelope(Statement.RootPredicateType, authority.Root(2, Digest(first)), [], "owner", "auditor"));
        Assert.Equal(["key-compromised", "signoff-missing"], authority.Reasons());

        // The root that declares it was still signed by it, as by the one before; the next cannot be.
        var second = JsonFile.Parse<RootChain>(SourceFile.Read(authority.RootFile)).Roots[1];
        authority.WriteChain(first, second, authority.Envelope(Statement.RootPredicateType, authority.Root(3, Digest(second)), [], "owner", "auditor"));
        Assert.Equal(["root-unsigned"], authority.Reasons());
        authority.WriteChain(first, second, authority.Envelope(Statement.RootPredicateType, authority.Root(3, Digest(second)), [], "owner-second", "auditor"));
        authority.SignOffs[0] = (authority.SignOffs[0].Decision, "owner-second");
        authority.List = authority.List with { Sequence = 6 };
        authority.BuildRelease();
        Assert.Equal(2, authority.Verify().Bundle.SignOffs.Count);
    }

    private (DsseEnvelope First, DsseEnvelope Second) Two(params string[] signers)
    {
        authority.Build();
        var first = First();
        return (first, authority.Envelope(Statement.RootPredicateType, authority.Root(2, Digest(first)), [], signers));
    }

    private DsseEnvelope Built()
    {
        authority.Build();
        return First();
    }

    private DsseEnvelope First() => JsonFile.Parse<RootChain>(SourceFile.Read(authority.RootFile)).Roots[0];

    private TrustRoot Root() => TrustRoot.Verify(SourceFile.Read(authority.RootFile), Installation.Read(authority.InstallationFile), VirtualAuthority.Now);

    private static string Digest(DsseEnvelope root) => VirtualAuthority.Sha256(Convert.FromBase64String(root.Payload));
}
