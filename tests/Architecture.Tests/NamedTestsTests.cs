using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>A document that says "shown by this test" must name one that exists.</summary>
public partial class NamedTestsTests
{
    [Fact]
    public void Every_test_that_the_audits_readme_names_exists()
    {
        var existing = Directory.EnumerateFiles(Path.Combine(Map.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Method().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);
        var named = Name().Matches(File.ReadAllText(Path.Combine(Map.Root, "src/FairnessAudit/README.md"))).Select(m => m.Groups["name"].Value).ToArray();

        Assert.True(named.Length >= 10, "the document names hardly any test");
        Assert.Equal(named, named.Where(existing.Contains), StringComparer.Ordinal);
    }

    /// <summary>Only a sentence in snake style: at least five words.</summary>
    [GeneratedRegex("`(?<name>[A-Z0-9][A-Za-z0-9]*(_[A-Za-z0-9]+){4,})`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"public (async )?(void|Task) (?<name>[A-Za-z0-9_]+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();
}
