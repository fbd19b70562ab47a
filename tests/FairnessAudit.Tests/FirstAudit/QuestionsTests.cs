using System.Text;
using FairnessAudit.FirstAudit;
using Interchange.Columns;

namespace FairnessAudit.Tests.FirstAudit;

public sealed class QuestionsTests
{
    private const string Table = "nr;besluit;herkomst;geslacht;terecht\n1;toegekend;A;m;ja\n2;geweigerd;B;v;\n3;toegekend;B;m;nee\n";

    [Fact]
    public void A_person_answers_by_number_or_name_and_takes_what_is_proposed()
    {
        var (answers, shown) = Ask("2\ngeweigerd\n\nterecht\n\n\n\n");
        Assert.Equal("besluit", answers.Decision);
        Assert.Equal(["geweigerd"], answers.Yes);
        Assert.Equal(["herkomst", "geslacht"], answers.Attributes);
        Assert.Equal("terecht", answers.Outcome);
        Assert.Empty(answers.OutcomeYes);
        Assert.Null(answers.Score);
        Assert.Null(answers.Person);
        Assert.Empty(answers.Strata);
        Assert.Contains("[herkomst, geslacht]", shown, StringComparison.Ordinal);
        Assert.Contains("5  terecht: 2 different values (ja, nee), 1 empty", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_not_there_is_asked_again()
    {
        var (answers, shown) = Ask("7\nbesluit\n2\n4, kleur\n4,3\n\n\n\n\n");
        Assert.Equal(["geslacht", "herkomst"], answers.Attributes);
        Assert.Contains("That is not there: 7", shown, StringComparison.Ordinal);
        Assert.Contains("That is not there: kleur", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_stops_answering_has_answered_too_little() => Assert.False(Ask("2\n").Answers.Enough);

    [Fact]
    public void What_an_option_said_is_not_asked()
    {
        var (answers, shown) = Ask("\n\n\n\n", new Answers { Decision = "besluit", Yes = ["geweigerd"], Attributes = ["geslacht"] });
        Assert.True(answers.Enough);
        Assert.DoesNotContain("put forward", shown, StringComparison.Ordinal);
    }

    private static (Answers Answers, string Shown) Ask(string typed, Answers? said = null)
    {
        var people = new StringWriter();
        var questions = new Questions(SheetReader.Read(SourceFile.Of("t.csv", Encoding.UTF8.GetBytes(Table))), new StringReader(typed), people, new StartWords(dutch: false));
        questions.Show();
        return (questions.Ask(said ?? new()), people.ToString());
    }
}
