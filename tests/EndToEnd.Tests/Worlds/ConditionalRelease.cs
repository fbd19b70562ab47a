using System.Globalization;
using System.Text.Json;

namespace EndToEnd.Tests.Worlds;

/// <summary>
/// A candidate of which a stricter policy asks a justification, approved on a condition that gives it, signed by the demonstration's people and put
/// in force, with everything that is made from it.
/// </summary>
internal sealed class ConditionalRelease
{
    public const string Condition = "The score tells a small group little; look again after the first quarter";

    private readonly TemporaryFolder folder;
    private readonly NightSite site;

    public ConditionalRelease(DemoWorld world, TemporaryFolder folder)
    {
        this.folder = folder;
        site = world.Site(folder.File("on-condition")) with { Bundle = folder.File("conditional"), InForce = folder.File("conditional-in-force.json") };
        var night = site.Arguments(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight);
        Audit = Audited(world);
        var (people, owner, ethics, conditions) = (world.Authority, folder.File("owner.dsse.json"), folder.File("ethics.dsse.json"), Conditions());
        people.Sign("olga", "model_owner", Audit, owner, "--decision", "approve_on_conditions", "--conditions", conditions).Ends(0);
        people.Sign("emre", "ethics_reviewer", Audit, ethics, "--decision", "approve_on_conditions", "--conditions", conditions).Ends(0);
        people.Certify(Audit, world["clean/candidate"], world["trust/training.dsse.json"], site.Installation, site.Bundle!, owner, ethics).Ends(0);
        people.InForce("rik", 2, site.InForce, 7, site.Bundle!).Ends(0);
        Executable.Pipeline.Run(night).Ends(0);
        Night = site.Night(DemoWorld.FirstNight);
        Portal = Made("conditional-portal", "portal", "--releases", site.Bundle!, "--audits", Audit, "--nights", site.Nights);
        Export = Made("conditional-export", "export", "--release", site.Bundle!, "--about", Path.Combine(Executable.Root, "data", "synthetic", "demo", "about.yaml"));
    }

    public string Audit { get; }

    public string Night { get; }

    public string Portal { get; }

    public string Export { get; }

    /// <summary>The demonstration's candidate under limits so narrow that equality of the smallest group's score cannot be shown.</summary>
    private string Audited(DemoWorld world)
    {
        var (policy, audit) = (folder.File("stricter.yaml"), folder.File("asks"));
        var shipped = File.ReadAllText(Path.Combine(Executable.Root, "policies", "gates", "default.yaml"));
        File.WriteAllText(policy, shipped.Replace("low: 0.463", "low: 0.49", StringComparison.Ordinal).Replace("high: 0.537", "high: 0.51", StringComparison.Ordinal));
        Executable.FairnessAudit.Run(
            "audit", "--candidate", world["clean/candidate"], "--signals", world["clean/intake"], "--protected", world["clean/protected/protected.parquet"], "--gates", policy, "--first-release", "--quiet", "--out", audit).Ends(11);
        return audit;
    }

    /// <summary>A justification of every gate that asks for one.</summary>
    private string Conditions()
    {
        var until = TimeProvider.System.GetUtcNow().AddDays(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var findings = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Audit, "findings.json")));
        var asking = findings.RootElement.GetProperty("gate_results").EnumerateArray()
            .Where(g => g.GetProperty("effect").GetString() is "justify" && g.GetProperty("verdict").GetString() is not "within")
            .Select(g => $"  - {{ gate: {g.GetProperty("id")}, about: \"{g.GetProperty("about")}\", text: \"{Condition}\", owner: Olga Owner, expires: {until} }}");
        File.WriteAllLines(folder.File("conditions.yaml"), asking.Prepend("conditions:"));
        return folder.File("conditions.yaml");
    }

    private string Made(string name, string verb, params string[] about)
    {
        Executable.FairnessAudit.Run([verb, .. about, "--root", site.TrustRoot, "--installation", site.Installation, "--in-force", site.InForce, "--out", folder.File(name)]).Ends(0);
        return folder.File(name);
    }
}
