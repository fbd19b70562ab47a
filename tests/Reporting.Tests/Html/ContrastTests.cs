using System.Globalization;
using System.Text.RegularExpressions;
using Reporting.Html;

namespace Reporting.Tests.Html;

/// <summary>Contrast by WCAG 2.1's definition, on the theme's own values.</summary>
public sealed partial class ContrastTests
{
    private const double Text = 4.5;
    private const double Shapes = 3;

    [Theory]
    [InlineData("document-color", "document-background-color", Text)]
    [InlineData("document-color", "surface-background-color", Text)]
    [InlineData("document-muted-color", "document-background-color", Text)]
    [InlineData("heading-color", "document-background-color", Text)]
    [InlineData("link-color", "document-background-color", Text)]
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
    [InlineData("chart-bar-color", "chart-band-color", Shapes)]
    [InlineData("status-beyond-color", "chart-band-color", Shapes)]
    [InlineData("link-focus-outline-color", "document-background-color", Shapes)]
    public void Ink_stands_out_from_its_ground(string ink, string ground, double least)
    {
        var tokens = Token().Matches(Styles.Tokens).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["hex"].Value, StringComparer.Ordinal);
        var (light, dark) = (Luminance(tokens[ground]), Luminance(tokens[ink]));
        var contrast = (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
        Assert.True(contrast >= least, string.Create(CultureInfo.InvariantCulture, $"{ink} on {ground}: {contrast:0.00} < {least}"));
    }

    [Fact]
    public void Every_colour_of_the_page_comes_from_the_theme()
    {
        Assert.DoesNotMatch("#[0-9a-fA-F]{3,6}", Styles.Layout);
        var used = Use().Matches(Styles.Layout).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal);
        Assert.All(used, token => Assert.Contains("--nl-" + token + ":", Styles.Tokens, StringComparison.Ordinal));
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    [GeneratedRegex("--nl-(?<name>[a-z-]+): (?<hex>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"var\(--nl-(?<name>[a-z-]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Use();
}
