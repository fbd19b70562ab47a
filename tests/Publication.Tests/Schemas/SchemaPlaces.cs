using Newtonsoft.Json.Linq;
using YamlDotNet.RepresentationModel;

namespace Publication.Tests.Schemas;

/// <summary>The blocks of a schema by their place, such as <c>gates[]</c> or <c>drift.watched[]</c>.</summary>
internal static class SchemaPlaces
{
    /// <summary>Every block that names its keys, with these; the root's place is empty.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(OwnedFile owned)
    {
        var places = new SortedDictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        Walk(JObject.Parse(File.ReadAllText(owned.SchemaPath)), "", places);
        return places;
    }

    /// <summary>Keys of a file that stand in a block with a fixed list of keys.</summary>
    public static IEnumerable<(string Place, YamlScalarNode Key)> FixedKeys(OwnedFile owned, YamlMappingNode root)
    {
        var places = Of(owned).Keys.ToHashSet(StringComparer.Ordinal);
        return Keys(root, "").Where(k => places.Contains(k.Place));
    }

    public static string Below(string place, string key) => place.Length == 0 ? key : place + "." + key;

    private static void Walk(JObject schema, string place, SortedDictionary<string, IReadOnlySet<string>> places)
    {
        if (schema["properties"] is JObject properties)
        {
            if (schema["additionalProperties"] is JValue { Value: false })
                places[place] = properties.Properties().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var property in properties.Properties())
                Walk((JObject)property.Value, Below(place, property.Name), places);
        }

        if (schema["items"] is JObject items)
            Walk(items, place + "[]", places);
        if (schema["additionalProperties"] is JObject others)
            Walk(others, Below(place, "*"), places);
    }

    private static IEnumerable<(string Place, YamlScalarNode Key)> Keys(YamlNode node, string place) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(c => Keys(c.Value, Below(place, ((YamlScalarNode)c.Key).Value!)).Prepend((place, (YamlScalarNode)c.Key))),
        YamlSequenceNode list => list.Children.SelectMany(item => Keys(item, place + "[]")),
        _ => [],
    };
}
