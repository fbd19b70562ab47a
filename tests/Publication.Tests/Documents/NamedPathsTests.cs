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
        var links = Link().Matches(text).Select(m => m.Groups["to"].Value).Where(l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith('#')).Select(l => Path.GetFullPath(l.Split('#')[0], folder));
        var paths = Named().Matches(text).Select(m => Repository.At(m.Groups["path"].Value.TrimEnd('/')));
        Assert.DoesNotContain(links.Concat(paths), path => !File.Exists(path) && !Directory.Exists(path));
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

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(src|tests|policies|contracts|data|docs|schemas|benchmarks)/[\w./-]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
