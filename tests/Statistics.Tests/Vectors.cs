using System.Text.Json;
using Statistics.Conditional;

namespace Statistics.Tests;

/// <summary>Values from independent implementations.</summary>
internal static class Vectors
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllBytes("Data/vectors.json")).RootElement;

    public static IEnumerable<JsonElement> Of(string name) => Root.GetProperty(name).EnumerateArray();

    public static long Count(this JsonElement element, string name) => element.GetProperty(name).GetInt64();

    public static double[]? Pair(this JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Array } pair ? [.. pair.EnumerateArray().Select(x => x.ValueKind == JsonValueKind.String ? double.PositiveInfinity : x.GetDouble())] : null;

    public static Stratum[] Strata(this JsonElement element) => [.. element.GetProperty("tables").EnumerateArray().Select(t =>
    {
        double Cell(int row, int column) => t[row][column].GetDouble();
        return new Stratum(Cell(0, 0), Cell(0, 0) + Cell(0, 1), Cell(1, 0), Cell(1, 0) + Cell(1, 1));
    })];

    public static (long K1, long N1, long K2, long N2) TwoSides(this JsonElement element) =>
        (element.Count("count1"), element.Count("nobs1"), element.Count("count2"), element.Count("nobs2"));

    /// <summary>A p-value: close, and close in its digits.</summary>
    public static void SameP(double expected, double actual, double relative = 1e-8) =>
        Assert.Equal(expected, actual, Math.Max(1e-300, Math.Min(1e-9, relative * expected)));

    public static double? Maybe(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null;
}
