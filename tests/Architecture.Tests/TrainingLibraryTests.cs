namespace Architecture.Tests;

/// <summary>Who scores loads no training library: thirty assemblies and a native one stay out of a night.</summary>
public class TrainingLibraryTests
{
    [Fact]
    public void Only_challengers_name_the_training_library() =>
        Assert.All(FilesWith("Microsoft.ML"), file => Assert.StartsWith("Pipeline/Challengers/", file, StringComparison.Ordinal));

    [Fact]
    public void Only_the_command_that_trains_names_challengers() =>
        Assert.Equal(["Pipeline/Commands/TrainCommand.cs"], FilesWith("Pipeline.Challengers").Where(file => !file.StartsWith("Pipeline/Challengers/", StringComparison.Ordinal)));

    [Fact]
    public void Commands_hold_nothing_when_they_are_loaded()
    {
        var fields = File.ReadLines(Path.Combine(Map.Root, "src", "Pipeline", "Commands", "TrainCommand.cs"))
            .Where(line => line.StartsWith("    private static", StringComparison.Ordinal) && !line.Contains('('));
        Assert.Empty(fields);
    }

    private static string[] FilesWith(string name)
    {
        var source = Path.Combine(Map.Root, "src");
        return [.. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }
}
