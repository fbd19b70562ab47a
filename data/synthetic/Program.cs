using System.CommandLine;
using Interchange.Runs;
using Synthetic.Commands;

var root = new RootCommand("Makes synthetic signals with biases planted on purpose, from a seed.");
root.Add(GenerateCommand.Create());
root.Add(NightCommand.Create());
root.Add(FollowUpCommand.Create());
root.Add(SecondReviewCommand.Create());
root.Add(DescribeCommand.Create());
return CommandShell.Run(root, args);
