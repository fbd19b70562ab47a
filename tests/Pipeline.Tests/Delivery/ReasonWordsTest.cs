using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Delivery;
using Pipeline.Nights;
using Pipeline.Scoring;
using Pipeline.Tests.Nights;
using Prioritisation.Scorecards;
using Reporting.Documents;
using Reporting.Html;

namespace Pipeline.Tests.Delivery;

/// <summary>Reasons of a model in which a pair of features counts for every signal.</summary>
public sealed class ReasonWordsTest : IDisposable
{
    private static readonly string[] Both = ["severity", "repeated_content"];
    private readonly NightBench bench = new();
    private readonly Night night;
    private readonly Worklist list;

    public ReasonWordsTest()
    {
        var model = NightBench.Scorecard() with
        {
            Pairs = [new PairTerm { First = Both[0], Second = Both[1], FirstGroups = [0, 0, 1, 1], SecondGroups = [0, 0, 1, 1], Points = [1000, -1000, 1200, -1200] }],
        };
        var decided = NightDeciding.Decide(bench.Request(NightBench.Monday, 0, 300, NightBench.Rule(model)), null, OpenStock.Read(null, null, NightBench.Contract), new HashSet<string>(StringComparer.Ordinal));
        night = decided with { Scored = ScoringKernels.Named("plain", model).Score(decided.Open, ReasonSides.Both) };
        list = Worklist.All(night).MaxBy(l => l.OnTime.Count)!;
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_pair_counts_for_or_against_as_its_two_features_with_their_values()
    {
        var words = new ReasonWords(night);
        var repeated = night.Open.Level(Both[1]);
        for (var row = 0; row < night.Open.Count; row++)
        {
            var (raising, lowering) = words.Of(row);
            Assert.Equal(repeated[row] != "yes", raising.Any(r => r.SequenceEqual(Both)));
            Assert.Equal(repeated[row] == "yes", lowering.Any(r => r.SequenceEqual(Both)));
            Assert.StartsWith("Severity: ", words.Words(Both, row).En, StringComparison.Ordinal);
            Assert.Contains($", together with {NightBench.Contract.Find(Both[1])!.Label.En}: ", words.Words(Both, row).En, StringComparison.Ordinal);
            Assert.Contains($", samen met {NightBench.Contract.Find(Both[1])!.Label.Nl}: ", words.Words(Both, row).Nl, StringComparison.Ordinal);
            Assert.Equal($"{words.Code(["severity"], row)}&{words.Code(["repeated_content"], row)}", words.Code(Both, row));
        }
    }

    [Fact]
    public void Lists_with_a_pair_among_the_reasons_may_be_delivered()
    {
        var lint = new RenderLint(night, list);
        Assert.Contains(list.OnTime, l => l.Row.Reasons.Any(r => r.En.Contains(ReasonWords.TogetherWith.En, StringComparison.Ordinal)));
        foreach (var language in new[] { Language.Dutch, Language.English })
        {
            lint.DemandPage("worklist", language, HtmlReport.Render(WorklistPage.OnTime(night, list), language, "other.html"));
            lint.DemandTable("worklist", language, new WorklistTable(night, language).OnTime(list));
        }

        using var written = new MemoryStream();
        NotReached.Write(written, night);
        Assert.Contains(SafeCsv.Read(written.ToArray()).Skip(1), line => line.Any(cell => cell.Contains("&repeated_content=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Severity: 4 on a scale of 0 to 5, together with sponsor: 4f2c9a")]
    [InlineData("Score: 812, together with severity: 4 on a scale of 0 to 5")]
    [InlineData("Severity: 4 on a scale of 0 to 5, together with severity: 4 on a scale of 0 to 5, together with severity: 3 on a scale of 0 to 5")]
    public void A_pair_with_a_half_that_nobody_may_read_is_refused(string text)
    {
        var page = WorklistPage.OnTime(night, list);
        var bytes = HtmlReport.Render(page with { Blocks = [.. page.Blocks, new Paragraph(Phrase.Same(text))] }, Language.English, "other.html");
        Assert.Contains(Assert.Throws<RefusedException>(() => new RenderLint(night, list).DemandPage("worklist.en.html", Language.English, bytes)).Problems, p => p.Value == text);
    }
}
