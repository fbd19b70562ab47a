namespace EndToEnd.Tests.Worlds;

/// <summary>Results in the states that the demonstration does not reach, each from the real verb on a small input.</summary>
internal sealed class MorePages(DemoWorld world, TemporaryFolder folder)
{
    private static string Policy => Path.Combine(Executable.Root, "policies", "ordering", "societal-interest.yaml");

    public string NightByPolicyOnly()
    {
        var site = world.Site(folder.File("policy-only")) with
        {
            Bundle = null,
            PolicyOnly = (Path.Combine(Executable.Root, "contracts", "signals.odcs.yaml"), Policy, world["trust/fallback.dsse.json"]),
        };
        site.Run(world.Signals(DemoWorld.FirstNight), DemoWorld.FirstNight, "--policy-only").Ends(6);
        return site.Night(DemoWorld.FirstNight);
    }

    public string Plan(string scenario)
    {
        var plan = folder.File("plan-" + scenario);
        Executable.Pipeline.Run("plan", "--scenario", Path.Combine(Executable.Root, "policies", "planning", scenario + ".yaml"), "--policy", Policy, "--replications", "10", "--curve-replications", "4", "--quiet", "--out", plan).Ends(0);
        return plan;
    }

    public string Sample()
    {
        Executable.Pipeline.Run("sample", "--nights", world["nights/replay"], "--from", DemoWorld.FirstNight, "--to", DemoWorld.FirstNight, "--per-stratum", "1", "--seed", "1", "--quiet", "--out", folder.File("sample")).Ends(0);
        return folder.File("sample");
    }

    public string SecondReview()
    {
        Executable.Pipeline.Run("second-review", "--signals", world["clean/intake"], "--cases", "20", "--seed", "1", "--quiet", "--out", folder.File("second-review")).Ends(0);
        return folder.File("second-review");
    }

    public string Backtest()
    {
        Executable.Pipeline.Run(
            "backtest", "--signals", world["clean/intake"], "--policy", Policy, "--capacity", "40", "--first-cut", "2025-06-30", "--last-cut", "2025-06-30",
            "--trainer", "best-column", "--trainer", "logistic", "--quiet", "--out", folder.File("backtest")).Ends(0);
        return folder.File("backtest");
    }

    public string SelfTest()
    {
        var output = folder.File("selftest");
        Executable.FairnessAudit.Run("selftest", "--part", "policy", "--releases", "2", "--volume", "30000", "--quiet", "--out", output);
        return output;
    }

    /// <summary>So many rows of which each group has the same share chosen.</summary>
    public string AuditOfEquals(string name, int rows)
    {
        var table = folder.File(name + ".csv");
        File.WriteAllLines(table, Enumerable.Range(0, rows).Select(i => FormattableString.Invariant($"{i},{(i % 10 < 3 ? 1 : 0)},{(i / 10 % 2 == 0 ? "a" : "b")}")).Prepend("id,decision,group"));
        Executable.FairnessAudit.Run("audit", "--table", table, "--column", "id=id", "--column", "decision=decision", "--protected", table, "--attribute", "group", "--disclosure", "public-data", "--out", folder.File(name));
        return folder.File(name);
    }

    /// <summary>A bureau's table of two groups, one checked three times as often.</summary>
    public string AuditOfCounts()
    {
        var (table, meta) = (folder.File("counts.csv"), folder.File("counts.yaml"));
        File.WriteAllText(table, """
            step,attribute,group,stratum,level,count
            population,,,,,20000
            population,origin,one,,,10000
            population,origin,other,,,10000
            selected,,,,,2000
            selected,origin,one,,,500
            selected,origin,other,,,1500
            """);
        File.WriteAllText(meta, """
            schema: counts-meta/1
            id: two-groups
            about: { nl: "Twee groepen.", en: "Two groups." }
            unit: { nl: mensen, en: people }
            counted_by: "nobody: made up for a test"
            period: "2026"
            source: "made up"
            licence: "EUPL-1.2"
            rounding: { kind: nearest, base: 10, ties: either }
            population: population
            selection: selected
            steps:
              - { name: population, words: { nl: iedereen, en: everybody } }
              - { name: selected, of: population, words: { nl: gekozen, en: selected } }
            attributes:
              - name: origin
                words: { nl: herkomst, en: origin }
                complete: true
                reference: one
                groups:
                  - { name: one, words: { nl: de ene groep, en: the one group } }
                  - { name: other, words: { nl: de andere groep, en: the other group } }
            strata: []
            """);
        Executable.FairnessAudit.Run("audit", "--counts", table, "--counts-meta", meta, "--out", folder.File("counts")).Ends(11);
        return folder.File("counts");
    }

    public string Portal(bool restricted, string name, params string[] more)
    {
        Executable.FairnessAudit.Run([
            "portal", "--releases", world["release"], world["release-tampered"], "--audits", world["clean/audit"], world["stand-in/audit"], world["history-audit"], "--nights", world["nights"],
            "--evaluations", world["clean/candidate"], "--root", world["trust/root.json"], "--installation", world["trust/installation.yaml"], "--in-force", world["trust/in-force.json"],
            "--out", folder.File(name), .. restricted ? ["--restricted"] : (string[])[], .. more]).Ends(0, "does not hold");
        return folder.File(name);
    }
}
