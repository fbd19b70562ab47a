namespace Architecture.Tests;

/// <summary>Who scores loads no training library: thirty assemblies and a native one stay out of a night.</summary>
public class TrainingLibraryTests
{
    [Fact]
    public void Only_challengers_name_the_training_library() =>
        Assert.All(FilesWith("Microsoft.ML"), file => Assert.StartsWith("Pipeline/Challengers/", file, StringComparison.Ordinal));

    [Fact]
    public void Beside_themselves_only_commands_name_challengers() =>
        Assert.All(
            FilesWith("Pipeline.Challengers").Where(file => !file.StartsWith("Pipeline/Challengers/", StringComparison.Ordinal)),
            file => Assert.StartsWith("Pipeline/Commands/", file, StringComparison.Ordinal));

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
