using System.Text;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Pipeline.Outcomes;
using Pipeline.SecondReviews;
using Pipeline.Tests.Outcomes;

namespace Pipeline.Tests.SecondReviews;

public sealed class SecondReviewRunTest(OutcomesBench bench) : IClassFixture<OutcomesBench>
{
    private readonly string history = bench.Fresh();
    private readonly string folder = bench.Fresh();

    [Fact]
    public void Only_finished_cases_of_the_random_draw_stand_on_the_form_and_no_first_verdict_does()
    {
        var drawn = WriteHistory();
        Assert.Equal(drawn.Count - 1, SecondReviewRun.Run(Request(drawn.Count - 1), folder));
        var form = RawTable.Open(SourceFile.Read(Path.Combine(folder, SecondReviewLayout.FormName)));
        Assert.Equal(SecondReviewLayout.Specs("founded", "unfounded").Select(s => s.Name), form.ColumnNames, StringComparer.Ordinal);
        var cases = form.Read(SecondReviewLayout.Specs("founded", "unfounded")).Single().Columns;
        Assert.Subset(drawn.ToHashSet(StringComparer.Ordinal), cases.Text(SecondReviewLayout.Signal).Values.ToHashSet(StringComparer.Ordinal)!);
        Assert.All(new[] { SecondReviewLayout.Verdict, SecondReviewLayout.Reader, SecondReviewLayout.Knew, SecondReviewLayout.ReadOn }, name => Assert.All(Enumerable.Range(0, cases.Count), row => Assert.True(cases[name].IsMissing(row))));
    }

    [Fact]
    public void The_pages_show_what_staff_may_see_and_neither_person_draw_score_nor_outcome()
    {
        var drawn = WriteHistory();
        SecondReviewRun.Run(Request(drawn.Count), folder);
        var persons = Columns().Text("person_id").Values;
        foreach (var (name, dutch) in new[] { ("cases.nl.html", true), ("cases.en.html", false) })
        {
            var page = File.ReadAllText(Path.Combine(folder, name));
            Assert.All(drawn, signal => Assert.Contains(signal, page, StringComparison.Ordinal));
            Assert.DoesNotContain(persons, person => page.Contains(person!, StringComparison.Ordinal));
            foreach (var column in OutcomesBench.Contract.Columns.Where(c => c.Role is ColumnRole.Outcome or ColumnRole.Sampling && c.Name != OutcomesBench.Contract.Outcome.TargetColumn))
                Assert.DoesNotContain($">{(dutch ? column.Label.Nl : column.Label.En)}<", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_cases_and_another_one_others_in_another_order()
    {
        var drawn = WriteHistory();
        var (one, two, other) = (bench.Fresh(), bench.Fresh(), bench.Fresh());
        SecondReviewRun.Run(Request(drawn.Count), one);
        SecondReviewRun.Run(Request(drawn.Count), two);
        SecondReviewRun.Run(Request(drawn.Count) with { Seed = 2 }, other);
        string Form(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(path, SecondReviewLayout.FormName)));
        Assert.Equal(Form(one), Form(two));
        Assert.NotEqual(Form(one), Form(other), StringComparer.Ordinal);
        Assert.Null(SecondReviewRun.Run(Request(drawn.Count), one));
        var record = JsonFile.Parse<SecondReviewRecord>(SourceFile.Read(Path.Combine(one, SecondReviewRecord.FileName)));
        Assert.Equal((drawn.Count, drawn.Count, 1.0), (record.Frame, record.Cases, record.Probability));
    }

    [Fact]
    public void Without_a_finished_draw_in_the_time_asked_for_nothing_is_written()
    {
        WriteHistory();
        var refused = Assert.Throws<RefusedException>(() => SecondReviewRun.Run(Request(5) with { KnownFrom = new DateOnly(2028, 1, 1) }, folder));
        Assert.Equal("no-finished-draw", Assert.Single(refused.Problems).Code);
        Assert.False(Directory.Exists(folder));
    }

    private SecondReviewRequest Request(int cases) => new() { Signals = history, Cases = cases, KnownFrom = DateOnly.MinValue, KnownTo = DateOnly.MaxValue, Seed = 1 };

    /// <summary>Every listed signal but one has its outcome, founded and unfounded by turns.</summary>
    private List<string> WriteHistory()
    {
        OutcomesRun.Run(bench.Request(string.Concat(bench.Listed.Skip(1).Select((s, i) => $"{s},substantiated,{(i % 2 == 0 ? "founded" : "unfounded")},,{(i % 2 == 0 ? "facts_confirmed" : "facts_refuted")},2026-11-20,2026-11-25\n"))), history);
        Assert.Null(JsonFile.Parse<HistoryRecord>(SourceFile.Read(Path.Combine(history, HistoryRecord.FileName))).Shadow);
        var columns = Columns();
        var (arm, target, signal) = (columns.Level("arm"), columns.Level("substantiated"), columns.Text("signal_id").Values);
        List<string> drawn = [.. Enumerable.Range(0, columns.Count).Where(row => arm[row] is "random" && target[row] is not null).Select(row => signal[row]!)];
        Assert.True(drawn.Count > 2);
        return drawn;
    }

    private ColumnBatch Columns() => ColumnBatches.Join(OutcomesBench.Contract.Specs, [.. SignalFolder.Read(history).Batches()]);
}
