using System.CommandLine;
using Interchange.Runs;

var root = new RootCommand("Makes synthetic signals with biases planted on purpose, from a seed.");
return CommandShell.Run(root, args);
