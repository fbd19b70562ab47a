using System.CommandLine;
using Interchange.Runs;
using Pipeline.Commands;

var root = new RootCommand("Scores signals for urgency from anonymised features, and orders tonight's work. A human always decides.");
root.Add(ContractCommand.Create());
root.Add(IntakeCommand.Create());
root.Add(EvaluateCommand.Create());
root.Add(ReleaseCommand.Create());
root.Add(LedgerCommand.Create());
root.Add(NightlyCommand.Create());
root.Add(TrainCommand.Create());
root.Add(ScoreCommand.Create());
root.Add(PolicyCommand.Create());
root.Add(ExplainCommand.Create());
root.Add(OutcomesCommand.Create());
root.Add(SampleCommand.Create());
root.Add(RetentionCommand.Create());
return CommandShell.Run(root, args);
