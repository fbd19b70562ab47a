using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The repository's root and the two tables of src/README.md: the map is the data of these tests.</summary>
internal static partial class Map
{
    public static string Root { get; } = FindRoot();

    /// <summary>Project name to the projects that it may reference.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = Table("projects");

    /// <summary>"Project/Folder" to the folders of the same project that it may know.</summary>
    public static IReadOnlyDictionary<string, string[]> Folders { get; } = Table("folders");

    private static Dictionary<string, string[]> Table(string name)
    {
        var text = File.ReadAllText(Path.Combine(Root, "src", "README.md"));
        var block = Regex.Match(text, $"<!-- {name} -->\\s*```text\\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(5));
        Assert.True(block.Success, $"src/README.md has no table '{name}'");
        return block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("->"))
            .ToDictionary(
                parts => parts[0].Trim(),
                parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Pipeline.sln is in no parent folder");
    }
}
