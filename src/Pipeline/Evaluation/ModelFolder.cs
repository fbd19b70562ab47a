using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Runs;
using Pipeline.Trees;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Evaluation;

/// <summary>The models to evaluate, and what must hold of them before any night is replayed.</summary>
internal static class ModelFolder
{
    /// <summary>The first is the candidate; the others, of any shape, only appear in the comparison.</summary>
    /// <exception cref="RefusedException">Exit code 3: a file is missing or broken; 2: the candidate is no scorecard.</exception>
    public static IReadOnlyList<(EvaluatedModel Model, SourceFile File)> Read(IReadOnlyList<string> paths)
    {
        var read = paths.Select(ModelFile.ReadAt).ToArray();
        DemandScorecard(read[0].Model, read[0].File);
        return [.. read.Select((one, i) =>
        {
            var id = i == 0 ? "candidate" : string.Create(CultureInfo.InvariantCulture, $"model-{i + 1}");
            return (new EvaluatedModel(id, one.Model, one.File.Sha256), one.File);
        })];
    }

    /// <summary>A model may only be judged on days that it has not seen.</summary>
    /// <exception cref="RefusedException">Exit code 2: the window is upside down, or begins before a model was finished; 3: other contract.</exception>
    public static void Demand(IReadOnlyList<(EvaluatedModel Model, SourceFile File)> models, Contract contract, EvaluationSettings settings)
    {
        var usage = models.Where(m => m.Model.Rule.Provenance.CalibratedTo >= settings.From)
            .Select(m => new Problem
            {
                Code = "window-seen",
                File = m.File.Path,
                Column = "--from",
                Value = Day(settings.From),
                Rule = $"the model was calibrated on signals up to {Day(m.Model.Rule.Provenance.CalibratedTo)}; the window must begin later",
                Remedy = $"give --from {Day(m.Model.Rule.Provenance.CalibratedTo.AddDays(1))} or later",
            }).ToList();
        if (settings.To < settings.From)
            usage.Add(new Problem { Code = "window-empty", Column = "--to", Value = Day(settings.To), Rule = $"the window ends before it begins, on {Day(settings.From)}" });
        if (usage.Count > 0)
            throw new RefusedException(ExitCode.Usage, usage);
        var other = models.Where(m => !string.Equals(m.Model.Rule.Provenance.ContractSha256, contract.Sha256, StringComparison.Ordinal))
            .Select(m => new Problem
            {
                Code = "model-other-contract",
                File = m.File.Path,
                Value = m.Model.Rule.Provenance.ContractSha256,
                Rule = $"the model was trained under another contract than the signals', whose SHA-256 is {contract.Sha256}",
                Remedy = "train the model again under this contract",
            }).ToList();
        if (other.Count > 0)
            throw new RefusedException(ExitCode.InputBroken, other);
    }

    /// <summary>The days of the signals that a model has learnt from.</summary>
    public static Slice LearntFrom(IModel model) => new(model.Provenance.TrainedFrom, model.Provenance.TrainedTo);

    private static void DemandScorecard(IModel candidate, SourceFile file)
    {
        if (candidate is Scorecard)
            return;
        throw RefusedException.Usage(new Problem
        {
            Code = "candidate-no-scorecard",
            File = file.Path,
            Column = "--model",
            Value = candidate.Provenance.Trainer,
            Rule = "the candidate is handed to the audit, and only a scorecard can be released: people must be able to score with it by hand",
            Remedy = "name a scorecard first; trees may follow, to be compared with it",
        });
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
