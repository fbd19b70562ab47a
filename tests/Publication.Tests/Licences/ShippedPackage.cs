using System.Text.Json;
using System.Xml.Linq;

namespace Publication.Tests.Licences;

/// <summary>A package that a shipped project restores, with the licence as its own nuspec states it.</summary>
/// <param name="Name">As the lock file spells it.</param>
/// <param name="Version">As resolved.</param>
/// <param name="How">direct, through another package, or for building only.</param>
/// <param name="Licence">SPDX identifier.</param>
/// <param name="Stated">Where the package says so.</param>
internal sealed record ShippedPackage(string Name, string Version, string How, string Licence, string Stated)
{
    private static readonly string[] ForBuildingOnly = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    /// <summary>Every package in a lock file of what ships: the projects under src, and the generator of synthetic data.</summary>
    public static IReadOnlyList<ShippedPackage> All() =>
    [
        .. Directory.EnumerateFiles(Repository.At("src"), "packages.lock.json", SearchOption.AllDirectories).Append(Repository.At("data", "synthetic", "packages.lock.json"))
            .SelectMany(Locked).GroupBy(p => (p.Name, p.Version)).OrderBy(g => g.Key.Name, StringComparer.OrdinalIgnoreCase).ThenBy(g => g.Key.Version, StringComparer.Ordinal)
            .Select(g => Of(g.Key.Name, g.Key.Version, g.Any(p => p.Direct))),
    ];

    private static IEnumerable<(string Name, string Version, bool Direct)> Locked(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(p => p.Value.GetProperty("type").GetString() is not "Project")
            .Select(p => (p.Name, p.Value.GetProperty("resolved").GetString()!, p.Value.GetProperty("type").GetString() is "Direct"))];
    }

    private static ShippedPackage Of(string name, string version, bool direct)
    {
        var folder = Path.Combine(Packages(), name.ToLowerInvariant(), version.ToLowerInvariant());
        var metadata = XDocument.Load(Path.Combine(folder, name.ToLowerInvariant() + ".nuspec")).Root!.Elements().First();
        string? Value(string element, string? type = null) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == element && (type is null || e.Attribute("type")?.Value == type))?.Value;
        var (licence, stated) = Value("license", "expression") is { } expression ? (expression, "expression")
            : Value("license", "file") is { } file ? (KnownTexts.Recognised(File.ReadAllText(Path.Combine(folder, file))), "its file " + file)
            : (KnownTexts.At(Value("licenseUrl") ?? ""), "an address");
        var how = ForBuildingOnly.Contains(name, StringComparer.Ordinal) ? "for building only" : direct ? "direct" : "through another";
        return new(name, version, how, licence, stated);
    }

    private static string Packages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } path ? path : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
