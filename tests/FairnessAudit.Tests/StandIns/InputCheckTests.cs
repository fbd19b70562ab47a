using FairnessAudit.Population;
using FairnessAudit.StandIns;
using FairnessAudit.Tests.Candidate;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace FairnessAudit.Tests.StandIns;

public sealed class InputCheckTests : IDisposable
{
    private readonly SmallWorld world = new(new Arrivals("a", "withdrawal", 1, 1));
    private static readonly Grouping[] Attributes = [Grouping.Of("origin", ["turkiye", "dutch_caribbean", "yes", "other"])];

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_shipped_contract_has_no_forbidden_name_value_or_shown_column()
    {
        var card = Reads([.. world.Contract.Features.Select(f => f.Name)]);
        Assert.Null(InputCheck.Names(card, world.Contract));
        Assert.Null(InputCheck.Values(card, world.Contract, Attributes));
        Assert.Null(ShownColumns.Check(world.Contract, Attributes));
    }

    [Fact]
    public void A_feature_that_the_contract_does_not_declare_is_named() =>
        Assert.Contains("'shoe_size', which the contract does not declare", InputCheck.Names(Reads("shoe_size"), world.Contract), StringComparison.Ordinal);

    [Theory]
    [InlineData("shoe_size", "'shoe_size', which the contract does not declare")]
    [InlineData("specificity", "'specificity' counts in a pair and has no points of its own")]
    public void A_feature_that_is_read_by_a_pair_only_is_named(string feature, string named)
    {
        var card = Reads("severity") with { Pairs = [new PairTerm { First = "severity", Second = feature, FirstGroups = [0], SecondGroups = [0], Points = [0] }] };
        Assert.Contains(named, InputCheck.Names(card, world.Contract), StringComparison.Ordinal);
    }

    [Fact]
    public void A_forbidden_name_that_slipped_into_a_contract_is_named() =>
        Assert.Contains("'birth_country' is forbidden", InputCheck.Names(Reads("birth_country"), With("birth_country", ColumnRole.Feature, "x")), StringComparison.Ordinal);

    [Theory]
    [InlineData("born in Türkiye")]
    [InlineData("dutch-caribbean")]
    [InlineData("Marokkaanse")]
    [InlineData("burkina_faso")]
    [InlineData("nietWesters")]
    public void A_value_that_names_a_group_or_an_origin_is_found_however_it_is_written(string value)
    {
        var contract = With("team_code", ColumnRole.Feature, value);
        Assert.Contains("feature 'team_code' has the value", InputCheck.Values(Reads("team_code"), contract, Attributes), StringComparison.Ordinal);
        Assert.Contains("'desk' is shown to staff and has the value", ShownColumns.Check(With("desk", ColumnRole.Context, value), Attributes), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_answer_any_question_are_no_group() =>
        Assert.Null(InputCheck.Values(Reads("team_code"), With("team_code", ColumnRole.Feature, "yes", "other", "unknown"), Attributes));

    [Fact]
    public void Free_text_beside_the_order_is_a_side_channel()
    {
        var note = With("remark", ColumnRole.Context) with { };
        Assert.Contains("'remark' is shown to staff and is free text", ShownColumns.Check(note, Attributes), StringComparison.Ordinal);
    }

    private Contract With(string name, ColumnRole role, params string[] levels) => world.Contract with
    {
        Columns =
        [
            .. world.Contract.Columns, new ContractColumn
            {
                Name = name,
                Role = role,
                Kind = levels.Length == 0 ? ColumnKind.Text : ColumnKind.Level,
                Levels = levels,
                Nullable = true,
                MayBeAbsent = false,
                Meaning = new(name, name),
                Label = new(name, name),
                Justification = "planted",
            },
        ],
    };

    private Scorecard Reads(params string[] features) => Cards.Severity(world.Contract) with
    {
        Terms = [.. features.Select(f => new Term { Feature = f, Kind = ColumnKind.Number, Points = [0, 0] })],
    };
}
