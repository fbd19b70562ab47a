using System.Text.RegularExpressions;
using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Documentation;

/// <summary>Every command of every tutorial is run against the demonstration, and ends with the code that stands behind it.</summary>
[Collection(nameof(DemoWorld))]
public sealed partial class TutorialTests : IDisposable
{
    private const int MostLines = 120;
    private static readonly string Folder = Path.Combine(Executable.Root, "docs", "tutorials");
    private readonly TemporaryFolder work = new();

    /// <summary>The demonstration with a trust state and a ledger of its own: what a tutorial delivers is noted there and nowhere else.</summary>
    public TutorialTests(DemoWorld world)
    {
        Directory.CreateDirectory(Demo);
        foreach (var entry in new DirectoryInfo(world.Path).EnumerateFileSystemInfos())
        {
            var own = Path.Combine(Demo, entry.Name);
            if (entry is FileInfo file)
                file.CopyTo(own);
            else if (entry.Name is "trust")
                Folders.Copy(entry.FullName, own);
            else
                Directory.CreateSymbolicLink(own, entry.FullName);
        }
    }

    private string Demo => work.File("demo");

    public static TheoryData<string> Tutorials => [.. Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Where(n => n is not "README.md").Order(StringComparer.Ordinal)];

    public void Dispose() => work.Dispose();

    [Theory]
    [MemberData(nameof(Tutorials))]
    public void A_tutorial_is_short_and_its_commands_end_as_it_says(string tutorial)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, tutorial));
        Assert.InRange(lines.Length, 1, MostLines);
        Directory.CreateDirectory(work.File("work"));
        var commands = Commands(lines).ToList();
        Assert.True(commands.Count >= 3, $"{tutorial} has {commands.Count} commands");
        foreach (var (command, code) in commands)
        {
            var ran = Shell.Run(command.Replace(".demo/", Demo + "/", StringComparison.Ordinal).Replace(" work/", $" {work.File("work")}/", StringComparison.Ordinal));
            Assert.True(ran.ExitCode == code, $"{tutorial}: ended with {ran.ExitCode} where it says {code}:\n{command}\n{ran.Error}");
        }
    }

    [Fact]
    public void Every_tutorial_stands_in_the_list_of_them()
    {
        var list = File.ReadAllText(Path.Combine(Folder, "README.md"));
        Assert.All(Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Where(n => n is not "README.md"), name => Assert.Contains($"({name})", list, StringComparison.Ordinal));
    }

    /// <summary>Lines of the blocks marked sh, each with the code stated behind it; 0 where none is.</summary>
    private static IEnumerable<(string Command, int Code)> Commands(IEnumerable<string> lines)
    {
        var inside = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = !inside && line is "```sh";
            else if (inside)
                yield return Stated().Match(line) is { Success: true } stated ? (line[..stated.Index], int.Parse(stated.Groups["code"].Value, System.Globalization.CultureInfo.InvariantCulture)) : (line, 0);
        }
    }

    [GeneratedRegex(@"\s+# ends with (?<code>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stated();
}
