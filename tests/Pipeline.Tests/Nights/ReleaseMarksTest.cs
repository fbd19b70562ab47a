using Interchange.Columns;
using Pipeline.Delivery;
using Pipeline.Nights;
using Pipeline.Scoring;

namespace Pipeline.Tests.Nights;

/// <summary>Under which release, until when and on which conditions stands wherever a score or a row leaves the night.</summary>
public sealed class ReleaseMarksTest : IDisposable
{
    private const string Condition = "look again after a quarter";
    private static readonly string Release = new('b', 64);
    private readonly NightBench bench = new();
    private readonly string night;

    public ReleaseMarksTest() => night = NightlyRun.Run(bench.Request(NightBench.Monday, 0, 200), bench.Root).Folder;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Every_score_of_the_night_says_the_release_its_expiry_and_its_conditions() => Marked(StateFiles.ScoresName);

    [Theory]
    [InlineData("fraud", "worklist.parquet")]
    [InlineData("fraud", "late.parquet")]
    public void Every_row_of_a_list_for_programs_says_them(string team, string file) => Marked($"{TeamFiles.Folder}/{team}/{file}");

    [Theory]
    [InlineData("teams/fraud/worklist.nl.csv")]
    [InlineData("teams/fraud/worklist.en.csv")]
    [InlineData(NotReached.FileName)]
    public void Every_row_of_a_spreadsheet_says_them(string file)
    {
        var rows = SafeCsv.Read(File.ReadAllBytes(Path.Combine(night, file))).Skip(1).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal((true, true, true), (row.Any(c => c.Contains(Release, StringComparison.Ordinal)), row.Contains("2027-06-30", StringComparer.Ordinal), row.Contains(Condition, StringComparer.Ordinal))));
    }

    [Theory]
    [InlineData("nl", "Vrijgave", "geldig tot en met 30 juni 2027")]
    [InlineData("en", "Release", "valid until 30 June 2027")]
    public void Every_row_of_a_page_says_the_release_and_the_page_says_it_whole(string language, string label, string valid)
    {
        var page = File.ReadAllText(Path.Combine(night, "teams", "fraud", $"worklist.{language}.html"));
        var cards = page.Split("<article class=\"card\"").Skip(1).ToList();
        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Contains($"<dt>{label}</dt>", card, StringComparison.Ordinal));
        Assert.All(cards, card => Assert.Contains(Release[..12], card, StringComparison.Ordinal));
        foreach (var said in new[] { Release, valid, Condition })
            Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_only_night_has_no_release_to_name_and_says_nothing_in_its_place()
    {
        var folder = NightlyRun.Run(bench.Request(NightBench.Monday, 0, 200, TonightsRule.ByPolicyOnly(NightBench.ContractFile, NightBench.PolicyFile, Interchange.Tests.Trust.VirtualAuthority.Fallback(NightBench.ContractFile, NightBench.PolicyFile))), bench.PathOf("policy-only")).Folder;
        Assert.All(Read(Path.Combine(folder, StateFiles.ScoresName)), b => Assert.All(b.Text(ReleaseColumns.Id).Values, Assert.Null));
    }

    private void Marked(string file)
    {
        var batches = Read(Path.Combine(night, file));
        Assert.All(batches, b => Assert.All(b.Text(ReleaseColumns.Id).Values, id => Assert.Equal(Release, id)));
        Assert.All(batches, b => Assert.All(b.Date(ReleaseColumns.ValidUntil).Days, day => Assert.Equal(new DateOnly(2027, 6, 30).DayNumber, day)));
        Assert.All(batches, b => Assert.All(b.Text(ReleaseColumns.Conditions).Values, text => Assert.Equal(Condition, text)));
    }

    private static IReadOnlyList<ColumnBatch> Read(string path) => ParquetTable.ReadSome(SourceFile.Read(path), ReleaseColumns.Specs);
}
