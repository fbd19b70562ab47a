using System.Security.Cryptography;
using System.Text;
using Reporting.Documents;

namespace Reporting.Html;

/// <summary>A script of this library in a page that uses it, allowed by the digest of its own text and by nothing else. It only ever helps: the page reads without it.</summary>
internal sealed class PageScript
{
    private static readonly PageScript Searching = new("search.js");
    private static readonly PageScript Comparing = new("compare.js");
    private static readonly PageScript Saving = new("save.js");

    private PageScript(string name)
    {
        var code = Styles.Embedded(name);
        Element = $"<script>{code}</script>";
        Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";
    }

    /// <summary>As it stands in the page.</summary>
    public string Element { get; }

    private string Source { get; }

    public static IReadOnlyList<PageScript> UsedBy(Document document)
    {
        List<PageScript> used = [];
        if (document.Blocks.Any(b => b is Search))
            used.Add(Searching);
        if (document.Blocks.Any(b => b is SideBySide))
            used.Add(Comparing);
        if (document.Blocks.Any(b => b is FileForm))
            used.Add(Saving);
        return used;
    }

    /// <summary>The part of a page's policy that lets these scripts run; nothing for none.</summary>
    public static string Policy(IReadOnlyList<PageScript> scripts) => scripts.Count == 0 ? "" : $"script-src {string.Join(' ', scripts.Select(s => s.Source))}; ";
}
