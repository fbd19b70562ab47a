using System.CommandLine;
using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.Trust;
using Pipeline.Nights;
using Pipeline.Releases;
using Pipeline.ScoreParts;
using Pipeline.Scoring;

namespace Pipeline.Commands;

internal static class ScoreCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var release = Required("--release", "Release folder.");
        var inForce = Required("--in-force", "Signed list of the releases in force.");
        var root = Required("--root", "Trust root file.");
        var installation = Required("--installation", "Installation file.");
        var signals = Required("--signals", "Intake folder.");
        var shard = new Option<string>("--shard") { Description = "This machine's share, i/n: every n-th part from the i-th; the parts of all shards lie beside each other. A share verifies the digest and count of its own parts; the digests of days only a step that reads all parts.", DefaultValueFactory = _ => "1/1" };
        var threads = new Option<int>("--threads") { Description = "Threads to use; no result depends on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var output = Required("--out", "Folder to make.");
        var ledger = LedgerNote.Option();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        shard.Validators.Add(result =>
        {
            if (Shard(result.GetValueOrDefault<string>()) is null)
                result.AddError("--shard must be i/n with 1 <= i <= n");
        });
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--threads must be at least 1");
        });
        var command = new Command("score", "Scores signals under the release in force: scores, probabilities and reasons, part by part.") { release, inForce, root, installation, signals, shard, threads, output, ledger, quiet }
            .WithExamples(
                "pipeline score --release release --in-force in-force.json --root trust/root.json --installation installation.yaml --signals intake --out scores",
                "pipeline score --release release --in-force in-force.json --root trust/root.json --installation installation.yaml --signals intake --shard 2/4 --out scores-2");
        command.Does(ledger, "pipeline score", (parsed, act) => Run(
            () => Released(parsed.GetRequiredValue(release), parsed.GetRequiredValue(inForce), parsed.GetRequiredValue(root), parsed.GetRequiredValue(installation), act, clock),
            parsed.GetRequiredValue(signals), Shard(parsed.GetRequiredValue(shard))!.Value, parsed.GetValue(threads),
            parsed.GetRequiredValue(output), act, parsed.GetValue(quiet) ? TextWriter.Null : Console.Error), clock);
        return command;
    }

    /// <summary>Zero-based share and number of shares, or null when the text is neither.</summary>
    internal static (int Index, int Count)? Shard(string? text)
    {
        var parts = (text ?? "").Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index >= 1 && index <= count ? (index - 1, count) : null;
    }

    private static ReleasedModel Released(string release, string inForce, string root, string installation, Act act, TimeProvider? clock)
    {
        act.Uses(Installation.Read(installation));
        return ReleasedModel.Load(release, inForce, root, installation, clock);
    }

    private static ExitCode Run(Func<ReleasedModel> released, string signals, (int Index, int Count) shard, int threads, string output, Act act, TextWriter people)
    {
        var phases = new PhaseTimes();
        phases.Begin("trust");
        var (model, intake) = (released(), SignalFolder.Read(signals));
        foreach (var warning in model.Release.Drift.Warnings)
            Console.Error.WriteLine("note: " + warning);
        var record = Record(model, intake, shard);
        act.Took(record.Inputs);
        if (!string.Equals(intake.Contract.Sha256, model.Contract.Sha256, StringComparison.Ordinal))
        {
            throw RefusedException.Rule(new Problem
            {
                Code = "contract-not-released",
                Value = intake.Contract.Sha256,
                Rule = $"the signals were taken in under another contract than the release's ({model.Contract.Sha256})",
                Remedy = "run intake under the released contract",
            });
        }

        using var folder = ResultFolder.Begin(output, record);
        if (folder is null)
        {
            act.AlreadyMade(output);
            people.WriteLine($"already done: {output}");
            return ExitCode.Done;
        }

        phases.Begin("score");
        var rows = Write(folder, model, intake, shard, threads);
        phases.Begin("commit");
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["scored"] = rows });
        act.Made(output);
        phases.End(output);
        MemoryUse.End(output);
        people.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scored {rows} signals under release {model.ReleaseId}: {output}"));
        return ExitCode.Done;
    }

    private static long Write(ResultFolder folder, ReleasedModel model, SignalFolder intake, (int Index, int Count) shard, int threads)
    {
        var contract = intake.Contract;
        var plan = new ScorePlan(model.Scorecard, new PartColumns(contract.Specs), contract.Single(ColumnRole.Signal).Name, ReasonSides.Both, TonightsRule.Released(model).Mark!);
        File.WriteAllBytes(folder.FilePath(PartNames.FileName), PartNames.Csv(model.Scorecard, contract));
        int[] mine = [.. Enumerable.Range(0, intake.Manifest.Parts.Count).Where(number => number % shard.Count == shard.Index)];
        return ScorePartsRun.Write(plan, intake, mine, threads, folder);
    }

    private static RunRecord Record(ReleasedModel model, SignalFolder intake, (int Index, int Count) shard) => new()
    {
        Command = "pipeline score",
        Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["release"] = model.ReleaseId,
            ["shard"] = string.Create(CultureInfo.InvariantCulture, $"{shard.Index + 1}/{shard.Count}"),
        },
        Inputs = new SortedDictionary<string, string>(intake.Inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { ["model"] = model.ModelSha256 },
    };

    private static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };
}
