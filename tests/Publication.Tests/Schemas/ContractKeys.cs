using System.Reflection;
using Interchange.Contracts;
using Newtonsoft.Json.Linq;

namespace Publication.Tests.Schemas;

/// <summary>The reader of contracts has its keys in sets, of the standard's own and of our facts.</summary>
internal static class ContractKeys
{
    public static IEnumerable<string> Differences(JObject schema)
    {
        var column = (JObject)schema.SelectToken("properties.schema.items.properties.properties.items")!;
        return SameKeys.Compare("contract", Set("OdcsParser", "ContractKeys"), Properties(schema))
            .Concat(SameKeys.Compare("contract's facts", Set("OdcsParser", "ContractFacts"), Facts(schema)))
            .Concat(SameKeys.Compare("column", Set("OdcsColumnParser", "Keys"), Properties(column)))
            .Concat(SameKeys.Compare("column's facts", Set("OdcsColumnParser", "Facts"), Facts(column)));
    }

    private static IEnumerable<string> Properties(JObject schema) => ((JObject)schema["properties"]!).Properties().Select(p => p.Name);

    private static IEnumerable<string> Facts(JObject schema) => schema.SelectToken("properties.customProperties.items.properties.property.enum")!.Values<string>()!;

    private static IEnumerable<string> Set(string type, string field) =>
        (IEnumerable<string>)typeof(ContractReader).Assembly.GetType("Interchange.Contracts." + type, throwOnError: true)!.GetField(field, BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
}
