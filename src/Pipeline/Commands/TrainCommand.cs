using System.CommandLine;
using System.Globalization;
using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Runs;
using Pipeline.Challengers;
using Pipeline.Trees;
using Prioritisation.Training;

namespace Pipeline.Commands;

internal static class TrainCommand
{
    public static Command Create()
    {
        var signals = new Option<string>("--signals") { Description = "Intake folder with the history.", Required = true };
        var trainTo = new Option<DateOnly>("--train-to") { Description = "Train on signals received, and outcomes known, by this day.", Required = true };
        var calibrateTo = new Option<DateOnly>("--calibrate-to") { Description = "Calibrate on later signals received, and outcomes known, by this day.", Required = true };
        var trainer = new Option<string>("--trainer") { Description = "scorecard (default), or what to compare it with: mlnet-gam, logistic and best-column make scorecards, lightgbm and fasttree trees.", DefaultValueFactory = _ => "scorecard" };
        trainer.AcceptOnlyFromAmong(Trainers.Names);
        var recipe = new Option<string?>("--recipe") { Description = "Recipe in YAML or JSON; what it leaves out keeps its default." };
        var seed = new Option<long>("--seed") { Description = "Feeds whatever chance the trainer uses.", Required = true };
        var threads = new Option<int>("--threads") { Description = "Threads to use; no result depends on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var output = new Option<string>("--out") { Description = "Model folder to make.", Required = true };
        var ledger = LedgerNote.Option();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--threads must be at least 1");
        });
        var command = new Command("train", "Makes a model from past signals, cut by dates alone: scorecard.json or trees.json, and training.json that tells how.") { signals, trainTo, calibrateTo, trainer, recipe, seed, threads, output, ledger, quiet }
            .WithExamples(
                "pipeline train --signals intake --train-to 2025-09-30 --calibrate-to 2026-03-31 --seed 1 --out model",
                "pipeline train --signals intake --train-to 2025-09-30 --calibrate-to 2026-03-31 --trainer lightgbm --seed 1 --out challenger");
        command.Does(ledger, "pipeline train", (parsed, act) => Run(
            parsed.GetRequiredValue(signals), parsed.GetValue(trainTo), parsed.GetValue(calibrateTo), parsed.GetRequiredValue(trainer), parsed.GetValue(recipe),
            parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetRequiredValue(output), act, parsed.GetValue(quiet) ? TextWriter.Null : Console.Error));
        return command;
    }

    private static ExitCode Run(
        string signals, DateOnly trainTo, DateOnly calibrateTo, string trainerName, string? recipePath, long seed, int threads, string output, Act act, TextWriter people)
    {
        var intake = SignalFolder.Read(signals);
        var recipeFile = recipePath is null ? null : SourceFile.Read(recipePath);
        var recipe = recipeFile is null ? new Recipe() : RecipeReader.Read(recipeFile);
        var record = Record(intake, recipeFile, trainTo, calibrateTo, trainerName, seed);
        act.Took(record.Inputs);
        using var folder = ResultFolder.Begin(output, record);
        if (folder is null)
        {
            act.AlreadyMade(output);
            people.WriteLine($"already done: {output}");
            return ExitCode.Done;
        }

        var data = TrainingDataReader.Read(intake, trainTo, calibrateTo);
        people.WriteLine(string.Create(CultureInfo.InvariantCulture, $"training on {data.Training.Count} signals ({data.Training.FoundedCount} founded; {data.TrainingWithoutOutcome} without a known outcome), calibrating on {data.Calibration.Count} ({data.Calibration.FoundedCount} founded; {data.CalibrationWithoutOutcome} without)"));
        var log = new TrainingLog(people.WriteLine);
        var trainer = Trainers.Named(trainerName);
        var model = trainer.Train(data, recipe, seed, threads, log);
        File.WriteAllBytes(folder.FilePath(ModelFile.NameOf(model)), ModelFile.Bytes(model));
        JsonFile.Write(folder.FilePath(TrainingReport.FileName), TrainingReport.Of(trainer, recipe, data, log));
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["training"] = data.Training.Count,
            ["training_without_outcome"] = data.TrainingWithoutOutcome,
            ["calibration"] = data.Calibration.Count,
            ["calibration_without_outcome"] = data.CalibrationWithoutOutcome,
            ["later"] = data.Later,
        });
        act.Made(output);
        people.WriteLine($"model: {output}");
        return ExitCode.Done;
    }

    private static RunRecord Record(SignalFolder intake, SourceFile? recipe, DateOnly trainTo, DateOnly calibrateTo, string trainer, long seed)
    {
        var inputs = new SortedDictionary<string, string>(intake.Inputs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        if (recipe is not null)
            inputs["recipe"] = recipe.Sha256;
        return new RunRecord
        {
            Command = "pipeline train",
            Seed = seed,
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["train-to"] = trainTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["calibrate-to"] = calibrateTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["trainer"] = trainer,
            },
            Inputs = inputs,
        };
    }
}
