namespace Publication.Tests.Licences;

/// <summary>Licences of packages that state none by its short name; each was read by a person.</summary>
internal static class KnownTexts
{
    private const string None = "unknown";

    public static string Recognised(string text) => text.Contains("Apache License", StringComparison.Ordinal) && text.Contains("Version 2.0", StringComparison.Ordinal) ? "Apache-2.0" : None;

    public static string At(string address) => address.Contains("K4os.Compression.LZ4", StringComparison.Ordinal) ? "MIT" : None;
}
