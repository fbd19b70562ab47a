using System.CommandLine;
using Interchange.Runs;
using Synthetic.Describe;

namespace Synthetic.Commands;

internal static class DescribeCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "folder that `synthetic generate` made", Required = true };
        var command = new Command("describe", "Prints the planted figures, counted from the files.") { input };
        command.Does(parsed =>
        {
            foreach (var line in Figures.Lines(History.Read(parsed.GetValue(input)!)))
                Console.Out.WriteLine(line);
            return ExitCode.Done;
        });
        return command.WithExamples("synthetic describe --in .demo/clean", "synthetic describe --in data/synthetic/samples/stand-in");
    }
}
