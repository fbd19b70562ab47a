using Interchange.Columns;
using Pipeline.Scoring;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;
using Prioritisation.Tests.Training;

namespace Pipeline.Tests.Scoring;

public sealed class ExplanationTests
{
    private static readonly Scorecard Model = RandomScorecards.Of(
        -3000,
        new Term { Feature = "sources", Kind = ColumnKind.Number, UpperBounds = [0, 2.5f], Points = [0, -400, 100, 700] },
        new Term { Feature = "kind", Kind = ColumnKind.Level, Levels = ["p", "q", "r"], Points = [0, -50, 25, 600, 0] });

    private static ColumnBatch Signal(float sources, byte kind) =>
        new([new NumberColumn("sources", [sources]), new LevelColumn("kind", ["p", "q", "r"], [kind])]);

    [Fact]
    public void The_terms_and_the_starting_point_sum_to_the_score()
    {
        var explanation = Explanation.Of(Model, World.Contract, Signal(3, 1), 0, "s1", dutch: false);
        Assert.Equal(explanation.Score, explanation.Intercept + explanation.Terms.Sum(t => t.Points));
        Assert.Equal(PlainScorer.Score(Model, Signal(3, 1))[0], explanation.Score);
    }

    [Fact]
    public void Each_other_value_gives_the_score_that_it_promises()
    {
        var terms = Explanation.Of(Model, World.Contract, Signal(3, 1), 0, "s1", dutch: false).Terms;
        Assert.Equal(("more than 2.5", 700, "at most 0", -3450), (terms[0].Value, terms[0].Points, terms[0].Other, terms[0].ScoreThen));
        Assert.Equal(PlainScorer.Score(Model, Signal(0, 1))[0], terms[0].ScoreThen);
        Assert.Equal(PlainScorer.Score(Model, Signal(3, 3))[0], terms[1].ScoreThen);
    }

    [Fact]
    public void Bins_are_named_in_both_languages()
    {
        var term = Model.Terms[0];
        Assert.Equal(
            ["onbekend", "hoogstens 0", "meer dan 0, hoogstens 2,5", "meer dan 2,5"],
            Enumerable.Range(0, 4).Select(bin => BinWords.Of(term, null, bin, dutch: true)).ToArray());
        Assert.Equal("more than 0, at most 2.5", BinWords.Of(term, null, 2, dutch: false));
        Assert.Equal("an undeclared value", BinWords.Of(Model.Terms[1], null, 4, dutch: false));
    }

    [Fact]
    public void The_release_its_expiry_and_its_conditions_stand_in_the_words_and_a_model_by_itself_says_that_it_has_none()
    {
        var explanation = Explanation.Of(Model, World.Contract, Signal(3, 1), 0, "s1", dutch: false);
        Assert.Contains(explanation.Lines(dutch: false), l => l.StartsWith("Release: none", StringComparison.Ordinal));
        var lines = (explanation with { Release = new ReleaseMark("abc", new DateOnly(2027, 6, 30), ["look again"]) }).Lines(dutch: true).ToList();
        Assert.Contains("Vrijgave: abc, geldig tot en met 2027-06-30", lines, StringComparer.Ordinal);
        Assert.Contains("Voorwaarde: look again", lines, StringComparer.Ordinal);
    }
}
