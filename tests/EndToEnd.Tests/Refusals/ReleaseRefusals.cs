using EndToEnd.Tests.Worlds;
using Ledger;

namespace EndToEnd.Tests.Refusals;

/// <summary>The night refuses with 5 and leaves nothing; one change at a time from a site on which the same night runs.</summary>
[Collection(nameof(DemoWorld))]
public sealed class ReleaseRefusals(DemoWorld world) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_untouched_site_delivers_and_still_does_after_a_refusal()
    {
        var site = world.Site(folder.File("site"));
        Refused(site with { Capacity = 500 }, "[capacity-outside-release]", "500");
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0);
        Assert.True(File.Exists(Path.Combine(site.Night(DemoWorld.FirstNight), "teams/fraud/worklist.en.html")));
    }

    [Fact]
    public void No_release_is_refused()
    {
        Refused(world.Site(folder.File("none")) with { Bundle = null }, "[no-release]", "the config names no release");
        Refused(world.Site(folder.File("nowhere")) with { Bundle = folder.File("nowhere") }, "[no-release]", "there is no release here");
    }

    [Fact]
    public void A_list_past_its_last_moment_is_refused()
    {
        var stale = folder.File("stale.json");
        world.Authority.InForce("rik", 2, stale, 0, world["release"]).Ends(0);
        Refused(world.Site(folder.File("site")) with { InForce = stale }, "[in-force-stale]");
    }

    /// <summary>Time is the later of the clock and the newest ledger entry, so an entry of a later year ages the release in this process.</summary>
    [Fact]
    public void An_expired_release_is_refused_and_an_old_business_date_revives_nothing()
    {
        var site = world.Site(folder.File("site"));
        Directory.CreateDirectory(site.Folder);
        LedgerFile.Open(site.Ledger).Append(new(2030, 6, 1, 0, 0, 0, TimeSpan.Zero), "clerk", "a later entry", new Dictionary<string, string>(StringComparer.Ordinal));
        Refused(site, "[signoff-expired]", "[in-force-stale]");
    }

    [Fact]
    public void A_list_that_was_replaced_is_refused_and_so_is_a_second_of_the_same_number()
    {
        var (second, other) = (folder.File("second.json"), folder.File("other.json"));
        world.Authority.InForce("rik", 2, second, 7, world["release"]).Ends(0);
        world.Authority.InForce("rik", 2, other, 6, world["release"]).Ends(0);
        var site = world.Site(folder.File("site"));
        (site with { InForce = second }).Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0);
        var before = Folders.Digests(site.Nights);
        site.Run(world.Signals(DemoWorld.SecondNight), DemoWorld.SecondNight).Ends(5, "[in-force-older]");
        (site with { InForce = other }).Run(world.Signals(DemoWorld.SecondNight), DemoWorld.SecondNight).Ends(5, "[in-force-forked]");
        Assert.Equal(before, Folders.Digests(site.Nights));
    }

    [Fact]
    public void A_release_that_the_list_no_longer_names_is_refused()
    {
        var empty = folder.File("empty.json");
        world.Authority.InForce("rik", 2, empty, 7).Ends(0);
        Refused(world.Site(folder.File("site")) with { InForce = empty }, "[not-in-force]");
    }

    [Fact]
    public void A_list_by_somebody_who_manages_no_releases_is_not_made()
    {
        world.Authority.InForce("olga", 2, folder.File("olga.json"), 7, world["release"]).Ends(5, "[role-missing]", "release_manager");
        Folders.AssertNothingIn(folder.File("olga.json"));
    }

    [Fact]
    public void Another_trust_root_is_refused()
    {
        var other = new Authority(folder.File("keys"), folder.File("root.json")) { Registers = world["registers"] };
        foreach (var person in new[] { "tess", "olga", "emre", "ina", "rik" })
            other.Keygen(person, person);
        File.Copy(world["persons.yaml"], folder.File("persons.yaml"));
        var digest = other.CreateRoot(folder.File("persons.yaml"), "olga", "emre");
        Refused(world.Site(folder.File("pinned")) with { RootSha256 = digest }, "[root-not-pinned]");
        Refused(world.Site(folder.File("root")) with { TrustRoot = other.Root }, "[root-not-pinned]");
        Refused(world.Site(folder.File("both")) with { TrustRoot = other.Root, RootSha256 = digest }, "[signer-unknown]");
    }

    [Theory]
    [InlineData("scorecard.json", "[release-digest]")]
    [InlineData("contract.yaml", "[release-digest]")]
    [InlineData("ordering.yaml", "[release-digest]")]
    [InlineData("gates.yaml", "[release-digest]")]
    [InlineData("findings.json", "[release-digest]")]
    [InlineData("audit-statement.json", "audit-statement.json")]
    [InlineData("training.dsse.json", "[release-digest]")]
    public void A_changed_byte_is_refused_and_the_file_named(string name, string says)
    {
        var site = world.Site(folder.File("site")) with { Bundle = folder.File("release") };
        Folders.Copy(world["release"], site.Bundle!);
        Folders.FlipByte(Path.Combine(site.Bundle!, name));
        Refused(site, says, name);
    }

    /// <summary>Whatever the byte meant, this is no longer the release that the list names.</summary>
    [Fact]
    public void A_changed_byte_in_the_release_statement_makes_another_release_which_is_not_in_force()
    {
        var site = world.Site(folder.File("site")) with { Bundle = folder.File("release") };
        Folders.Copy(world["release"], site.Bundle!);
        Folders.FlipByte(Path.Combine(site.Bundle!, "release.json"));
        Refused(site, "[not-in-force]");
    }

    [Fact]
    public void A_sign_off_left_out_or_slipped_in_afterwards_is_refused()
    {
        var site = world.Site(folder.File("site")) with { Bundle = folder.File("release") };
        Folders.Copy(world["release"], site.Bundle!);
        var signOff = Directory.GetFiles(Path.Combine(site.Bundle!, "signoffs")).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(signOff);
        File.Delete(signOff);
        Refused(site, "[bundle-incomplete]", "[signoff-missing]");
        File.WriteAllBytes(signOff, bytes);
        File.WriteAllText(Path.Combine(site.Bundle!, "notes.txt"), "rides along");
        Refused(site, "[bundle-stranger]", "notes.txt");
    }

    public void Dispose() => folder.Dispose();

    private void Refused(NightSite site, params string[] said)
    {
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(5, said);
        Folders.AssertNothingIn(site.Nights);
    }
}
