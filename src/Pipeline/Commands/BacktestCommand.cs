using System.CommandLine;
using System.Globalization;
using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Pipeline.Challengers;
using Pipeline.Evaluation.Backtest;
using Prioritisation.Ordering;
using Prioritisation.Training;
using Reporting.Terminal;

namespace Pipeline.Commands;

internal static class BacktestCommand
{
    public static Command Create()
    {
        var signals = new Option<string>("--signals") { Description = "Intake folder with the history.", Required = true };
        var policy = new Option<string>("--policy") { Description = "The ordering policy.", Required = true };
        var capacity = new Option<int>("--capacity") { Description = "Places a night, the random control sample included.", Required = true };
        var firstCut = new Option<DateOnly>("--first-cut") { Description = "Last day of training of the first window (YYYY-MM-DD).", Required = true };
        var lastCut = new Option<DateOnly>("--last-cut") { Description = "No window is cut later.", Required = true };
        var step = Months("--step-months", "Months from one cut to the next.");
        var training = new Option<string>("--training-months") { Description = "Months of training before a cut, or all for as far back as the history goes.", DefaultValueFactory = _ => "all" };
        var calibration = Months("--calibration-months", "Months of calibration after a cut.");
        var gap = new Option<int>("--gap-days") { Description = "Days that outcomes get to mature, before the first night that is evaluated and after the last.", DefaultValueFactory = _ => 30 };
        var evaluation = Months("--evaluation-months", "Months of nights that are evaluated; no more than the step.");
        var trainers = new Option<string[]>("--trainer") { Description = "A trainer to try; the first is compared with all others.", DefaultValueFactory = _ => ["scorecard", "logistic"] };
        trainers.AcceptOnlyFromAmong(Trainers.Names);
        var recipes = new Option<string[]>("--recipe") { Description = "A recipe in YAML or JSON: one for all trainers, or one for each in their order.", DefaultValueFactory = _ => [] };
        var seed = new Option<long>("--seed") { Description = "Seed of training, ties and draws.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "Threads to use; no result depends on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var ledger = LedgerNote.Option();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        training.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && text != "all" && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError("--training-months must be a whole number, or all");
        });
        var command = new Command("backtest", "Trains at several past cuts with what was known then, and replays the nights after each: does the order hold over time, and whom to choose?")
        {
            signals, policy, capacity, firstCut, lastCut, step, training, calibration, gap, evaluation, trainers, recipes, seed, threads, output, ledger, quiet,
        }.WithExamples(
            "pipeline backtest --signals intake --policy policies/ordering/societal-interest.yaml --capacity 40 --first-cut 2025-03-31 --last-cut 2026-03-31 --out backtest",
            "pipeline backtest --signals intake --policy policies/ordering/societal-interest.yaml --capacity 40 --first-cut 2025-03-31 --last-cut 2026-03-31 --step-months 1 --evaluation-months 1 --training-months 12 --trainer scorecard --trainer scorecard --recipe small.yaml --recipe large.yaml --out recipes");
        command.Does(ledger, "pipeline backtest", (parsed, act) => Run(
            parsed.GetRequiredValue(signals),
            parsed.GetRequiredValue(policy),
            new Spans
            {
                FirstCut = parsed.GetRequiredValue(firstCut),
                LastCut = parsed.GetRequiredValue(lastCut),
                StepMonths = parsed.GetRequiredValue(step),
                TrainingMonths = parsed.GetRequiredValue(training) is var text && text == "all" ? null : int.Parse(text, CultureInfo.InvariantCulture),
                CalibrationMonths = parsed.GetRequiredValue(calibration),
                GapDays = parsed.GetRequiredValue(gap),
                EvaluationMonths = parsed.GetRequiredValue(evaluation),
            },
            Contenders(parsed.GetRequiredValue(trainers), parsed.GetRequiredValue(recipes)),
            new BacktestSettings(parsed.GetRequiredValue(capacity), parsed.GetRequiredValue(seed), Math.Max(1, parsed.GetRequiredValue(threads))),
            parsed.GetRequiredValue(output),
            act,
            Progress.OnStandardError(parsed.GetValue(quiet))));
        return command;
    }

    private static ExitCode Run(
        string signalsPath, string policyPath, Spans spans, IReadOnlyList<Contender> contenders, BacktestSettings settings, string output, Act act, Progress progress)
    {
        var signals = SignalFolder.Read(signalsPath);
        var inputs = new BacktestInputs(signals, SourceFile.Read(policyPath), contenders);
        act.Took(inputs.Digests);
        var policy = OrderingPolicyReader.Read(inputs.Policy);
        OrderingPolicyReader.DemandClassesOf(signals.Contract, policy);
        NightOrder.DemandCapacity(policy, settings.Capacity);
        var windows = WindowPlan.Of(spans, FirstDay(signals), signals.Manifest.Days[^1].Date);
        using var folder = ResultFolder.Begin(output, Record(inputs, spans, settings));
        if (folder is null)
        {
            act.AlreadyMade(output);
            progress.Say($"already done: {output}");
            return ExitCode.Done;
        }

        var plan = HistorySizes.Of(signals.Contract, signals.Batches(), windows);
        foreach (var line in PlanLines.Of(plan))
            progress.Say(line);
        var record = BacktestRun.Run(inputs, policy, spans, plan, settings, progress);
        BacktestFolder.Write(folder, record, signals.Contract);
        act.Made(output);
        progress.Say(FormattableString.Invariant($"{record.Windows.Count} windows, {record.Windows.Sum(w => w.Size.Evaluation)} signals evaluated: {output}"));
        return ExitCode.Done;
    }

    private static DateOnly FirstDay(SignalFolder signals) => signals.Manifest.Days.Count > 0
        ? signals.Manifest.Days[0].Date
        : throw RefusedException.Input(new Problem { Code = "history-empty", Rule = "the delivery holds no signal at all", Remedy = "take signals in first" });

    private static List<Contender> Contenders(string[] trainers, string[] recipes)
    {
        if (recipes.Length > 1 && recipes.Length != trainers.Length)
        {
            throw RefusedException.Usage(new Problem
            {
                Code = "recipes-uneven",
                Column = "--recipe",
                Rule = FormattableString.Invariant($"{recipes.Length} recipes are given for {trainers.Length} trainers"),
                Remedy = "give one for all trainers, or one for each in their order",
            });
        }

        return [.. trainers.Select((name, i) =>
        {
            var times = trainers.Count(other => other == name);
            var id = times == 1 ? name : FormattableString.Invariant($"{name}-{trainers.Take(i + 1).Count(other => other == name)}");
            var file = recipes.Length == 0 ? null : SourceFile.Read(recipes[recipes.Length == 1 ? 0 : i]);
            return new Contender(id, Trainers.Named(name), file is null ? new Recipe() : RecipeReader.Read(file), file?.Sha256);
        })];
    }

    private static Option<int> Months(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => 3 };

    private static RunRecord Record(BacktestInputs inputs, Spans spans, BacktestSettings settings) => new()
    {
        Command = "pipeline backtest",
        Seed = settings.Seed,
        Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["capacity"] = Number(settings.Capacity),
            ["first-cut"] = Day(spans.FirstCut),
            ["last-cut"] = Day(spans.LastCut),
            ["step-months"] = Number(spans.StepMonths),
            ["training-months"] = spans.TrainingMonths is { } months ? Number(months) : "all",
            ["calibration-months"] = Number(spans.CalibrationMonths),
            ["gap-days"] = Number(spans.GapDays),
            ["evaluation-months"] = Number(spans.EvaluationMonths),
            ["trainers"] = string.Join(' ', inputs.Contenders.Select(c => c.Id)),
        },
        Inputs = inputs.Digests,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
