using FairnessAudit.Export;
using FairnessAudit.Export.Cards;
using FairnessAudit.Export.Words;
using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Scorecards;
using Prioritisation.Tests.Scorecards;

namespace FairnessAudit.Tests.Export;

public sealed class PairTablesTests(ExportFixture fixture) : IClassFixture<ExportFixture>
{
    private static readonly PairTerm Pair = new() { First = "severity", Second = "channel", FirstGroups = [0, 1, 1, 0], SecondGroups = [0, 1, 1, 2], Points = [0, 10, -20, 300, 40, 5] };

    private static readonly Scorecard Model = RandomScorecards.Of(
        0,
        new Term { Feature = "severity", Kind = ColumnKind.Number, UpperBounds = [1, 4], Points = [0, 0, 0, 0] },
        new Term { Feature = "channel", Kind = ColumnKind.Level, Levels = ["mail", "web"], Points = [0, 0, 0, 0] }) with
    {
        Pairs = [Pair],
    };

    [Fact]
    public void A_cell_can_be_found_by_hand_from_the_values_of_both_groups() => Assert.Equal(
        [
            ("groups.severity × channel.severity", "1 = above 4 or missing; 2 = at most 4"),
            ("groups.severity × channel.channel", "1 = missing; 2 = mail or web; 3 = undeclared"),
            ("points.severity × channel", "1, 1 = 0; 1, 2 = 10; 1, 3 = -20; 2, 1 = 300; 2, 2 = 40; 2, 3 = 5"),
        ],
        PairTables.Parameters(Model, Pair).Select(p => (p.Name, p.Value)));

    [Fact]
    public async Task A_card_with_pairs_is_valid_by_the_schema_and_the_words_count_them()
    {
        var facts = fixture.World.Facts() with { Scorecard = Model };
        var card = YamlJson.Read(YamlText.Bytes(ModelCardMaking.Of(facts, AboutFile.Read(SourceFile.Read(ExportWorld.About)))));
        Assert.Empty((await YamlJson.Schema("modelcard")).Validate(card));
        Assert.Contains(card.SelectToken("model_index[0].parameters")!, p => (string?)p["name"] == "points.severity × channel");
        Assert.Contains("a scorecard of 2 features and 1 pair of them.", ModelWords.Scorecard(facts).En, StringComparison.Ordinal);
        Assert.Contains("een scorekaart met 2 kenmerken en 1 paar daarvan.", ModelWords.Scorecard(facts).Nl, StringComparison.Ordinal);
    }
}
