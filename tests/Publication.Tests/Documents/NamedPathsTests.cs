using System.Text.RegularExpressions;

namespace Publication.Tests.Documents;

/// <summary>What the documents point at is there.</summary>
public sealed partial class NamedPathsTests
{
    public static TheoryData<string> Documents =>
    [
        "README.md", "CONTRIBUTING.md", "SECURITY.md", "INTENDED-USE.md", "THIRD-PARTY.md", "CHANGELOG.md",
        .. Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_and_every_path_of_the_repository_that_a_document_names_is_there(string document)
    {
        var text = Repository.Text(document);
        var folder = Path.GetDirectoryName(Repository.At(document))!;
        var links = Link().Matches(text).Select(m => m.Groups[1].Value).Where(l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith('#')).Select(l => Path.GetFullPath(l.Split('#')[0], folder));
        var paths = Named().Matches(text).Select(m => Repository.At(m.Groups[1].Value.TrimEnd('/')));
        Assert.Empty(links.Concat(paths).Where(p => !File.Exists(p) && !Directory.Exists(p)));
    }

    [Fact]
    public void The_changelog_has_its_newest_version_first_and_says_what_was_added_and_changed()
    {
        var headings = Repository.Text("CHANGELOG.md").Split('\n').Where(l => l.StartsWith('#')).ToArray();
        Assert.Equal("# Changelog", headings[0]);
        Assert.Matches(@"^## (Unreleased|\d+\.\d+\.\d+)$", headings[1]);
        Assert.All(headings.Where(h => h.StartsWith("### ", StringComparison.Ordinal)), h => Assert.Contains(h[4..], (string[])["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"], StringComparer.Ordinal));
        Assert.Contains("### Added", headings, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|policies|contracts|data|docs|schemas|benchmarks)/[\w./-]+)`", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
