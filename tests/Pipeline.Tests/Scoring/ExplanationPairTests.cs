using CsCheck;
using Interchange.Columns;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;
using Prioritisation.Tests.Training;

namespace Pipeline.Tests.Scoring;

public sealed class ExplanationPairTests
{
    private static readonly Scorecard Model = RandomScorecards.Of(
        -3000,
        new Term { Feature = "sources", Kind = ColumnKind.Number, UpperBounds = [0, 2.5f], Points = [0, -400, 100, 700] },
        new Term { Feature = "kind", Kind = ColumnKind.Level, Levels = ["p", "q", "r"], Points = [0, -50, 25, 600, 0] }) with
    {
        Pairs = [new PairTerm { First = "sources", Second = "kind", FirstGroups = [0, 0, 1, 1], SecondGroups = [0, 1, 1, 2, 0], Points = [0, 10, -30, 0, 200, -900] }],
    };

    [Fact]
    public void A_pair_stands_among_the_parts_in_words_of_both_groups_in_both_languages()
    {
        var english = Explained(dutch: false);
        Assert.Equal(["sources", "sources × kind", "kind"], english.Terms.Select(t => t.Feature), StringComparer.Ordinal);
        Assert.Equal(new ExplainedTerm("sources × kind", "sources and kind together", "sources more than 0 and kind p or q", 200, null, null), english.Terms[1]);
        Assert.Equal(new ExplainedTerm("sources × kind", "sources en kind samen", "sources meer dan 0 en kind p of q", 200, null, null), Explained(dutch: true).Terms[1]);
        Assert.Contains("     200  sources and kind together: sources more than 0 and kind p or q", english.Lines(dutch: false), StringComparer.Ordinal);
        Assert.Equal((-2150, -2150), (english.Score, english.Intercept + english.Terms.Sum(t => t.Points)));
    }

    [Fact]
    public void Another_value_of_a_feature_changes_the_pair_with_it()
    {
        var terms = Explained(dutch: false).Terms;
        // By itself kind r has 600 points, the most; together with these sources it costs 900.
        Assert.Equal(("at most 0", -3000 - 400 + 10 - 50), (terms[0].Other, terms[0].ScoreThen));
        Assert.Equal(("r", -3000 + 700 + 600 - 900), (terms[2].Other, terms[2].ScoreThen));
    }

    [Fact]
    public void Each_other_value_gives_the_score_that_it_promises_and_no_value_gives_more() => RandomScorecards.Gen.Sample((scorecard, batch) =>
    {
        for (var row = 0; row < Math.Min(3, batch.Count); row++)
        {
            var signal = batch.Take([row]);
            var explanation = Explanation.Of(scorecard, World.Contract, signal, 0, "s", dutch: false);
            Assert.Equal(explanation.Score, explanation.Intercept + explanation.Terms.Sum(t => t.Points));
            foreach (var term in scorecard.Terms)
            {
                var told = explanation.Terms.Single(t => t.Feature == term.Feature);
                var scores = Enumerable.Range(0, term.BinCount).Select(bin => PlainScorer.Score(scorecard, With(signal, term, bin))[0]).ToArray();
                Assert.Contains(told.ScoreThen ?? explanation.Score, new[] { scores.Min(), scores.Max() });
                if (told.ScoreThen is { } then)
                    Assert.Contains(Enumerable.Range(0, term.BinCount), bin => scores[bin] == then && BinWords.Of(term, null, bin, dutch: false) == told.Other);
            }

            Assert.All(explanation.Terms.Where(t => scorecard.Pairs.Any(p => p.Name == t.Feature)), t => Assert.Null(t.ScoreThen));
        }
    }, iter: 200);

    [Fact]
    public void A_group_of_bins_joins_ranges_that_meet_and_names_what_is_unknown_last()
    {
        var number = new Term { Feature = "n", Kind = ColumnKind.Number, UpperBounds = [1, 2.5f, 4], Points = [0, 0, 0, 0, 0] };
        string Group(Term term, byte[] groups, bool dutch) => BinWords.OfGroup(term, null, groups, 0, dutch);
        Assert.Equal("at most 2.5 or more than 4 or unknown", Group(number, [0, 0, 0, 1, 0], dutch: false));
        Assert.Equal("meer dan 1, hoogstens 4", Group(number, [1, 1, 0, 0, 1], dutch: true));
        Assert.Equal("any value or unknown", Group(number, [0, 0, 0, 0, 0], dutch: false));
        Assert.Equal("onbekend", Group(number, [0, 1, 1, 1, 1], dutch: true));
        Assert.Equal("p of r of een niet-gedeclareerde waarde", Group(Model.Terms[1], [1, 0, 1, 0, 0], dutch: true));
    }

    private static Explanation Explained(bool dutch) =>
        Explanation.Of(Model, World.Contract, new([new NumberColumn("sources", [3]), new LevelColumn("kind", ["p", "q", "r"], [1])]), 0, "s1", dutch);

    /// <summary>The signal with a value that stands in the bin.</summary>
    private static ColumnBatch With(ColumnBatch signal, Term term, int bin) => new(
    [
        .. signal.Columns.Where(c => c.Name != term.Feature),
        term.Kind == ColumnKind.Number
            ? new NumberColumn(term.Feature, [bin == 0 ? float.NaN : bin <= term.UpperBounds.Count ? term.UpperBounds[bin - 1] : float.PositiveInfinity])
            : new LevelColumn(term.Feature, term.Levels, [bin == 0 ? LevelColumn.Missing : bin <= term.Levels.Count ? (byte)bin : LevelColumn.Unseen]),
    ]);
}
