using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Reporting.Documents;
using Reporting.Html;
using Document = Reporting.Documents.Document;

namespace Reporting.Tests.Html;

public sealed class HtmlReportTests
{
    private static readonly Language[] Both = [Language.Dutch, Language.English];

    private static IDocument Parsed(Document document, Language language) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlReport.Render(document, language, "report.other.html")));

    [Theory]
    [InlineData(Language.Dutch, "nl", "en")]
    [InlineData(Language.English, "en", "nl")]
    public void A_page_names_its_language_and_links_to_the_other(Language language, string own, string other)
    {
        var page = Parsed(SampleDocuments.Everything(), language);
        Assert.Equal(own, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["report.other.html"], page.QuerySelectorAll($"link[rel=alternate][hreflang={other}]").Select(l => l.GetAttribute("href")), StringComparer.Ordinal);
        Assert.Equal(["report.other.html"], page.QuerySelectorAll($"body a[hreflang={other}][lang={other}]").Select(l => l.GetAttribute("href")), StringComparer.Ordinal);
    }

    [Fact]
    public void There_is_one_first_heading_and_no_level_is_skipped()
    {
        foreach (var page in Both.Select(l => Parsed(SampleDocuments.Everything(), l)))
        {
            Assert.Single(page.QuerySelectorAll("h1"));
            var levels = page.QuerySelectorAll("h1,h2,h3,h4").Select(h => h.TagName[1] - '0').ToArray();
            Assert.Equal(1, levels[0]);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        }
    }

    [Fact]
    public void Every_table_has_a_caption_and_scoped_headers_and_names_its_rows()
    {
        foreach (var table in Both.SelectMany(l => Parsed(SampleDocuments.Everything(), l).QuerySelectorAll("table")))
        {
            Assert.NotEmpty(table.QuerySelector("caption")!.TextContent.Trim());
            Assert.All(table.QuerySelectorAll("thead th"), header => Assert.Equal("col", header.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal("row", row.FirstElementChild!.GetAttribute("scope")));
        }
    }

    [Fact]
    public void Every_picture_has_a_name_a_description_and_a_table_with_the_same_numbers()
    {
        var page = Parsed(SampleDocuments.Everything(), Language.English);
        var figures = page.QuerySelectorAll("figure");
        Assert.Equal(8, figures.Length);
        foreach (var figure in figures)
        {
            var picture = figure.QuerySelector("svg[role=img]")!;
            Assert.Equal($"{picture.QuerySelector("title")!.Id} {picture.QuerySelector("desc")!.Id}", picture.GetAttribute("aria-labelledby"));
            Assert.Equal(figure.QuerySelector("figcaption .finding")!.TextContent, picture.QuerySelector("desc")!.TextContent);
            Assert.Equal("true", picture.QuerySelector("g")!.GetAttribute("aria-hidden"));
            Assert.NotNull(figure.QuerySelector("table"));
        }
        Assert.Equal(["1.62", "1.41 to 1.88"], figures[0].QuerySelectorAll("tbody tr")[1].QuerySelectorAll("td.number").Skip(1).Select(c => c.TextContent.Trim()), StringComparer.Ordinal);
        Assert.Contains("nobody", figures[0].QuerySelectorAll("tbody tr")[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_lead_to_a_part_under_its_own_heading_and_its_number()
    {
        foreach (var page in Both.Select(l => Parsed(SampleDocuments.Everything(), l)))
        {
            var target = page.QuerySelector("nav.contents a")!.GetAttribute("href")!;
            var part = page.QuerySelector("section" + target)!;
            Assert.Equal(page.QuerySelector("nav.contents a")!.TextContent, part.QuerySelector("h2")!.TextContent);
            Assert.Equal(part.QuerySelector("h2")!.Id, part.GetAttribute("aria-labelledby"));
            Assert.Equal("7", part.GetAttribute("data-question"));
        }
    }

    [Fact]
    public void What_is_folded_has_a_line_to_open_it_and_stands_open_on_paper()
    {
        var page = Parsed(SampleDocuments.Everything(), Language.English);
        Assert.Equal("For those who want to know more", page.QuerySelector("#part details > summary")!.TextContent);
        Assert.False(page.QuerySelector("#part details")!.HasAttribute("open"));
        var print = page.QuerySelectorAll("style").Select(s => s.TextContent).Single(s => s.Contains("@media print", StringComparison.Ordinal));
        Assert.Contains("details::details-content { content-visibility: visible;", print[print.IndexOf("@media print", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_has_a_place_elsewhere_names_it_and_others_name_none()
    {
        var page = Parsed(SampleDocuments.Everything(), Language.English);
        var named = Assert.Single(page.QuerySelectorAll("[data-from]"));
        Assert.Equal(("0.25", "a#b"), (named.TextContent.Trim(), named.GetAttribute("data-from")));
    }

    [Fact]
    public void A_picture_may_keep_its_numbers_behind_a_line()
    {
        var everything = SampleDocuments.Everything();
        var folded = everything with { Blocks = [.. everything.Blocks.Select(b => b is Chart chart ? chart with { TableFolded = true } : b)] };
        Assert.All(Parsed(folded, Language.English).QuerySelectorAll("figure"), f => Assert.NotNull(f.QuerySelector("details table")));
    }

    [Fact]
    public void A_status_is_told_by_symbol_and_word_in_picture_and_table()
    {
        var figure = Parsed(SampleDocuments.Everything(), Language.Dutch).QuerySelector("figure")!;
        foreach (var expected in new[] { "●", "▲", "○", "binnen tolerantie", "niet aangetoond" })
        {
            Assert.Contains(expected, figure.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(expected, figure.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Text_from_the_data_stays_text_everywhere_it_can_occur()
    {
        foreach (var language in Both)
        {
            var page = Parsed(SampleDocuments.Everything(SampleDocuments.Nasty) with { Banner = Phrase.Same(SampleDocuments.Nasty) }, language);
            Assert.Empty(page.QuerySelectorAll("script, b"));
            Assert.True(page.Body!.TextContent.Split(SampleDocuments.Nasty).Length > 10);
            var drawn = string.Concat(page.QuerySelectorAll("svg text").Select(t => t.TextContent.Replace(" ", "", StringComparison.Ordinal)));
            Assert.Contains(SampleDocuments.Nasty, drawn, StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("style"), style => Assert.DoesNotContain("alert", style.TextContent.Replace("\\", "", StringComparison.Ordinal).Split("content:")[0], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_page_asks_for_nothing_and_forbids_script()
    {
        var html = Encoding.UTF8.GetString(HtmlReport.Render(SampleDocuments.Everything(), Language.Dutch, "report.en.html"));
        var page = new HtmlParser().ParseDocument(html);
        Assert.StartsWith("default-src 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[src], link[rel=stylesheet], [onclick], [onload]"));
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        foreach (var language in Both)
            Assert.Equal(HtmlReport.Render(SampleDocuments.Everything(), language, "a.html"), HtmlReport.Render(SampleDocuments.Everything(), language, "a.html"));
    }

    [Fact]
    public void A_mark_stands_on_screen_and_in_the_margin_of_every_printed_page()
    {
        var page = Parsed(SampleDocuments.Everything(), Language.English);
        Assert.Contains("SYNTHETIC", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("style"), style => style.TextContent.Contains("@top-center { content: \"SYNTHETIC", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("style"), style => style.TextContent.Contains("@bottom-left { content: \"Sample", StringComparison.Ordinal));
        Assert.Null(Parsed(SampleDocuments.Everything() with { Banner = null }, Language.English).QuerySelector(".banner"));
    }

    [Fact]
    public void Both_editions_carry_the_same_numbers_of_blocks_and_rows()
    {
        var counts = Both.Select(l => Parsed(SampleDocuments.Everything(), l)).Select(p => (p.QuerySelectorAll("tr").Length, p.QuerySelectorAll("main > *").Length, p.QuerySelectorAll("svg *").Length)).ToArray();
        Assert.Equal(counts[0].Item1, counts[1].Item1);
        Assert.Equal(counts[0].Item2, counts[1].Item2);
    }
}
