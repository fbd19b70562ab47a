using System.Net;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Worlds;

namespace EndToEnd.Tests.Demonstration;

[Collection(nameof(DemoWorld))]
public sealed partial class DutchEditionTests(DemoWorld world)
{
    /// <summary>Why a feature may count is the contract's own text, which has one language.</summary>
    [Theory]
    [InlineData("clean/audit")]
    [InlineData("stand-in/audit")]
    [InlineData("history-audit")]
    [InlineData("drift")]
    [InlineData("history")]
    [InlineData("clean/candidate")]
    public void The_Dutch_pages_quote_nothing_in_English_but_the_contract(string result)
    {
        var contract = Spaces().Replace(File.ReadAllText(Path.Combine(Executable.Root, "contracts", "signals.odcs.yaml")), " ");
        var pages = Directory.GetFiles(world[result], "*.nl.html", SearchOption.AllDirectories);
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var quoted = English().Matches(File.ReadAllText(page)).Select(m => Spaces().Replace(WebUtility.HtmlDecode(m.Groups["said"].Value).Trim(), " "));
            Assert.All(quoted.Distinct(StringComparer.Ordinal), said => Assert.Contains(said, contract, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("<span lang=\"en\">(?<said>.*?)</span>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
