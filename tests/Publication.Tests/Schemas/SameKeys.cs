using System.Collections;
using System.Reflection;
using Newtonsoft.Json.Linq;
using YamlDotNet.Serialization.NamingConventions;

namespace Publication.Tests.Schemas;

/// <summary>Holds a schema against what its reader takes, so that the two cannot drift apart.</summary>
internal static class SameKeys
{
    private static readonly string[] RegisterLists = ["justifications", "objections", "incidents", "exceptions"];

    /// <summary>Every key that one of the two has and the other has not, and every kind of value in which they differ.</summary>
    public static IReadOnlyList<string> Differences(OwnedFile owned)
    {
        var schema = JObject.Parse(File.ReadAllText(owned.SchemaPath));
        var differences = new List<string>();
        if (owned.DocumentType is { } type)
            Compare(type, schema, "", RegisterLists.Contains(owned.Schema, StringComparer.Ordinal) ? [.. RegisterLists.Where(l => l != owned.Schema)] : [], differences);
        else if (owned.Schema is "contract")
            differences.AddRange(ContractKeys.Differences(schema));
        else
            differences.AddRange(OrderingKeys.Differences(owned));
        return differences;
    }

    public static IEnumerable<string> Compare(string place, IEnumerable<string> reader, IEnumerable<string> schema)
    {
        var (taken, written) = (reader.ToHashSet(StringComparer.Ordinal), schema.ToHashSet(StringComparer.Ordinal));
        return taken.Except(written, StringComparer.Ordinal).Select(k => $"{place}: the reader takes '{k}' and the schema does not know it")
            .Concat(written.Except(taken, StringComparer.Ordinal).Select(k => $"{place}: the schema knows '{k}' and the reader does not take it"));
    }

    private static void Compare(Type type, JObject schema, string place, string[] elsewhere, List<string> differences)
    {
        var properties = (JObject?)schema["properties"] ?? [];
        var taken = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true })
            .ToDictionary(p => UnderscoredNamingConvention.Instance.Apply(p.Name), p => p.PropertyType, StringComparer.Ordinal);
        differences.AddRange(Compare(place, taken.Keys.Except(elsewhere, StringComparer.Ordinal), properties.Properties().Select(p => p.Name)));
        if (schema["additionalProperties"] is not JValue { Value: false })
            differences.Add($"{place}: the schema takes keys that it does not name");
        foreach (var (key, value) in taken.Where(t => properties.ContainsKey(t.Key)))
            CompareValue(Nullable.GetUnderlyingType(value) ?? value, (JObject)properties[key]!, SchemaPlaces.Below(place, key), differences);
    }

    private static void CompareValue(Type type, JObject schema, string place, List<string> differences)
    {
        if (schema["description"] is null)
            differences.Add($"{place}: the schema does not say what it is");
        var kind = Kind(type);
        if ((string?)schema["type"] is { } said ? said != kind : schema["const"] is null)
            differences.Add($"{place}: the reader takes {kind}, the schema {(string?)schema["type"]}");
        if (kind is "array" && schema["items"] is JObject items)
            CompareElement(type.GetGenericArguments()[0], items, place + "[]", differences);
        else if (kind is "object" && typeof(IDictionary).IsAssignableFrom(type) && schema["additionalProperties"] is JObject others)
            CompareElement(type.GetGenericArguments()[1], others, place + ".*", differences);
        else if (kind is "object" && typeof(IDictionary).IsAssignableFrom(type))
            foreach (var (key, one) in (JObject)schema["properties"]!)
                Compare(type.GetGenericArguments()[1], (JObject)one!, SchemaPlaces.Below(place, key), [], differences);
        else if (kind is "object")
            Compare(type, schema, place, [], differences);
    }

    private static void CompareElement(Type type, JObject schema, string place, List<string> differences)
    {
        if (Kind(type) != (string?)schema["type"])
            differences.Add($"{place}: the reader takes {Kind(type)}, the schema {(string?)schema["type"]}");
        else if (Kind(type) is "object" && !typeof(IDictionary).IsAssignableFrom(type))
            Compare(type, schema, place, [], differences);
    }

    private static string Kind(Type type) => type switch
    {
        _ when type == typeof(string) || type.IsEnum => "string",
        _ when type == typeof(int) || type == typeof(long) => "integer",
        _ when type == typeof(double) => "number",
        _ when type == typeof(bool) => "boolean",
        _ when typeof(IDictionary).IsAssignableFrom(type) => "object",
        _ when typeof(IEnumerable).IsAssignableFrom(type) => "array",
        _ => "object",
    };
}
