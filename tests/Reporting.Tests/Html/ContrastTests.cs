using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Reporting.Html;

namespace Reporting.Tests.Html;

/// <summary>Contrast by WCAG 2.1's definition, on the theme's own values, light and dark.</summary>
public sealed partial class ContrastTests
{
    private const double Text = 4.5;
    private const double Shapes = 3;

    private static readonly (string Name, Dictionary<string, string> Colours)[] Schemes = [("light", Values(LightBlock())), ("dark", Values(DarkBlock()))];

    [Theory]
    [InlineData("document-color", "document-background-color", Text)]
    [InlineData("document-color", "surface-background-color", Text)]
    [InlineData("document-muted-color", "document-background-color", Text)]
    [InlineData("document-muted-color", "surface-background-color", Text)]
    [InlineData("heading-color", "document-background-color", Text)]
    [InlineData("heading-color", "surface-background-color", Text)]
    [InlineData("document-background-color", "heading-color", Text)]
    [InlineData("link-color", "document-background-color", Text)]
    [InlineData("link-color", "surface-background-color", Text)]
    [InlineData("link-color", "notice-info-background-color", Text)]
    [InlineData("link-color", "notice-warning-background-color", Text)]
    [InlineData("link-color", "status-within-background-color", Text)]
    [InlineData("link-color", "status-beyond-background-color", Text)]
    [InlineData("banner-color", "banner-background-color", Text)]
    [InlineData("notice-info-color", "notice-info-background-color", Text)]
    [InlineData("notice-warning-color", "notice-warning-background-color", Text)]
    [InlineData("status-within-color", "status-within-background-color", Text)]
    [InlineData("status-beyond-color", "status-beyond-background-color", Text)]
    [InlineData("status-not-shown-color", "status-not-shown-background-color", Text)]
    [InlineData("status-within-color", "document-background-color", Text)]
    [InlineData("status-beyond-color", "document-background-color", Text)]
    [InlineData("status-not-shown-color", "document-background-color", Text)]
    [InlineData("document-color", "notice-info-background-color", Text)]
    [InlineData("document-color", "notice-warning-background-color", Text)]
    [InlineData("chart-ink-color", "chart-band-color", Text)]
    [InlineData("chart-ink-color", "document-background-color", Text)]
    [InlineData("chart-bar-color", "document-background-color", Shapes)]
    [InlineData("chart-below-color", "document-background-color", Shapes)]
    [InlineData("document-muted-color", "document-background-color", Shapes)]
    [InlineData("chart-bar-color", "chart-band-color", Shapes)]
    [InlineData("status-beyond-color", "chart-band-color", Shapes)]
    [InlineData("link-focus-outline-color", "document-background-color", Shapes)]
    public void Ink_stands_out_from_its_ground(string ink, string ground, double least)
    {
        foreach (var (scheme, colours) in Schemes)
        {
            var contrast = Contrast(Channels(colours[ink]), Channels(colours[ground]));
            Assert.True(contrast >= least, string.Create(CultureInfo.InvariantCulture, $"{scheme}: {ink} on {ground}: {contrast:0.00} < {least}"));
        }
    }

    /// <summary>A cell of a heat map, as a browser mixes it: so much of its hue over the page.</summary>
    [Theory]
    [InlineData("chart-bar-color")]
    [InlineData("chart-below-color")]
    public void A_number_stands_out_from_the_strongest_cell_of_a_heat_map(string hue)
    {
        foreach (var (scheme, colours) in Schemes)
        {
            var cell = Channels(colours[hue]).Zip(Channels(colours["document-background-color"]), (over, under) => (HeatDrawing.Strongest * over) + ((1 - HeatDrawing.Strongest) * under));
            var contrast = Contrast(Channels(colours["chart-ink-color"]), [.. cell]);
            Assert.True(contrast >= Text, string.Create(CultureInfo.InvariantCulture, $"{scheme}: ink on the strongest {hue}: {contrast:0.00}"));
        }
    }

    [Fact]
    public void Every_colour_of_the_theme_has_one_for_the_dark()
    {
        var (light, dark) = (Schemes[0].Colours, Schemes[1].Colours);
        Assert.Equal(light.Keys.Order(StringComparer.Ordinal), dark.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.True(Luminance(Channels(dark["document-background-color"])) < 0.03);
    }

    [Fact]
    public void Every_colour_of_the_page_comes_from_the_theme()
    {
        foreach (var sheet in new[] { Styles.Layout, Styles.Forms })
        {
            Assert.DoesNotMatch(@"#[0-9a-fA-F]{3,8}\b|\b(rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color|color-mix)\(", sheet);
            Assert.All(Painted().Matches(sheet).Select(m => m.Groups["value"].Value.Trim()), value => Assert.Matches(@"^(none|inherit|var\(--nl-[a-z-]+\))$", value));
            var used = Use().Matches(sheet).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal);
            Assert.All(used, token => Assert.Contains("--nl-" + token + ":", LightBlock(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_shape_and_no_element_brings_a_colour_of_its_own()
    {
        foreach (var page in HtmlReport.RenderBoth(SampleDocuments.Everything()).Values.Select(Encoding.UTF8.GetString))
        {
            var body = page[page.IndexOf("<body", StringComparison.Ordinal)..];
            Assert.DoesNotMatch(@" (style|stroke|color|bgcolor|stop-color)=", body);
            Assert.DoesNotMatch(@" fill=""(?!url\(#)", body);
        }
    }

    private static string LightBlock() => Styles.Tokens[..Styles.Tokens.IndexOf("@media", StringComparison.Ordinal)];

    private static string DarkBlock()
    {
        var from = Styles.Tokens.IndexOf("@media screen and (prefers-color-scheme: dark)", StringComparison.Ordinal);
        return Styles.Tokens[from..Styles.Tokens.IndexOf("\n}", from, StringComparison.Ordinal)];
    }

    private static Dictionary<string, string> Values(string block) => Token().Matches(block).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["hex"].Value, StringComparer.Ordinal);

    private static double[] Channels(string hex) => [.. new[] { 1, 3, 5 }.Select(at => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];

    private static double Contrast(double[] one, double[] other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(double[] channels)
    {
        static double Linear(double c) => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(channels[0])) + (0.7152 * Linear(channels[1])) + (0.0722 * Linear(channels[2]));
    }

    [GeneratedRegex("--nl-(?<name>[a-z-]+): (?<hex>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"var\(--nl-(?<name>[a-z-]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Use();

    [GeneratedRegex(@"[;{\s](fill|stroke|color|background|background-color|border-color|accent-color):(?<value>[^;}]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Painted();
}
