using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Architecture.Tests;

public class FolderTests
{
    private static readonly string[] Projects = [.. Map.Projects.Keys.Where(p => p != "Synthetic")];

    private static readonly ArchUnitNET.Domain.Architecture Assemblies = new ArchLoader()
        .LoadAssemblies([.. Projects.Select(p => System.Reflection.Assembly.Load(AssemblyName(p)))])
        .Build();

    [Fact]
    public void Folders_know_only_the_folders_that_the_map_names()
    {
        var broken = Dependencies()
            .Where(d => d.From.Project == d.To.Project && d.From != d.To)
            .Where(d => !Map.Folders.TryGetValue($"{d.From.Project}/{d.From.Folder}", out var allowed) || !allowed.Contains(d.To.Folder, StringComparer.Ordinal))
            .Select(d => $"{d.From.Project}/{d.From.Folder} -> {d.To.Folder} ({d.Type} uses {d.Target})")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();

        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }

    [Fact]
    public void Types_use_only_projects_that_the_map_allows()
    {
        var broken = Dependencies()
            .Where(d => d.From.Project != d.To.Project && !Map.Projects[d.From.Project].Contains(d.To.Project, StringComparer.Ordinal))
            .Select(d => $"{d.Type} uses {d.Target}");

        Assert.Empty(broken);
    }

    /// <summary>A misspelt folder on the map would allow nothing and catch nothing.</summary>
    [Fact]
    public void Every_folder_on_the_map_exists_and_holds_code()
    {
        var folders = Map.Folders.Keys.Where(key => !key.EndsWith("/.", StringComparison.Ordinal));

        Assert.All(folders, folder => Assert.NotEmpty(Directory.GetFiles(Path.Combine(Map.Root, "src", folder), "*.cs", SearchOption.AllDirectories)));
    }

    [Fact]
    public void Every_folder_with_code_in_a_layered_project_is_on_the_map()
    {
        foreach (var project in Map.Folders.Keys.Select(k => k.Split('/')[0]).Distinct(StringComparer.Ordinal))
        {
            var folders = Directory.GetDirectories(Path.Combine(Map.Root, "src", project))
                .Select(Path.GetFileName)
                .Where(folder => Directory.EnumerateFiles(Path.Combine(Map.Root, "src", project, folder!), "*.cs", SearchOption.AllDirectories).Any());
            Assert.All(folders, folder => Assert.True(Map.Folders.ContainsKey($"{project}/{folder}"), $"{project}/{folder} is not on the map"));
        }
    }

    private static IEnumerable<(Place From, Place To, string Type, string Target)> Dependencies() =>
        from type in Assemblies.Types
        let @from = Place.Of(type)
        where @from is not null && type is not GenericParameter
        from dependency in type.Dependencies
        // The library reads a type parameter as a type of whichever folder used it first.
        where dependency.Target is not GenericParameter
        let to = Place.Of(dependency.Target)
        where to is not null
        select (@from, to, type.FullName, dependency.Target.FullName);

    private static string AssemblyName(string project) => project switch
    {
        "Pipeline" => "pipeline",
        "FairnessAudit" => "fairness-audit",
        _ => project,
    };

    private sealed record Place(string Project, string Folder)
    {
        public static Place? Of(IType type)
        {
            var parts = (type.Namespace?.FullName ?? "").Split('.');
            return Projects.Contains(parts[0], StringComparer.Ordinal) ? new Place(parts[0], parts.Length > 1 ? parts[1] : ".") : null;
        }
    }
}
