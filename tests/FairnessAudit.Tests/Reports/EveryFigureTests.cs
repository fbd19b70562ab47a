using AngleSharp.Dom;
using FairnessAudit.Measures;
using FairnessAudit.Reports;
using FairnessAudit.Tests.Compas;
using Reporting.Html;

namespace FairnessAudit.Tests.Reports;

/// <summary>No digit of a page may differ from findings.json, and both languages say the same.</summary>
[Collection(nameof(Reported))]
public sealed class EveryFigureTests(CompasAudit compas, ReportedWorld world)
{
    public static TheoryData<string> Sources { get; } = ["compas", "candidate", "public", "within", "not shown", "beyond", "table"];

    private Findings Of(string source) => source switch
    {
        "compas" => compas.Findings,
        "candidate" => world.Findings,
        "public" => world.Public,
        _ => SampleFindings.All().Single(s => s.Name == source).Findings,
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_figure_on_the_page_is_the_number_in_findings_json(string source)
    {
        var figures = new Figures(Of(source));
        Assert.Equal(0, figures.Repeated);
        foreach (var (file, page) in AuditReport.Render(Of(source)))
        {
            var cells = Figures.Named(Figures.Page(page));
            Assert.True(cells.Count >= 8, $"{source}, {file}: only {cells.Count} figures name their place");
            var wrong = cells.Select(c => figures.Wrong(c, dutch: file == HtmlReport.DutchFile)).OfType<string>().ToArray();
            Assert.True(wrong.Length == 0, $"{source}, {file}: {string.Join('\n', wrong)}");
        }
    }

    [Fact]
    public void A_changed_digit_is_found()
    {
        var figures = new Figures(compas.Findings);
        var cells = Figures.Named(Figures.Page(AuditReport.Render(compas.Findings)[HtmlReport.EnglishFile])).ToArray();
        foreach (var cell in cells.Where((_, i) => i % 7 == 0))
        {
            var text = cell.TextContent;
            var digit = text.LastIndexOfAny([.. "0123456789"]);
            cell.TextContent = text[..digit] + (char)('0' + (text[digit] - '0' + 5) % 10) + text[(digit + 1)..];
            Assert.True(figures.Wrong(cell, dutch: false) is not null, $"{cell.GetAttribute("data-from")}: '{text}' became '{cell.TextContent}'");
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_number_in_a_table_names_its_place(string source)
    {
        var nameless = Figures.Page(AuditReport.Render(Of(source))[HtmlReport.EnglishFile]).QuerySelectorAll("td.number")
            .Where(c => c.TextContent.Any(char.IsAsciiDigit) && !c.HasAttribute("data-from") && !c.TextContent.Contains("< 0.001", StringComparison.Ordinal) && !CountsWhatItShows(c))
            .Select(c => c.Closest("table")!.QuerySelector("caption")!.TextContent + ": " + c.TextContent.Trim());
        Assert.True(!nameless.Any(), string.Join('\n', nameless));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Both_languages_have_the_same_parts_in_the_same_order_and_the_same_numbers(string source)
    {
        var pages = AuditReport.Render(Of(source));
        var (dutch, english) = (Figures.Page(pages[HtmlReport.DutchFile]), Figures.Page(pages[HtmlReport.EnglishFile]));
        const string Parts = "h1, h2, h3, p, li, th, td, caption, svg, details, section, nav, figcaption, dt, dd";
        var (nl, en) = (dutch.QuerySelectorAll(Parts).ToArray(), english.QuerySelectorAll(Parts).ToArray());
        Assert.Equal(en.Select(e => e.LocalName), nl.Select(e => e.LocalName), StringComparer.Ordinal);
        Assert.Equal(en.Select(e => e.GetAttribute("data-from")), nl.Select(e => e.GetAttribute("data-from")), StringComparer.Ordinal);
        Assert.Equal([], nl.Zip(en).Where(p => p.First.LocalName is "p" or "li" or "td" or "th" or "dd" or "figcaption" && !OnlyQuoted(p.First) && !SameNumbers(p.First, p.Second)).Select(p => p.First.TextContent + " / " + p.Second.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes_of_a_real_audit()
    {
        var again = AuditReport.Render(world.Findings);
        Assert.All(AuditReport.Render(world.Findings), page => Assert.Equal(page.Value, again[page.Key]));
    }

    /// <summary>The statistician's table counts the figures of a question; those counts are of the page and not in the file.</summary>
    private static bool CountsWhatItShows(IElement cell) => cell.Closest("details") is { } folded && folded.ParentElement!.ClassList.Contains("part");

    /// <summary>English words in the Dutch edition keep the digits as English writes them.</summary>
    private static bool OnlyQuoted(IElement dutch) => dutch.QuerySelector("[lang=en]") is not null;

    private static bool SameNumbers(IElement dutch, IElement english)
    {
        var (nl, en) = (Figures.Numbers(dutch.TextContent, dutch: true), Figures.Numbers(english.TextContent, dutch: false));
        return nl.SequenceEqual(en, StringComparer.Ordinal) || string.Equals(dutch.TextContent, english.TextContent, StringComparison.Ordinal)
            || Figures.Numbers(dutch.TextContent, dutch: false).SequenceEqual(en, StringComparer.Ordinal);
    }
}
