using System.Text;
using Reporting.Documents;
using Reporting.Html;
using Reporting.Printing;
using Reporting.Tests.Browser;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Reporting.Tests.Printing;

public sealed class PrintingTests : IDisposable
{
    private const string Record = "run.json";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("printing-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_pdf_goes_beside_a_result_and_never_into_it()
    {
        Write("audit/" + Record, "");
        var report = Write("audit/report.nl.html", "");
        Write("audit/findings.json", "");
        var edition = Write("audit/public/report.nl.html", "");
        Assert.Equal([new(report, At("audit.trace/report.nl.pdf"))], PrintJob.Of(At("audit") + "/", Record, null));
        Assert.Equal([new(edition, At("audit.trace/public/report.nl.pdf"))], PrintJob.Of(At("audit/public"), Record, null));
        Assert.Equal([new(edition, At("audit.trace/public/report.nl.pdf"))], PrintJob.Of(edition, Record, null));
        Assert.Equal([new(report, At("pdf/report.nl.pdf"))], PrintJob.Of(At("audit"), Record, At("pdf")));
        Assert.Empty(PrintJob.Of(At("nothing"), Record, null));
    }

    [Fact]
    public void Where_no_browser_is_on_the_path_there_is_none()
    {
        Assert.Null(Chromium.On(null));
        Assert.Null(Chromium.On(folder.FullName));
    }

    [BrowserFact]
    public void A_printed_page_is_tagged_has_its_title_language_and_bookmarks_and_says_the_verdict()
    {
        using var pdf = Printed(HtmlReport.Render(SampleDocuments.Everything(), Language.Dutch, "other.html"));
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.Equal("Alle bouwstenen", pdf.Information.Title);
        Assert.Equal("nl", Assert.IsType<StringToken>(catalog.Data["Lang"]).Data);
        Assert.True(catalog.ContainsKey(NameToken.StructTreeRoot));
        Assert.Equal("true", Assert.IsType<DictionaryToken>(Resolved(pdf, catalog.Data["MarkInfo"])).Data["Marked"].ToString(), ignoreCase: true);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        string[] titles = [.. bookmarks.GetNodes().Select(n => n.Title)];
        Assert.Contains("Cijfers", titles, StringComparer.Ordinal);
        Assert.Contains("Grafieken", titles, StringComparer.Ordinal);
        var text = Text(pdf);
        foreach (var verdict in new[] { "binnen tolerantie aangetoond", "buiten tolerantie aangetoond", "niet aangetoond" })
            Assert.Contains(verdict.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.DoesNotContain("Thispage", text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public void What_is_folded_on_the_screen_is_open_on_paper_and_what_asks_for_a_click_is_not_there()
    {
        var page = Encoding.UTF8.GetString(HtmlReport.Render(InteractiveDocument.Of(), Language.English, "other.html"))
            .Replace("</main>", "<details><summary>Fold</summary><p>unfolded words</p></details></main>", StringComparison.Ordinal);
        using var pdf = Printed(Encoding.UTF8.GetBytes(page));
        var text = Text(pdf);
        Assert.Contains("unfoldedwords", text, StringComparison.Ordinal);
        Assert.Contains("Rotterdam", text, StringComparison.Ordinal);
        Assert.DoesNotContain("start", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Addaguest", text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public void Who_may_read_the_pdf_is_who_may_read_the_page()
    {
        if (OperatingSystem.IsWindows())
            return;
        var page = Write("page.html", "<!DOCTYPE html><html lang=\"en\"><title>t</title><p>words</p></html>");
        File.SetUnixFileMode(page, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Null(Browser.Print(page, At("beside/page.pdf")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("beside/page.pdf")));
    }

    private static Chromium Browser => Chromium.On(Environment.GetEnvironmentVariable("PATH")) ?? throw new InvalidOperationException("CI=true asks for the browser tests, and there is no chromium on PATH");

    private PdfDocument Printed(byte[] page)
    {
        var (from, to) = (At("page.html"), At("page.pdf"));
        File.WriteAllBytes(from, page);
        Assert.Null(Browser.Print(from, to));
        return PdfDocument.Open(File.ReadAllBytes(to));
    }

    /// <summary>All letters, without spaces: a PDF knows where letters stand and not which belong to a word.</summary>
    private static string Text(PdfDocument pdf) => string.Concat(pdf.GetPages().Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);

    private static IToken Resolved(PdfDocument pdf, IToken token) => token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;

    private string At(string name) => Path.Combine(folder.FullName, name);

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }
}
