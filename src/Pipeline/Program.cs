using System.CommandLine;
using Interchange.Runs;

var root = new RootCommand("Scores signals for urgency from anonymised features, and orders tonight's work. A human always decides.");
root.Add(Pipeline.Commands.IntakeCommand.Create());
return CommandShell.Run(root, args);
