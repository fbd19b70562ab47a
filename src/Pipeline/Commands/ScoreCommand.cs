using System.CommandLine;
using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Pipeline.Nights;
using Pipeline.Releases;
using Pipeline.Scoring;

namespace Pipeline.Commands;

internal static class ScoreCommand
{
    private static readonly ColumnSpec[] Layout = [ColumnSpec.Text(ScoredSignalsLayout.Signal), ColumnSpec.Number(ScoredSignalsLayout.Score), .. ReleaseColumns.Specs];

    public static Command Create(TimeProvider? clock = null)
    {
        var release = Required("--release", "Release folder.");
        var inForce = Required("--in-force", "Signed list of the releases in force.");
        var root = Required("--root", "Trust root file.");
        var installation = Required("--installation", "Installation file.");
        var signals = Required("--signals", "Intake folder.");
        var shard = new Option<string>("--shard") { Description = "This machine's share, i/n: every n-th batch from the i-th; the parts of all shards lie beside each other.", DefaultValueFactory = _ => "1/1" };
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
        var command = new Command("score", "Scores signals under the release in force: scores only, as parts.") { release, inForce, root, installation, signals, shard, threads, output, ledger, quiet }
            .WithExamples(
                "pipeline score --release release --in-force in-force.json --root trust/root.json --installation installation.yaml --signals intake --out scores",
                "pipeline score --release release --in-force in-force.json --root trust/root.json --installation installation.yaml --signals intake --shard 2/4 --out scores-2");
        command.Does(ledger, "pipeline score", (parsed, act) => Run(
            Released(parsed.GetRequiredValue(release), parsed.GetRequiredValue(inForce), parsed.GetRequiredValue(root), parsed.GetRequiredValue(installation), act, clock),
            SignalFolder.Read(parsed.GetRequiredValue(signals)), Shard(parsed.GetRequiredValue(shard))!.Value, parsed.GetValue(threads),
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

    private static ExitCode Run(ReleasedModel model, SignalFolder intake, (int Index, int Count) shard, int threads, string output, Act act, TextWriter people)
    {
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

        var rows = Write(folder, model, intake, shard, threads);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["scored"] = rows });
        act.Made(output);
        people.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scored {rows} signals under release {model.ReleaseId}: {output}"));
        return ExitCode.Done;
    }

    private static long Write(ResultFolder folder, ReleasedModel model, SignalFolder intake, (int Index, int Count) shard, int threads)
    {
        var kernel = ScoringKernels.For(model.Scorecard);
        var mark = TonightsRule.Released(model).Mark;
        var signal = intake.Contract.Single(ColumnRole.Signal).Name;
        long rows = 0;
        var mine = intake.Batches().Select((batch, number) => (Batch: batch, Number: number)).Where(b => b.Number % shard.Count == shard.Index);
        foreach (var group in mine.Chunk(threads))
        {
            var scored = ScoringRun.Score(kernel, [.. group.Select(b => b.Batch)], threads, ReasonSides.None);
            for (var i = 0; i < group.Length; i++)
            {
                var part = new ColumnBatch(
                [
                    new TextColumn(ScoredSignalsLayout.Signal, group[i].Batch.Text(signal).Values),
                    new NumberColumn(ScoredSignalsLayout.Score, [.. scored[i].Score.Select(s => (float)s)]),
                    .. ReleaseColumns.Of(mark, group[i].Batch.Count),
                ]);
                ParquetTable.Write(folder.FilePath(string.Create(CultureInfo.InvariantCulture, $"scores/part-{group[i].Number:D4}.parquet")), Layout, [part]);
                rows += part.Count;
            }
        }

        return rows;
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
