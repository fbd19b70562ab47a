using System.CommandLine;
using Interchange.Runs;

var root = new RootCommand("Shows with evidence whether a rule works as ethnic profiling, and signs what may be released.");
root.Add(FairnessAudit.Commands.SplitCommand.Create());
return CommandShell.Run(root, args);
