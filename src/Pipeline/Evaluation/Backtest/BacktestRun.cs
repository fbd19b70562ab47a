using System.Security.Cryptography;
using Interchange.Runs;
using Prioritisation.Ordering;
using Prioritisation.Training;
using Reporting.Terminal;
using Statistics.Resampling;

namespace Pipeline.Evaluation.Backtest;

/// <summary>Trains every contender at every cut with what was known then, and replays the nights that came after.</summary>
internal static class BacktestRun
{
    /// <remarks>Whatever the number of threads, the same record.</remarks>
    /// <exception cref="RefusedException">Exit code 3: the history is broken or cannot be weighted; 5: capacity.</exception>
    public static BacktestRecord Run(BacktestInputs inputs, OrderingPolicy policy, Spans spans, IReadOnlyList<SizedWindow> plan, BacktestSettings settings, Progress progress)
    {
        var windows = new List<ReplayedWindow>();
        IReadOnlyList<EvaluatedModel>? before = null;
        foreach (var window in plan)
        {
            progress.Say(FormattableString.Invariant($"window {window.Window.Number} of {plan.Count}: training on {window.Size.Training.Signals} signals"));
            var models = Train(inputs, window.Window, settings);
            windows.Add(ReplayedWindow.Of(inputs.Signals, policy, window, models, before, settings, progress));
            before = models;
        }

        return Record(inputs, policy, spans, windows, settings);
    }

    private static List<EvaluatedModel> Train(BacktestInputs inputs, PlannedWindow window, BacktestSettings settings)
    {
        var signals = inputs.Signals;
        var data = TrainingDataReader.Cut(signals.Contract, signals.Batches(), signals.Inputs, window.TrainTo, window.CalibrateTo, window.TrainFrom);
        return [.. inputs.Contenders.Select(contender =>
        {
            var model = contender.Trainer.Train(data, contender.Recipe, settings.Seed, settings.Threads);
            return new EvaluatedModel(contender.Id, model, Convert.ToHexStringLower(SHA256.HashData(JsonFile.Bytes<object>(model))));
        })];
    }

    private static BacktestRecord Record(BacktestInputs inputs, OrderingPolicy policy, Spans spans, IReadOnlyList<ReplayedWindow> windows, BacktestSettings settings)
    {
        string[] ids = [.. inputs.Contenders.Select(c => c.Id)];
        var regrets = Regrets.ByWindow(ids, [.. windows.Select(w => w.Precision(ids.Length))]);
        var (measures, outcomes) = OverWindows.Of([.. windows.Select(w => w.Compared)]);
        var policyOnly = measures.Single(m => m.Rule.Kind == RuleKind.PolicyOnly);
        return new BacktestRecord
        {
            ModelLine = inputs.Signals.Contract.ModelLine,
            Plan = spans,
            Capacity = settings.Capacity,
            RandomPlaces = Places.Random(policy, settings.Capacity),
            Seed = settings.Seed,
            Blocks = BlockJackknife.Blocks,
            ContractSha256 = inputs.Signals.Contract.Sha256,
            OrderingPolicySha256 = policy.Sha256,
            ManifestSha256 = inputs.Signals.ManifestSha256,
            Contenders = [.. inputs.Contenders.Select(c => new ContenderRecord(c.Id, c.Trainer.Name, c.RecipeSha256))],
            Windows = [.. windows.Select((w, i) => w.Record(regrets[i]))],
            OverWindows = [.. measures.Select(m => OverWindows.Result(m, policyOnly, outcomes))],
            FirstMinusOther = [.. measures.Skip(1).Select(other => OverWindows.Minus(measures[0], other, outcomes.Weighted.Blocks))],
            Regret = Regrets.Over(regrets),
            Groups = [.. ids.SelectMany((id, c) => GroupTables.Added(windows.SelectMany(w => w.Groups[c])).Select(group => new ContenderGroup(id, group)))],
        };
    }
}
