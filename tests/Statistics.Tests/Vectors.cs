using System.Text.Json;

namespace Statistics.Tests;

/// <summary>Values from independent implementations.</summary>
internal static class Vectors
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllBytes("Data/vectors.json")).RootElement;

    public static IEnumerable<JsonElement> Of(string name) => Root.GetProperty(name).EnumerateArray();

    public static long Count(this JsonElement element, string name) => element.GetProperty(name).GetInt64();

    public static double[]? Pair(this JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Array } pair ? [.. pair.EnumerateArray().Select(x => x.GetDouble())] : null;

    public static double? Maybe(this JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;
}
