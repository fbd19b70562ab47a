namespace Pipeline.Tests.Stock;

/// <summary>How many nights are simulated: a slice in every run, over a daylight saving change and a new year; a thousand under `./test.sh --long`.</summary>
internal static class Slice
{
    private static readonly bool Long = string.Equals(Environment.GetEnvironmentVariable("LONG"), "true", StringComparison.OrdinalIgnoreCase);

    public static int Nights => Long ? 1000 : 56;
}
