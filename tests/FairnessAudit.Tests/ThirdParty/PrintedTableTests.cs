using FairnessAudit.ThirdParty;
using FairnessAudit.ThirdParty.Meta;
using Interchange.Runs;
using Statistics.Bounds;

namespace FairnessAudit.Tests.ThirdParty;

public class PrintedTableTests
{
    [Theory]
    [InlineData("selected,origin,a,,,30", "elected,origin,a,,,30", "step", "elected")]
    [InlineData("selected,origin,a,,,30", "selected,orign,a,,,30", "attribute", "orign")]
    [InlineData("selected,origin,a,,,30", "selected,origin,c,,,30", "group", "c")]
    [InlineData("selected,origin,a,,,30", "selected,,a,,,30", "group", "a")]
    [InlineData("selected,origin,a,category,1,20", "selected,origin,a,categry,1,20", "stratum", "categry")]
    [InlineData("selected,origin,a,category,1,20", "selected,origin,a,category,3,20", "level", "3")]
    [InlineData("selected,origin,a,category,1,20", "selected,origin,a,,1,20", "level", "1")]
    [InlineData("selected,origin,a,,,30", "selected,origin,a,,,31", "count", "31")]
    [InlineData("selected,origin,a,,,30", "selected,origin,a,,,-10", "count", "-10")]
    [InlineData("selected,origin,a,,,30", "selected,origin,a,,,", "count", "")]
    [InlineData("selected,origin,a,,,30", "selected,origin,a,,,z", "count", "z")]
    public void A_line_that_is_not_understood_refuses_the_table_with_row_column_value_rule_and_remedy(string line, string wrong, string column, string value)
    {
        var problem = Assert.Single(Refused(SmallTable.Lines.Replace(line, wrong, StringComparison.Ordinal)), p => p.Column == column && p.Value == value);
        Assert.True(problem is { Code: "counts-table", File: "counts.csv", Row: > 0, Rule.Length: > 0, Remedy.Length: > 0 }, $"{problem}");
    }

    [Fact]
    public void A_count_that_is_there_twice_names_both_rows() =>
        Assert.Contains(Refused(SmallTable.Lines + "\nselected,origin,a,,,30"), p => p is { Row: 19 } && p.Rule.Contains("row 11", StringComparison.Ordinal));

    [Fact]
    public void A_line_that_is_missing_among_its_neighbours_is_named() =>
        Assert.Contains(Refused(SmallTable.Lines.Replace("selected,origin,b,category,1,30\n", "", StringComparison.Ordinal)), p => p.Value == "selected, origin b, category 1" && p.Remedy!.Contains("mark of suppression", StringComparison.Ordinal));

    [Fact]
    public void Cells_that_contradict_each_other_are_refused_and_only_they_are_named()
    {
        // Seventy selected cannot be more than forty of the two groups together.
        var lines = SmallTable.Lines.Replace("selected,,,,,70", "selected,,,,,120", StringComparison.Ordinal);
        var problems = Assert.Throws<RefusedException>(() => SmallTable.Read(lines)).Problems;
        Assert.All(problems, p => Assert.True(p is { Code: "counts-contradict", File: "counts.csv", Column: "count", Row: not null }));
        Assert.Contains(problems, p => p is { Row: 10, Value: "120" });
        // They contradict each other whatever the other cells are, and any of them fewer does not.
        var named = problems.Select(p => (int)p.Row!.Value).ToHashSet();
        Assert.Throws<RefusedException>(() => SmallTable.Read(With(lines, named)));
        foreach (var row in named)
            Assert.NotNull(SmallTable.Read(With(lines, [.. named.Where(r => r != row)])));

        static string With(string lines, HashSet<int> rows) =>
            string.Join('\n', lines.Split('\n').Select((line, i) => rows.Contains(i + 1) ? line : line[..line.LastIndexOf(',')] + ",y"));
    }

    [Fact]
    public void Rounded_parts_that_do_not_add_up_to_their_rounded_whole_are_no_contradiction() =>
        Assert.NotNull(SmallTable.Read(SmallTable.Lines.Replace("selected,,,,,70", "selected,,,,,80", StringComparison.Ordinal)));

    [Theory]
    [InlineData("none", 1, null, null, 37, 37, 37)]
    [InlineData("nearest", 10, "either", null, 40, 35, 45)]
    [InlineData("nearest", 10, "up", null, 40, 35, 44)]
    [InlineData("nearest", 10, "down", null, 40, 36, 45)]
    [InlineData("nearest", 5, null, null, 40, 38, 42)]
    [InlineData("nearest", 10, "either", null, 0, 0, 5)]
    [InlineData("controlled", 10, null, null, 40, 31, 49)]
    [InlineData("random", 3, null, 2, 39, 37, 41)]
    [InlineData("random", 1, null, 5, 39, 34, 44)]
    public void Behind_a_printed_count_stand_all_that_its_rounding_may_have_made_it_from(string kind, int unit, string? ties, int? maximum, long printed, double low, double high) =>
        Assert.Equal(new ValueRange(low, high), new RoundingRule(kind, unit, ties ?? RoundingRule.Either, maximum ?? unit - 1).Behind(printed));

    /// <summary>Every whole count goes back into the range of what it is printed as.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(5)]
    [InlineData(3)]
    public void Every_count_lies_behind_what_it_is_rounded_to(int unit)
    {
        for (var count = 0; count < 100; count++)
        {
            var range = new RoundingRule(RoundingRule.Nearest, unit, RoundingRule.Up, 0).Behind((count + unit / 2) / unit * unit);
            Assert.True(count >= range.Low && count <= range.High, $"{count} in {range}");
        }
    }

    [Fact]
    public void A_withheld_count_that_the_other_lines_pin_down_is_told_and_one_that_they_do_not_is_not()
    {
        var exact = SmallTable.Yaml.Replace("kind: nearest, base: 10, ties: either", "kind: none", StringComparison.Ordinal);
        Assert.Equal(1, Protection.Of(SmallTable.Read(SmallTable.Lines.Replace("selected,origin,a,category,2,10", "selected,origin,a,category,2,y", StringComparison.Ordinal), exact), 10).Withheld);
        Assert.True(Protection.Of(SmallTable.Read(SmallTable.Lines.Replace("selected,origin,a,category,2,10", "selected,origin,a,category,2,y", StringComparison.Ordinal)), 10).Holds);
        Assert.True(Protection.Of(SmallTable.Read(), 10).Holds);
    }

    [Theory]
    [InlineData("schema: counts-meta/1", "schema: counts-meta/2", "schema")]
    [InlineData("kind: nearest, base: 10, ties: either", "kind: nearest, base: 0", "rounding.base")]
    [InlineData("kind: nearest, base: 10, ties: either", "kind: random, base: 3", "rounding.maximum")]
    [InlineData("kind: nearest, base: 10, ties: either", "kind: roughly, base: 3", "rounding.kind")]
    [InlineData("mark: \"x\", low: 1", "mark: \"7\", low: 1", "suppression.mark")]
    [InlineData("of: population", "of: nothing", "steps.selected.of")]
    [InlineData("selection: selected", "selection: population", "selection")]
    [InlineData("reference: b", "reference: c", "attributes.origin.reference")]
    [InlineData("{ name: a }", "{ name: a, sum_of: [a, b] }", "attributes.origin.groups.a.sum_of")]
    [InlineData("kind: risk_profile", "kind: profile", "strata.category.kind")]
    [InlineData("levels: [\"1\"], high", "levels: [\"3\"], high", "strata.category.bands.high")]
    [InlineData("licence: none", "", "licence")]
    public void A_description_that_leaves_something_open_or_contradicts_itself_names_the_place(string text, string wrong, string place)
    {
        var refused = Assert.Throws<RefusedException>(() => SmallTable.Meta(SmallTable.Yaml.Replace(text, wrong, StringComparison.Ordinal)));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        Assert.Contains(refused.Problems, p => p.Column == place && p.Code == "counts-meta");
    }

    [Fact]
    public void An_unknown_key_of_a_description_is_refused_with_its_line() =>
        Assert.Contains(Assert.Throws<RefusedException>(() => SmallTable.Meta(SmallTable.Yaml + "\nrounded: yes\n")).Problems, p => p is { Code: "counts-meta-yaml", Row: > 0 });

    private static IReadOnlyList<Problem> Refused(string lines)
    {
        var refused = Assert.Throws<RefusedException>(() => SmallTable.Read(lines));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        return refused.Problems;
    }
}
