using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Reporting.Documents;

namespace Reporting.Html;

/// <summary>A document as one self-contained page: no request, no font from elsewhere, and no script but the few of this library, each allowed by its digest.</summary>
public static class HtmlReport
{
    public const string DutchFile = "report.nl.html";

    public const string EnglishFile = "report.en.html";

    /// <summary>UTF-8 bytes of one language's edition; the same document gives the same bytes.</summary>
    /// <param name="document">What is said.</param>
    /// <param name="language">The edition to make.</param>
    /// <param name="otherLanguageFileName">File of the other edition, beside this one.</param>
    public static byte[] Render(Document document, Language language, string otherLanguageFileName)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Page.Document)] = document,
            [nameof(Page.Language)] = language,
            [nameof(Page.OtherFile)] = otherLanguageFileName,
        });
        var html = renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Page>(parameters);
            return root.ToHtmlString();
        }).GetAwaiter().GetResult();
        return Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + html + "\n");
    }

    /// <summary>Both editions by file name: the name, the language and "html"; each points to the other beside it.</summary>
    public static IReadOnlyDictionary<string, byte[]> RenderBoth(Document document, string name = "report")
    {
        var (dutch, english) = ($"{name}.nl.html", $"{name}.en.html");
        return new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [dutch] = Render(document, Language.Dutch, english),
            [english] = Render(document, Language.English, dutch),
        };
    }

    internal static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
