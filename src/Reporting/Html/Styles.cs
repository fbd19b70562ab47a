using System.Globalization;
using System.Text;

namespace Reporting.Html;

/// <summary>The page's own style sheets, from files in this assembly.</summary>
internal static class Styles
{
    public static readonly string Tokens = Embedded("tokens.css");

    public static readonly string Layout = Embedded("report.css");

    /// <summary>Only for pages that ask something of their reader.</summary>
    public static readonly string Forms = Embedded("forms.css");

    /// <summary>Repeats the banner in the margin of every printed page.</summary>
    public static string PrintedMark(string? banner) => banner is null
        ? string.Empty
        : "@page { @top-center { content: \"" + Escaped(banner) + "\"; font: 700 9pt sans-serif; } }";

    /// <summary>Repeats a line and the page number in the margins of every printed page.</summary>
    public static string PrintedRunning(string? line) => line is null
        ? string.Empty
        : "@page { @bottom-left { content: \"" + Escaped(line) + "\"; font: 8pt sans-serif; } @bottom-right { content: counter(page) \" / \" counter(pages); font: 8pt sans-serif; } }";

    /// <summary>Every character but plain letters and digits as a CSS escape, so that no banner can leave its string.</summary>
    private static string Escaped(string text)
    {
        var css = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && rune.IsAscii)
                css.Append(rune);
            else
                css.Append('\\').Append(rune.Value.ToString("x6", CultureInfo.InvariantCulture));
        }
        return css.ToString();
    }

    internal static string Embedded(string name)
    {
        using var stream = typeof(Styles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
