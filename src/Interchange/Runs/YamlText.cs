using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Interchange.Runs;

/// <summary>
/// One way of writing YAML: block style, snake_case names, nothing for a null. Every text is quoted, so that no reader takes a date, a version
/// or "no" for something else.
/// </summary>
public static class YamlText
{
    private const string Step = "  ";

    private static readonly JsonSerializerOptions Options = new(JsonFile.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static byte[] Bytes<T>(T document)
    {
        var text = new StringBuilder();
        Map(text, (JsonObject)JsonSerializer.SerializeToNode(document, Options)!, "");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Map(StringBuilder text, JsonObject map, string indent)
    {
        foreach (var (key, value) in map)
        {
            text.Append(indent).Append(key).Append(':');
            Value(text, value!, indent);
        }
    }

    private static void Value(StringBuilder text, JsonNode value, string indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                Map(text, map, indent + Step);
                break;
            case JsonArray { Count: > 0 } list:
                text.Append('\n');
                foreach (var item in list)
                    Item(text, item!, indent + Step);
                break;
            default:
                text.Append(' ').Append(value.GetValueKind() is JsonValueKind.String ? Quoted(value.GetValue<string>()) : value.ToJsonString()).Append('\n');
                break;
        }
    }

    private static void Item(StringBuilder text, JsonNode item, string indent)
    {
        text.Append(indent).Append('-');
        if (item is not JsonObject { Count: > 0 } map)
        {
            Value(text, item, indent);
            return;
        }

        var inner = new StringBuilder();
        Map(inner, map, indent + Step);
        text.Append(' ').Append(inner.Remove(0, indent.Length + Step.Length));
    }

    /// <summary>In double quotes; what a line cannot hold, and what YAML takes for the end of one, is written as its code.</summary>
    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value)
        {
            if (letter is '"' or '\\')
                text.Append('\\').Append(letter);
            else if (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF')
                text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(letter);
        }

        return text.Append('"').ToString();
    }
}
