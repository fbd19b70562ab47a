using System.Text.Json;
using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Operations;

[Collection(nameof(DemoWorld))]
public sealed class DoctorTests(DemoWorld world) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void An_installation_on_which_a_night_runs_has_nothing_broken()
    {
        var site = world.Site(folder.File("site"));
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight).Ends(0);
        var seen = Folders.Digests(Path.Combine(site.Folder, "state"));
        var checks = Checks(Executable.Pipeline.Run("doctor", "--config", Path.Combine(site.Folder, "night.yaml"), "--json").Ends(0));
        Assert.Equal(seen, Folders.Digests(Path.Combine(site.Folder, "state")));
        Assert.DoesNotContain(checks, c => c.Value.State is "broken");
        Assert.All(["runtime", "scoring kernel", "config", "pseudonym keys", "installation", "ledger", "security time", "release"], name => Assert.Equal("fine", checks[name].State));
    }

    [Theory]
    [InlineData("release", "[release-digest]")]
    [InlineData("installation", "[installation-mode]")]
    [InlineData("ledger", "[ledger-")]
    [InlineData("config", "[night-config]")]
    public void What_a_night_would_be_refused_for_is_named_with_a_way_to_mend_it(string thing, string code)
    {
        var site = world.Site(folder.File("site"));
        site.Arguments(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight);
        var config = Path.Combine(site.Folder, "night.yaml");
        if (thing is "release")
            File.WriteAllText(config, File.ReadAllText(config).Replace(world["release"], world["release-tampered"], StringComparison.Ordinal));
        if (thing is "installation" && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(site.Installation, File.GetUnixFileMode(site.Installation) | UnixFileMode.OtherWrite);
        if (thing is "ledger")
            File.WriteAllText(site.Ledger, "no ledger");
        if (thing is "config")
            File.AppendAllText(config, "\nshadow: {}\n");
        var ran = Executable.Pipeline.Run("doctor", "--config", config, "--json");
        var (state, found, mend) = Checks(ran.Ends(3))[thing];
        Assert.Equal("broken", state);
        Assert.Contains(code, found, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(mend));
        Assert.Contains("-> ", Executable.Pipeline.Run("doctor", "--config", config).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Room_two_learns_who_may_sign_until_when_and_who_waits_for_an_answer()
    {
        var checks = Checks(Executable.FairnessAudit.Run("doctor", "--root", world["trust/root.json"], "--installation", world["trust/installation.yaml"], "--registers", world["registers"], "--json").Ends(0));
        Assert.Contains("ethics_reviewer, until 2031-12-31", checks["person emre"].Found, StringComparison.Ordinal);
        Assert.Contains("1 objections wait for an answer", checks["registers"].Found, StringComparison.Ordinal);
        Assert.Equal("fine", checks["trust root"].State);
        Assert.Equal("note", Checks(Executable.FairnessAudit.Run("doctor", "--root", world["trust/root.json"], "--json").Ends(0))["trust root"].State);
    }

    [Fact]
    public void Looking_before_the_first_night_leaves_nothing_that_the_night_would_find()
    {
        var site = world.Site(folder.File("site"));
        site.Arguments(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight);
        Executable.Pipeline.Run("doctor", "--config", Path.Combine(site.Folder, "night.yaml")).Ends(0);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "state")));
    }

    public void Dispose() => folder.Dispose();

    private static Dictionary<string, (string State, string Found, string? Mend)> Checks(Ran ran) =>
        JsonDocument.Parse(ran.Out).RootElement.EnumerateArray().ToDictionary(
            c => c.GetProperty("name").GetString()!, c => (c.GetProperty("state").GetString()!, c.GetProperty("found").GetString()!, c.GetProperty("mend").GetString()), StringComparer.Ordinal);
}
