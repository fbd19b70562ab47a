using EndToEnd.Tests.Worlds;
using Interchange.Columns;
using Interchange.Contracts;

namespace EndToEnd.Tests.PublicTable;

/// <summary>Another contract, another table, another policy, and no line of code: the public COMPAS table through the whole path.</summary>
public sealed class CompasTests : IDisposable
{
    private const string Night = "2014-12-31";
    private readonly TemporaryFolder folder = new();

    public CompasTests()
    {
        Directory.CreateDirectory(folder.File("keys"));
        foreach (var (name, digit) in new[] { ("signal", '3'), ("person", '4') })
            PrivateFile.Write(folder.File($"keys/{name}.key"), new string(digit, 64) + "\n");
    }

    [Fact]
    public void The_public_table_runs_to_a_night_and_the_audit_decides_whether_with_the_model()
    {
        Candidate();
        var gates = Path.Combine(AppContext.BaseDirectory, "Data", "compas-gates.yaml");
        Audit(gates, "audit").Ends(10, "S1 beyond", "African-American");
        var (site, authority) = Trust();
        Certify(authority, site, "audit", "release").Ends(5, "[gate-blocks]", "African-American");
        Folders.AssertNothingIn(folder.File("release"));

        var tonight = Tonight();
        site.Run(tonight, Night).Ends(5, "[no-release]");
        Folders.AssertNothingIn(site.Nights);
        (site with { Bundle = null }).Run(tonight, Night, "--policy-only").Ends(6);
        Assert.Contains("policy", File.ReadAllText(Path.Combine(site.Night(Night), "teams/everyone/worklist.en.html")), StringComparison.OrdinalIgnoreCase);

        // The same figures under gates that only report: what is released then, the night takes.
        var reporting = folder.File("reporting.yaml");
        File.WriteAllText(reporting, string.Join("- id: S1", File.ReadAllText(gates).Split("- id: S1") is [var exact, var others] ? [exact, others.Replace("effect: block", "effect: report", StringComparison.Ordinal)] : []));
        Audit(reporting, "reported").Ends(0);
        Certify(authority, site, "reported", "release").Ends(0);
        authority.InForce("rik", 2, folder.File("in-force.json"), 7, folder.File("release")).Ends(0);
        var released = site with { Folder = folder.File("released"), InForce = folder.File("in-force.json") };
        released.Run(tonight, Night).Ends(0, "delivered");
        Assert.True(File.Exists(Path.Combine(released.Night(Night), "teams/everyone/worklist.nl.html")));
    }

    public void Dispose() => folder.Dispose();

    private static string Shipped(params string[] path) => Path.Combine([Executable.Root, .. path]);

    private void Candidate()
    {
        Executable.FairnessAudit.Run([
            "split", "--table", Path.Combine(AppContext.BaseDirectory, "Data", "compas.csv"), "--id", "person_id=entity_id", "--attribute", "race", "--attribute", "sex",
            "--drop", "decile_score", "--drop", "score", "--drop", "age_cat", "--copy", "person_id=signal_id", "--rename", "label_value=substantiated",
            "--value", "label_value:1=founded", "--value", "label_value:0=unfounded", "--value", "charge_degree:F=felony", "--value", "charge_degree:M=misdemeanor",
            "--constant", "arm=process", "--date-from-row-order", "2013-01-01..2014-12-31", "--date-column", "received_on", "--copy", "received_on=outcome_known_on",
            "--person-key", folder.File("keys/person.key"), "--out", folder.File("split")]).Ends(0);
        Executable.Pipeline.Run(
            "intake", "--contract", Shipped("contracts", "compas.odcs.yaml"), "--in", folder.File("split/signals.csv"),
            "--signal-key", folder.File("keys/signal.key"), "--person-key", folder.File("keys/person.key"), "--out", folder.File("intake")).Ends(0, "received 7214 = kept 7214");
        Executable.Pipeline.Run("train", "--signals", folder.File("intake"), "--train-to", "2013-12-31", "--calibrate-to", "2014-03-31", "--seed", "1", "--out", folder.File("model")).Ends(0);
        Executable.Pipeline.Run(
            "evaluate", "--model", folder.File("model"), "--policy", Shipped("policies", "ordering", "compas.yaml"), "--signals", folder.File("intake"),
            "--from", "2014-04-01", "--to", "2014-12-31", "--capacity", "5", "--out", folder.File("candidate")).Ends(0);
    }

    private Ran Audit(string gates, string output) => Executable.FairnessAudit.Run(
        "audit", "--candidate", folder.File("candidate"), "--signals", folder.File("intake"), "--protected", folder.File("split/protected.parquet"),
        "--gates", gates, "--first-release", "--out", folder.File(output));

    /// <summary>The demonstration's register for this model line.</summary>
    private (NightSite Site, Authority Authority) Trust()
    {
        var authority = new Authority(folder.File("keys"), folder.File("root.json")) { Registers = Registers() };
        foreach (var person in new[] { "tess", "olga", "emre", "ina", "rik" })
            authority.Keygen(person, person);
        var register = File.ReadAllText(Shipped("data", "synthetic", "demo", "persons.yaml"));
        File.WriteAllText(folder.File("persons.yaml"), register.Replace("signals-persons", "compas-demonstration", StringComparison.Ordinal));
        var site = new NightSite
        {
            Folder = folder.File("site"),
            Bundle = folder.File("release"),
            InForce = folder.File("none.json"),
            TrustRoot = authority.Root,
            RootSha256 = authority.CreateRoot(folder.File("persons.yaml"), "olga", "emre"),
            Keys = folder.File("keys"),
            Capacity = 5,
            PolicyOnly = (Shipped("contracts", "compas.odcs.yaml"), Shipped("policies", "ordering", "compas.yaml"), folder.File("fallback.dsse.json")),
        };
        authority.Fallback(Shipped("contracts", "compas.odcs.yaml"), Shipped("policies", "ordering", "compas.yaml"), folder.File("fallback.dsse.json"), "olga", "emre").Ends(0);
        authority.Train("tess", folder.File("model/scorecard.json"), folder.File("training.dsse.json")).Ends(0);
        authority.InForce("rik", 1, site.InForce, 7).Ends(0);
        return (site, authority);
    }

    /// <summary>Registers of this rule: every feature justified, nothing else on record.</summary>
    private string Registers()
    {
        var registers = Directory.CreateDirectory(folder.File("registers")).FullName;
        var contract = ContractReader.Read(SourceFile.Read(Shipped("contracts", "compas.odcs.yaml")));
        var features = contract.Columns.Where(c => c.Role is ColumnRole.Feature).Select(c => $"- {{ feature: {c.Name}, aim: a, suitability: s, necessity: n, alternative: none, by: olga, expires: 2030-12-31 }}\n");
        File.WriteAllText(Path.Combine(registers, "justifications.yaml"), "schema: justifications/1\nversion: 1\njustifications:\n" + string.Concat(features));
        foreach (var name in new[] { "objections", "incidents", "exceptions" })
            File.WriteAllText(Path.Combine(registers, name + ".yaml"), $"schema: {name}/1\nversion: 1\n{name}: []\n");
        return registers;
    }

    private Ran Certify(Authority authority, NightSite site, string audit, string output)
    {
        var (owner, ethics) = (folder.File($"{audit}-olga.dsse.json"), folder.File($"{audit}-emre.dsse.json"));
        authority.Sign("olga", "model_owner", folder.File(audit), owner).Ends(0);
        authority.Sign("emre", "ethics_reviewer", folder.File(audit), ethics).Ends(0);
        site.Arguments("none", Night);
        return authority.Certify(folder.File(audit), folder.File("candidate"), folder.File("training.dsse.json"), site.Installation, folder.File(output), owner, ethics);
    }

    /// <summary>The last two days' cases as a night sees them: without arm and outcome.</summary>
    private string Tonight()
    {
        var lines = File.ReadAllLines(folder.File("split/signals.csv"));
        var header = lines[0].Split(',');
        var kept = Enumerable.Range(0, header.Length).Where(c => header[c] is not ("arm" or "substantiated" or "outcome_known_on")).ToArray();
        var received = Array.IndexOf(header, "received_on");
        var rows = lines[1..].Where(l => l.Split(',')[received] is "2014-12-30" or Night);
        File.WriteAllLines(folder.File("tonight.csv"), rows.Prepend(lines[0]).Select(l => l.Split(',')).Select(cells => string.Join(',', kept.Select(c => cells[c]))));
        return folder.File("tonight.csv");
    }
}
