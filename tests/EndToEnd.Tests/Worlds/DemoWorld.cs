using EndToEnd.Tests.Documentation;

namespace EndToEnd.Tests.Worlds;

/// <summary>What demo.sh leaves behind, made once: keys, trust, a release in force, two nights, and a blocked candidate.</summary>
public sealed class DemoWorld : IDisposable
{
    public const string FirstNight = "2026-11-02";
    public const string SecondNight = "2026-11-03";
    private readonly TemporaryFolder folder = new();

    public DemoWorld()
    {
        // Below the time after which a whole run is called hung, so that the reason is told.
        Demonstration = Shell.Run($"./demo.sh --no-build --rows 300000 --out '{Path}'", limit: TimeSpan.FromMinutes(14));
    }

    public string Path => folder.File("demo");

    /// <summary>What the demonstration said and how it ended.</summary>
    public Ran Demonstration { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Raw signals of a night.</summary>
    public string Signals(string date) => this[$"new/{date}/signals"];

    /// <summary>An installation of a test's own that trusts the demonstration's root and has its release, with nothing seen before.</summary>
    internal NightSite Site(string into) => new()
    {
        Folder = into,
        Bundle = this["release"],
        InForce = this["trust/in-force.json"],
        TrustRoot = this["trust/root.json"],
        RootSha256 = File.ReadAllText(this["trust/digest.txt"]).Trim(),
        Keys = this["keys"],
    };

    /// <summary>The demonstration's people, to sign more.</summary>
    internal Authority Authority => new(this["keys"], this["trust/root.json"]) { Registers = this["registers"] };

    public void Dispose() => folder.Dispose();
}

/// <summary>Tests of one after the other: one trust state, one ledger, and processor time that the kills can be timed by.</summary>
[CollectionDefinition(nameof(DemoWorld))]
public sealed class DemoWorldTests : ICollectionFixture<DemoWorld>;
