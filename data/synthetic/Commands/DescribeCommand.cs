using System.CommandLine;
using Interchange.Columns;
using Interchange.Runs;
using Synthetic.Describe;

namespace Synthetic.Commands;

internal static class DescribeCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "folder that `synthetic generate` made", Required = true };
        var command = new Command("describe", "Prints what is planted and the figures of it, counted from the files.") { input };
        command.Does(parsed =>
        {
            foreach (var line in Lines(parsed.GetValue(input)!))
                Console.Out.WriteLine(line);
            return ExitCode.Done;
        });
        return command.WithExamples("synthetic describe --in .demo/clean", "synthetic describe --in data/synthetic/samples/stand-in");
    }

    internal static IEnumerable<string> Lines(string folder) => Planted(folder).Concat(Figures.Lines(History.Read(folder)));

    private static IEnumerable<string> Planted(string folder)
    {
        var record = Path.Combine(folder, ResultFolder.RecordName);
        return File.Exists(record) && JsonFile.Parse<RunRecord>(SourceFile.Read(record)).Settings.TryGetValue("variant", out var name) && World.Variant.All.FirstOrDefault(v => v.Name == name) is { } variant
            ? [$"variant {name}: {variant.Planted}"]
            : [];
    }
}
