using System.Text.Json;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Worlds;
using Reporting.Tests.Browser;

namespace EndToEnd.Tests.Documentation;

[Collection(nameof(DemoWorld))]
public sealed partial class GalleryTests(DemoWorld world, GalleryTests.Made made) : IClassFixture<GalleryTests.Made>
{
    [Fact]
    public void Each_language_leads_to_the_same_reports_in_that_language()
    {
        var (dutch, english) = (Links("nl"), Links("en"));
        Assert.Equal(8, dutch.Count);
        Assert.Equal(dutch.Select(l => l.Replace(".nl.", ".en.", StringComparison.Ordinal)), english, StringComparer.Ordinal);
        Assert.All(dutch.Concat(english), link => Assert.True(File.Exists(Path.GetFullPath(link, made.Folder.Path)), link));
    }

    [BrowserFact]
    public async Task A_browser_finds_no_barrier_on_the_page_that_leads_to_them()
    {
        Assert.Empty(await Accessibility.ViolationsAsync(new[] { "nl", "en" }.Select(l => (l, File.ReadAllBytes(made.Folder.File($"index.{l}.html"))))));
    }

    /// <summary>The example for analysts, on the same demonstration: no signal is lost on the way to its table.</summary>
    [Fact]
    public void The_example_for_analysts_counts_every_scored_signal_once()
    {
        var ran = Executable.Analysis.Run(world["clean/candidate/scored-signals.parquet"]).Ends(0);
        var rows = ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(l => l.Split(" | ")).ToArray();
        var signals = rows.Sum(r => long.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture));
        using var run = JsonDocument.Parse(File.ReadAllBytes(world["clean/candidate/run.json"]));
        Assert.Equal(run.RootElement.GetProperty("counts").GetProperty("signals").GetInt64(), signals);
        Assert.Contains(rows, r => r[0] is "fraud_abuse" && r[4].Contains(" to ", StringComparison.Ordinal));
        Executable.Analysis.Run(world["no-such.parquet"]).Ends(3, "[file-unreadable]");
    }

    private IReadOnlyList<string> Links(string language) =>
        [.. Link().Matches(File.ReadAllText(made.Folder.File($"index.{language}.html"))).Select(m => m.Groups["to"].Value).Where(l => !l.StartsWith("index.", StringComparison.Ordinal))];

    [GeneratedRegex("href=\"(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    /// <summary>The gallery, made once.</summary>
    public sealed class Made : IDisposable
    {
        public Made(DemoWorld world) => Shell.Run($"./gallery.sh --no-build --demo '{world.Path}' --out '{Folder.Path}'").Ends(0);

        internal TemporaryFolder Folder { get; } = new();

        public void Dispose() => Folder.Dispose();
    }
}
