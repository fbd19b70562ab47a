using System.Xml.Linq;

namespace Architecture.Tests;

public class ProjectReferenceTests
{
    public static TheoryData<string> ProjectFiles() => [.. Files];

    private static IReadOnlyList<string> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(Map.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(Map.Root, "data"), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Map.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>Read from the csproj: a reference that nobody uses yet leaves no trace in the assembly.</summary>
    [Theory]
    [MemberData(nameof(ProjectFiles))]
    public void A_project_references_exactly_what_the_map_allows(string projectFile)
    {
        var references = XDocument.Load(Path.Combine(Map.Root, projectFile)).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Equal(Map.Projects[Path.GetFileNameWithoutExtension(projectFile)].Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_of_the_map_exists_and_every_project_is_on_the_map()
    {
        var names = Files.Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Map.Projects.Keys.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_reference_climbs_over_the_wall_by_a_chain()
    {
        var properties = File.ReadAllText(Path.Combine(Map.Root, "Directory.Build.props"));

        Assert.Contains("<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>", properties, StringComparison.Ordinal);
        Assert.DoesNotContain("FairnessAudit", Reachable("Pipeline"));
        Assert.DoesNotContain("Pipeline", Reachable("FairnessAudit"));
    }

    [Fact]
    public void Friends_of_an_assembly_are_its_own_tests_only()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Map.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var project = Path.GetFileNameWithoutExtension(file);
            var friends = XDocument.Load(file).Descendants("InternalsVisibleTo").Select(f => f.Attribute("Include")!.Value);
            Assert.All(friends, friend => Assert.Contains(friend, (string[])[project + ".Tests", "Benchmarks"], StringComparer.Ordinal));
        }
    }

    private static HashSet<string> Reachable(string project)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Map.Projects[project]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in Map.Projects[next])
                    open.Push(further);
            }
        }

        return reached;
    }
}
