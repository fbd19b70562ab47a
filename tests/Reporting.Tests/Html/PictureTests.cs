using System.Net;
using System.Text;
using Reporting.Documents;
using Reporting.Html;

namespace Reporting.Tests.Html;

public sealed class PictureTests
{
    private static readonly Phrase Withheld = new("ingehouden", "withheld");

    [Theory]
    [InlineData("Handhavingsinformatieknooppunt van de dienst")]
    [InlineData("een woord en nog een woord en dan nog een paar woorden")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbcc")]
    public void A_label_is_cut_into_lines_that_fit_and_loses_no_letter(string label)
    {
        var lines = ChartDrawing.Wrapped(label);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 25));
        Assert.Equal(label.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines.Select(l => l.TrimEnd('-'))).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_without_a_single_value_is_not_drawn_and_its_table_stands_open()
    {
        var page = Page(new("a", null, null, null) { UndefinedBecause = Withheld }, new("b", null, null, null) { UndefinedBecause = Withheld });
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", page, StringComparison.Ordinal);
        Assert.Contains("<table", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_a_value_says_why_in_the_picture_where_that_is_short_enough()
    {
        var page = Page(new("a", 1, 0.8, 1.2), new("b", null, null, null) { UndefinedBecause = Withheld }, new("c", null, null, null) { UndefinedBecause = Phrase.Same(new string('x', 60)) });
        var picture = page[page.IndexOf("<svg", StringComparison.Ordinal)..page.IndexOf("</svg>", StringComparison.Ordinal)];
        Assert.Contains("\u2013 withheld", picture, StringComparison.Ordinal);
        Assert.Contains("\u2013 not defined", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("xxxx", picture, StringComparison.Ordinal);
    }

    private static string Page(params Row[] rows) => WebUtility.HtmlDecode(Encoding.UTF8.GetString(HtmlReport.RenderBoth(new Document(Phrase.Same("t"), Phrase.Same("s"),
    [
        new IntervalChart(Phrase.Same("chart"), Phrase.Same("finding"), Phrase.Same("axis"), Phrase.Same("group"), [.. rows.Select(r => new IntervalRow(Phrase.Same(r.Label), r.Estimate, r.Low, r.High) { UndefinedBecause = r.UndefinedBecause })]) { TableFolded = true },
    ]))[HtmlReport.EnglishFile]));

    private sealed record Row(string Label, double? Estimate, double? Low, double? High)
    {
        public Phrase? UndefinedBecause { get; init; }
    }
}
