using System.CommandLine;
using System.Globalization;
using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Pipeline.Evaluation;
using Pipeline.Evaluation.Shapes;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;
using Reporting.Terminal;

namespace Pipeline.Commands;

internal static class EvaluateCommand
{
    public static Command Create()
    {
        var models = new Option<string[]>("--model") { Description = "A model folder; the first is the candidate, a scorecard; further ones, of any shape, are compared with it.", Required = true };
        var policy = new Option<string>("--policy") { Description = "The ordering policy.", Required = true };
        var signals = new Option<string>("--signals") { Description = "What intake delivered.", Required = true };
        var from = new Option<DateOnly>("--from") { Description = "First day of receipt (YYYY-MM-DD), later than any model has seen.", Required = true };
        var to = new Option<DateOnly>("--to") { Description = "Last day of receipt.", Required = true };
        var capacity = new Option<int>("--capacity") { Description = "Places a night, the random control sample included.", Required = true };
        var seed = new Option<long>("--seed") { Description = "Seed of ties and draws.", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--out") { Description = "Folder to make: the candidate that the audit judges.", Required = true };
        var threads = new Option<int>("--threads") { Description = "Threads to use; no result depends on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var ledger = LedgerNote.Option();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var command = new Command("evaluate", "Replays later nights under a model's order, beside the order by policy alone, the recorded process and a random draw.")
        {
            models, policy, signals, from, to, capacity, seed, output, threads, ledger, quiet,
        }.WithExamples(
            "pipeline evaluate --model model --policy policies/ordering/societal-interest.yaml --signals intake --from 2026-04-01 --to 2026-09-30 --capacity 40 --out candidate",
            "pipeline evaluate --model model --model challenger --policy policies/ordering/societal-interest.yaml --signals intake --from 2026-04-01 --to 2026-09-30 --capacity 40 --seed 7 --out candidate");
        command.Does(ledger, "pipeline evaluate", (parsed, act) => Run(
            parsed.GetRequiredValue(models),
            parsed.GetRequiredValue(policy),
            parsed.GetRequiredValue(signals),
            new EvaluationSettings(
                parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetRequiredValue(capacity), parsed.GetRequiredValue(seed), Math.Max(1, parsed.GetRequiredValue(threads))),
            parsed.GetRequiredValue(output),
            act,
            Progress.OnStandardError(parsed.GetValue(quiet))));
        return command;
    }

    private static ExitCode Run(string[] modelPaths, string policyPath, string signalsPath, EvaluationSettings settings, string output, Act act, Progress progress)
    {
        var signals = SignalFolder.Read(signalsPath);
        var read = ModelFolder.Read(modelPaths);
        var candidate = (Scorecard)read[0].Model.Rule;
        var inputs = new EvaluationInputs(read, TrainingShapes.Beside(read[0].File, candidate), SourceFile.Read(policyPath), signals);
        act.Took(inputs.Digests);
        var policy = OrderingPolicyReader.Read(inputs.Policy);
        ModelFolder.Demand(inputs.Models, signals.Contract, settings);
        OrderingPolicyReader.DemandClassesOf(signals.Contract, policy);
        NightOrder.DemandCapacity(policy, settings.Capacity);
        using var folder = ResultFolder.Begin(output, Record(inputs, settings));
        if (folder is null)
        {
            act.AlreadyMade(output);
            progress.Say($"already done: {output}");
            return ExitCode.Done;
        }

        progress.Say("reading and scoring the signals of the window");
        var models = inputs.Models.Select(m => m.Model).ToList();
        var learnt = new LearntPersons(signals.Contract, ModelFolder.LearntFrom(models[0].Rule));
        var window = Window.Read(signals, [.. models.Select(m => m.Rule)], settings.From, settings.To, settings.Threads, learnt.Add, candidate);
        var result = EvaluationComputing.Run(window, models, inputs.Training?.Report, policy, settings, learnt.In(signals), signals.ManifestSha256, progress);
        CandidateFolder.Write(folder, inputs, settings, window, result);
        act.Made(output);
        progress.Say($"{result.Record.Nights} nights, {window.Count} signals: {output}");
        return ExitCode.Done;
    }

    private static RunRecord Record(EvaluationInputs inputs, EvaluationSettings settings) => new()
    {
        Command = "pipeline evaluate",
        Seed = settings.Seed,
        Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["from"] = settings.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["to"] = settings.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["capacity"] = settings.Capacity.ToString(CultureInfo.InvariantCulture),
        },
        Inputs = inputs.Digests,
    };
}
