using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Training;

namespace Prioritisation.Tests.Training;

public sealed class RecipeFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "recipes");

    public static TheoryData<string> Ready => [.. Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ready))]
    public void Every_ready_recipe_can_be_read(string file) => RecipeReader.Read(SourceFile.Read(Path.Combine(Folder, file)));

    [Fact]
    public void The_default_recipe_states_every_setting_as_it_is_without_a_recipe()
    {
        var file = SourceFile.Read(Path.Combine(Folder, "default.yaml"));
        Assert.Equal(JsonFile.Bytes(new Recipe()), JsonFile.Bytes(RecipeReader.Read(file)));
        var stated = File.ReadAllLines(file.Path).Where(line => line.Contains(':', StringComparison.Ordinal) && line[0] != '#').Select(line => line.Split(':')[0]);
        Assert.Equal(typeof(Recipe).GetProperties().Select(p => p.Name).Order(StringComparer.OrdinalIgnoreCase), stated.Select(s => s.Replace("_", "", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }
}
