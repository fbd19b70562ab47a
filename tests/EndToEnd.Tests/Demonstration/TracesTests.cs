using System.Security.Cryptography;
using System.Text.Json;
using EndToEnd.Tests.Worlds;
using Interchange.Tests.Lineage;

namespace EndToEnd.Tests.Demonstration;

/// <summary>What the demonstration leaves beside its results, for people who come later to look.</summary>
[Collection(nameof(DemoWorld))]
public sealed class TracesTests(DemoWorld world) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_lineage_event_that_the_demonstration_left_holds_against_the_schema_it_names()
    {
        var traces = Directory.GetFiles(world.Path, "lineage.ndjson", SearchOption.AllDirectories);
        var lines = traces.SelectMany(File.ReadLines).ToList();
        Assert.All(lines, line => Assert.Empty(OpenLineageSchemas.Faults(line)));
        var jobs = lines.Select(l => JsonDocument.Parse(l).RootElement).ToLookup(e => e.GetProperty("job").GetProperty("name").GetString()!, e => e.GetProperty("eventType").GetString()!, StringComparer.Ordinal);
        foreach (var verb in new[] { "pipeline intake", "pipeline train", "pipeline evaluate", "pipeline nightly", "pipeline outcomes", "fairness-audit audit --candidate", "fairness-audit certify", "fairness-audit export" })
        {
            Assert.Contains("START", jobs[verb], StringComparer.Ordinal);
            Assert.Contains("COMPLETE", jobs[verb], StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Each_room_s_ledger_names_every_step_that_its_room_took_and_holds_up_to_its_signed_head()
    {
        foreach (var (ledger, room, verbs) in new[]
        {
            ("trust/ledger.db", "pipeline", new[] { "pipeline intake", "pipeline train", "pipeline evaluate", "pipeline nightly" }),
            ("room-two.db", "audit", ["fairness-audit split", "fairness-audit audit", "fairness-audit sign", "fairness-audit answer", "fairness-audit certify", "fairness-audit in-force", "fairness-audit fallback", "fairness-audit export"]),
        })
        {
            var shown = Executable.Pipeline.Run("ledger", "show", "--ledger", world[ledger], "--last", "100").Ends(0).Out;
            Assert.All(verbs, verb => Assert.Contains(verb, shown, StringComparison.Ordinal));
            Executable.Pipeline.Run("ledger", "verify", "--ledger", world[ledger], "--head", world[$"trust/head-{room}.dsse.json"], "--root", world["trust/root.json"]).Ends(0);
        }

        Executable.Pipeline.Run("ledger", "verify", "--ledger", world["room-two.db"], "--head", world["trust/head-pipeline.dsse.json"], "--root", world["trust/root.json"]).Ends(5);
    }

    [Fact]
    public void A_listed_signal_is_told_night_by_night_and_one_of_no_night_is_refused()
    {
        var listed = File.ReadLines(world[$"nights/replay/{DemoWorld.SecondNight}.r1/teams/fraud/worklist.en.csv"]).ElementAt(1).Split(';')[0];
        string[] asked = ["ledger", "show", "--nights", world["nights/replay"], "--ledger", world["trust/ledger.db"], "--lang", "en", "--signal"];
        var told = Executable.Pipeline.Run([.. asked, listed]).Ends(0).Out;
        Assert.Contains("computed again by this night's own model, equal", told, StringComparison.Ordinal);
        Assert.Contains("delivered, entry", told, StringComparison.Ordinal);
        Executable.Pipeline.Run([.. asked, new string('0', 32)]).Ends(3);
    }

    [Fact]
    public void Retention_keeps_what_is_not_due_and_a_night_that_vanished_without_it_is_told()
    {
        var (nights, ledger, policy) = (folder.File("nights"), folder.File("ledger.db"), folder.File("retention.yaml"));
        Folders.Copy(world["nights/replay"], nights);
        File.Copy(world["trust/ledger.db"], ledger);
        File.WriteAllText(policy, File.ReadAllText(Path.Combine(Executable.Root, "policies", "retention", "default.yaml")));
        Executable.Pipeline.Run("sample", "--nights", nights, "--from", DemoWorld.FirstNight, "--to", DemoWorld.SecondNight, "--per-stratum", "1", "--seed", "1", "--ledger", ledger, "--out", folder.File("sample")).Ends(0);
        Executable.Pipeline.Run("retention", "--policy", policy, "--nights", nights, "--as-of", DemoWorld.SecondNight, "--ledger", ledger).Ends(0, "kept");
        Executable.Pipeline.Run("retention", "verify", "--nights", nights, "--ledger", ledger).Ends(0, "0 deleted results");
        Executable.Pipeline.Run("sample", "verify", "--sample", folder.File("sample"), "--nights", nights, "--ledger", ledger).Ends(0);
        var vanished = Path.Combine(nights, DemoWorld.FirstNight + ".r1");
        var run = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(vanished, "run.json"))));
        Directory.Delete(vanished, recursive: true);
        Executable.Pipeline.Run("retention", "verify", "--nights", nights, "--ledger", ledger).Ends(5, run);
    }
}
