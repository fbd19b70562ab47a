using System.Text;
using FairnessAudit.Tests.Export;
using Interchange.Runs;
using NJsonSchema;
using YamlDotNet.RepresentationModel;

namespace Publication.Tests.Schemas;

public sealed class OwnedFilesTests
{
    public static TheoryData<string> Kinds => [.. OwnedFile.All.Select(o => o.Schema)];

    public static TheoryData<string, string> Shipped
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (schema, file) in OwnedFile.All.SelectMany(o => o.Shipped.Select(f => (o.Schema, f))))
                data.Add(schema, file);
            return data;
        }
    }

    [Fact]
    public void Every_schema_is_of_a_kind_of_file_and_every_kind_has_one() => Assert.Equal(
        OwnedFile.All.Select(o => o.Schema + ".schema.json").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.At("schemas"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_yaml_that_people_own_is_of_one_of_these_kinds()
    {
        var owned = new[] { "contracts", "policies", "data" }.SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.yaml", SearchOption.AllDirectories));
        var known = OwnedFile.All.SelectMany(o => o.Shipped).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(owned.Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')), file => !known.Contains(file));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_file_holds_against_its_schema_and_names_it_for_editors(string schema, string path)
    {
        var owned = Of(schema);
        var faults = (await JsonSchema.FromFileAsync(owned.SchemaPath)).Validate(YamlJson.Read(File.ReadAllBytes(Repository.At(path))));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(f => $"{path}: {f.Path}: {f.Kind}")));
        var line = File.ReadLines(Repository.At(path)).First();
        Assert.StartsWith("# yaml-language-server: $schema=", line, StringComparison.Ordinal);
        Assert.Equal(owned.SchemaPath, Path.GetFullPath(line.Split('=')[1], Path.GetDirectoryName(Repository.At(path))!));
    }

    [Fact]
    public async Task A_planning_file_that_takes_its_stock_from_a_night_holds_without_typing_it()
    {
        const string Typed = "        open: 60\n        oldest_open_days: 15\n";
        var text = Repository.Text("policies/planning/fraud.yaml");
        Assert.Contains(Typed, text, StringComparison.Ordinal);
        var untyped = Encoding.UTF8.GetBytes(text.Replace(Typed, "", StringComparison.Ordinal));
        Assert.Empty((await JsonSchema.FromFileAsync(Of("planning").SchemaPath)).Validate(YamlJson.Read(untyped)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_takes_exactly_the_keys_that_the_reader_takes(string schema) => Assert.Empty(SameKeys.Differences(Of(schema)));

    /// <summary>Every key of every block that has a fixed list of them, one at a time.</summary>
    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_misspelt_key_fails_in_the_editor_and_in_the_program(string schema, string path)
    {
        var owned = Of(schema);
        var form = await JsonSchema.FromFileAsync(owned.SchemaPath);
        var text = Repository.Text(path);
        owned.Read(Encoding.UTF8.GetBytes(text));
        // Of blocks of one kind, such as gates or columns, the first is enough.
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, key) in SchemaPlaces.FixedKeys(owned, Root(text)).Where(k => tried.Add(k.Place + "." + k.Key.Value)))
        {
            var at = (int)key.Start.Index;
            Assert.Equal(key.Value, text.Substring(at, key.Value!.Length));
            var wrong = Encoding.UTF8.GetBytes(text.Insert(at + key.Value.Length, "_misspelt"));
            Assert.True(form.Validate(YamlJson.Read(wrong)).Count > 0, $"the schema takes {place}.{key.Value}_misspelt");
            Assert.ThrowsAny<RefusedException>(() => owned.Read(wrong));
        }

        Assert.NotEmpty(tried);
    }

    private static OwnedFile Of(string schema) => OwnedFile.All.Single(o => o.Schema == schema);

    private static YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
