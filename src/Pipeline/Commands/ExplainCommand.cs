using System.CommandLine;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Pipeline.Scoring;
using Pipeline.Trees;
using Prioritisation.Scorecards;

namespace Pipeline.Commands;

internal static class ExplainCommand
{
    public static Command Create()
    {
        var model = new Option<string>("--model") { Description = "A scorecard.json or trees.json, or the folder that holds it.", Required = true };
        var signals = new Option<string>("--signals") { Description = "Intake folder with the signal.", Required = true };
        var signal = new Option<string>("--signal") { Description = "The signal's pseudonym.", Required = true };
        var language = new Option<string>("--language") { Description = "nl (default) or en.", DefaultValueFactory = _ => "nl" };
        language.AcceptOnlyFromAmong("nl", "en");
        var command = new Command("explain", "Says in words why one signal has its score: every term, summing to it, and what would have changed it.") { model, signals, signal, language }
            .WithExamples(
                "pipeline explain --model model --signals intake --signal 0f3c9a5e7d1b2486a0c4e8f213579bdf",
                "pipeline explain --model model/scorecard.json --signals intake --signal 0f3c9a5e7d1b2486a0c4e8f213579bdf --language en --json");
        command.Does(parsed => Run(
            parsed.GetRequiredValue(model), parsed.GetRequiredValue(signals), parsed.GetRequiredValue(signal), parsed.GetRequiredValue(language) == "nl"));
        return command;
    }

    private static ExitCode Run(string model, string signals, string pseudonym, bool dutch)
    {
        var (read, _) = ModelFile.ReadAt(model);
        var intake = SignalFolder.Read(signals);
        var explanation = Find(intake, read, pseudonym, dutch);
        Answering.With(explanation);
        if (read is TreeModel)
            Console.Out.WriteLine(TreeExplanation.Standing(dutch));
        foreach (var line in explanation.Lines(dutch))
            Console.Out.WriteLine(line);
        return ExitCode.Done;
    }

    private static Explanation Find(SignalFolder intake, IModel model, string pseudonym, bool dutch)
    {
        var name = intake.Contract.Single(ColumnRole.Signal).Name;
        foreach (var batch in intake.Batches())
        {
            var row = Array.IndexOf(batch.Text(name).Values, pseudonym);
            if (row >= 0)
                return Explain(model, intake.Contract, batch, row, pseudonym, dutch);
        }

        throw RefusedException.Input(new Problem
        {
            Code = "signal-unknown",
            Column = name,
            Value = pseudonym,
            Rule = "no signal of this intake has this pseudonym",
            Remedy = "take the pseudonym from a worklist or from the scored signals",
        });
    }

    private static Explanation Explain(IModel model, Contract contract, ColumnBatch batch, int row, string pseudonym, bool dutch) => model is TreeModel trees
        ? TreeExplanation.Of(trees, contract, batch, row, pseudonym, dutch)
        : Explanation.Of((Scorecard)model, contract, batch, row, pseudonym, dutch);
}
