using System.Text.Json.Nodes;
using NJsonSchema;

namespace Interchange.Tests.Lineage;

/// <summary>The real schemas as one validator: an event as a run event, and every facet by the schema that it names.</summary>
internal sealed class OpenLineageSchemas
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "openlineage");
    private static readonly Lazy<JsonSchema> RunEvent = new(() => Load(Defs("OpenLineage.json"), "RunEvent"));
    private static readonly Dictionary<string, JsonSchema> Facets = Directory.GetFiles(Folder, "*Facet.json").Select(f => Path.GetFileName(f)).ToDictionary(f => f, f => Load(WithCore(f), f[..^".json".Length]), StringComparer.Ordinal);

    /// <summary>What is wrong with a line of the trace; nothing where it holds.</summary>
    public static IReadOnlyList<string> Faults(string line)
    {
        var told = JsonNode.Parse(line)!.AsObject();
        var faults = RunEvent.Value.Validate(line).Select(e => "event: " + e).ToList();
        var owners = new[] { told["run"]!, told["job"]! }.Select(o => (JsonNode?)o["facets"])
            .Concat(told["inputs"]!.AsArray().SelectMany(d => new[] { d!["facets"], d["inputFacets"] }))
            .Concat(told["outputs"]!.AsArray().SelectMany(d => new[] { d!["facets"], d["outputFacets"] }));
        foreach (var (name, facet) in owners.OfType<JsonObject>().SelectMany(o => o))
        {
            var url = (string)facet!["_schemaURL"]!;
            var file = url[(url.LastIndexOf('/') + 1)..];
            if (!Facets.TryGetValue(file, out var schema) || !File.ReadAllText(Path.Combine(Folder, file)).Contains(url, StringComparison.Ordinal))
                faults.Add($"{name}: no such schema as {url}");
            else
                faults.AddRange(schema.Validate(facet.ToJsonString()).Select(e => name + ": " + e));
        }

        return faults;
    }

    private static JsonObject Defs(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!["$defs"]!.AsObject();

    /// <summary>The definitions of a facet beside those of the core, to which it points by address.</summary>
    private static JsonObject WithCore(string file)
    {
        var all = Defs("OpenLineage.json");
        foreach (var (name, schema) in Defs(file))
            all[name] = schema!.DeepClone();
        return all;
    }

    /// <summary>The validator knows the older word "definitions" for "$defs", and only pointers within one document; both mean the same here.</summary>
    private static JsonSchema Load(JsonObject definitions, string root)
    {
        var text = new JsonObject { ["$ref"] = "#/definitions/" + root, ["definitions"] = definitions.DeepClone() }.ToJsonString();
        foreach (var core in new[] { "https://openlineage.io/spec/2-0-2/OpenLineage.json", "https://openlineage.io/spec/1-0-2/OpenLineage.json" })
            text = text.Replace(core, "", StringComparison.Ordinal);
        return JsonSchema.FromJsonAsync(text.Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal)).GetAwaiter().GetResult();
    }
}
