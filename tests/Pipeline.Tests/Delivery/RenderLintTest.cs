using System.Text;
using Interchange.Runs;
using Pipeline.Delivery;
using Pipeline.Nights;
using Pipeline.Tests.Nights;
using Reporting.Documents;
using Reporting.Html;

namespace Pipeline.Tests.Delivery;

public sealed class RenderLintTest : IDisposable
{
    private readonly NightBench bench = new();
    private readonly Night night;
    private readonly Worklist list;
    private readonly RenderLint lint;

    public RenderLintTest()
    {
        night = NightDeciding.Decide(bench.Request(NightBench.Monday, 0, 200), null, OpenStock.Read(null, null, NightBench.Contract), new HashSet<string>(StringComparer.Ordinal));
        list = Worklist.All(night).Single(l => l.Desk.Name == "fraud");
        lint = new RenderLint(night, list);
    }

    public static TheoryData<string, string> Planted { get; } = new()
    {
        { "Score", "812" }, { "Sponsor", "4f2c9a" }, { "Received on", "band 4" }, { "Channel", "drawn at random" }, { "Born in", "elsewhere" }, { "Outcome", "founded" },
    };

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_list_as_it_is_made_passes_in_both_languages()
    {
        foreach (var language in new[] { Language.Dutch, Language.English })
        {
            lint.DemandPage("worklist", language, HtmlReport.Render(WorklistPage.OnTime(night, list), language, "other.html"));
            lint.DemandPage("late", language, HtmlReport.Render(WorklistPage.Late(night, list), language, "other.html"));
            lint.DemandTable("worklist", language, new WorklistTable(night, language).OnTime(list));
            lint.DemandTable("late", language, new WorklistTable(night, language).Late(list));
        }
    }

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_planted_field_on_a_page_is_refused_with_its_text(string name, string value)
    {
        var page = WorklistPage.OnTime(night, list);
        var card = page.Blocks.OfType<Card>().First();
        var planted = card with { Facts = [.. card.Facts, new Fact(Phrase.Same(name), Cell.Text(value))] };
        var bytes = HtmlReport.Render(page with { Blocks = [.. page.Blocks.Select(b => b == card ? planted : b)] }, Language.English, "other.html");
        var refused = Assert.Throws<RefusedException>(() => lint.DemandPage("worklist.en.html", Language.English, bytes));
        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Contains(refused.Problems, p => p.Value == value || p.Value == name);
    }

    [Fact]
    public void A_persons_pseudonym_anywhere_is_refused()
    {
        var person = night.Open.Text("person_id").Values[0]!;
        var page = WorklistPage.OnTime(night, list);
        var bytes = HtmlReport.Render(page with { Blocks = [.. page.Blocks, new Paragraph(Phrase.Same(person))] }, Language.Dutch, "other.html");
        Assert.Throws<RefusedException>(() => lint.DemandPage("worklist.nl.html", Language.Dutch, bytes));
    }

    [Fact]
    public void A_text_that_is_only_read_aloud_is_refused_too()
    {
        var html = Encoding.UTF8.GetString(HtmlReport.Render(WorklistPage.OnTime(night, list), Language.English, "other.html")).Replace("<article class=\"card\"", "<article title=\"score 812\" class=\"card\"", StringComparison.Ordinal);
        Assert.Throws<RefusedException>(() => lint.DemandPage("worklist.en.html", Language.English, Encoding.UTF8.GetBytes(html)));
    }

    [Fact]
    public void A_planted_column_or_cell_of_a_spreadsheet_is_refused()
    {
        var lines = SafeCsv.Read(new WorklistTable(night, Language.English).OnTime(list));
        var column = new SafeCsv([.. lines[0], "score"]);
        column.Add([.. lines[1], "812"]);
        Assert.Contains(Refused(column).Problems, p => p.Column == "score");
        var cell = new SafeCsv(lines[0]);
        cell.Add([.. lines[1].Take(4), "drawn at random", .. lines[1].Skip(5)]);
        Assert.Contains(Refused(cell).Problems, p => p.Value == "drawn at random");

        RefusedException Refused(SafeCsv csv) => Assert.Throws<RefusedException>(() => lint.DemandTable("worklist.en.csv", Language.English, csv.Bytes()));
    }

    [Fact]
    public void A_planted_column_of_a_parquet_file_is_refused()
    {
        var path = bench.PathOf("planted.parquet");
        WorklistParquet.OnTime(path, night, list);
        lint.DemandColumns("worklist.parquet", path);
        var specs = WorklistParquet.Specs(night.Contract);
        var rows = Interchange.Columns.ParquetTable.Read(Interchange.Columns.SourceFile.Read(path), specs)[0];
        Interchange.Columns.ParquetTable.Write(path, [.. specs, Interchange.Columns.ColumnSpec.Number("score")], [rows.With(new Interchange.Columns.NumberColumn("score", new float[rows.Count]))]);
        Assert.Equal("score", Assert.Single(Assert.Throws<RefusedException>(() => lint.DemandColumns("worklist.parquet", path)).Problems).Column);
    }
}
