using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FairnessAudit.Tests.Export;

/// <summary>A card as another program reads it: YAML by a library, types as that library's core schema gives them.</summary>
internal static class YamlJson
{
    public static JObject Read(byte[] yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StreamReader(new MemoryStream(yaml)));
        return (JObject)Json(stream.Documents[0].RootNode);
    }

    public static async Task<JsonSchema> Schema(string name) =>
        await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Data", "schemas", name + "_schema.json"));

    private static JToken Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JObject(map.Children.Select(c => new JProperty(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Json)),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => new JValue(string.Equals(flag.Value, "true", StringComparison.Ordinal)),
        YamlScalarNode { Style: ScalarStyle.Plain } number when double.TryParse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value % 1 == 0 ? new JValue((long)value) : new JValue(value),
        YamlScalarNode text => new JValue(text.Value),
        _ => throw new InvalidDataException(),
    };
}
