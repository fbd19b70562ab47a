using System.Text;

namespace FairnessAudit.Export.Register;

/// <summary>Plain text in the few tags that the register allows (p, ul, li); everything else is written as text.</summary>
internal static class RegisterHtml
{
    public static string Paragraphs(params IEnumerable<string?> texts) => string.Concat(texts.OfType<string>().Select(t => $"<p>{Plain(t)}</p>"));

    public static string List(IEnumerable<string> items) => "<ul>" + string.Concat(items.Select(i => $"<li>{Plain(i)}</li>")) + "</ul>";

    /// <summary>What people wrote, one paragraph for each block of lines; null stays null.</summary>
    public static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Paragraphs(text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(block => block.Replace('\n', ' ')));

    // Only what would be read as markup: a browser reads everything else, quotes and accents too, as it stands.
    private static string Plain(string text) =>
        new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
}
