using CsCheck;
using FairnessAudit.Disclosure;
using FairnessAudit.Gate;

namespace FairnessAudit.Tests.Disclosure;

/// <summary>What a reader can find out of small tables, by trying every table that agrees with the published one.</summary>
public sealed class SuppressionTests
{
    // Cells of every kind: none, small, and large enough to be shown.
    private static readonly Gen<int[,]> Tables = Gen.Int[0, 26].Array[4].Select(c => new[,] { { c[0], c[1] }, { c[2], c[3] } });
    private static readonly DisclosureRule Rule = new(10, 10, 100);
    private const int Limit = 60;

    [Fact]
    public void Every_withheld_count_keeps_as_many_possible_values_as_the_rule_asks() => Tables.Sample(cells =>
    {
        var system = TwoWayTable.System(cells);
        var hidden = Suppression.Of(system, Rule);
        var ranges = TwoWayTable.Ranges(system, hidden, Rule.Base, Limit);
        for (var c = 0; c < hidden.Length; c++)
        {
            if (hidden[c])
                Assert.True(ranges[c].High - ranges[c].Low + 1 >= Rule.Minimum, $"{system.Counts[c].Key.Attribute} = {system.Counts[c].Value} can only be {ranges[c].Low} to {ranges[c].High}");
        }
    }, iter: 40);

    [Fact]
    public void The_attack_finds_a_count_unsafe_exactly_where_trying_all_tables_does() => Tables.Sample(cells =>
    {
        var system = TwoWayTable.System(cells);
        var hidden = Suppression.Primary(system, Rule);
        var ranges = TwoWayTable.Ranges(system, hidden, Rule.Base, Limit);
        var narrow = Enumerable.Range(0, hidden.Length).Where(c => hidden[c] && ranges[c].High - ranges[c].Low + 1 < Rule.Minimum).Select(c => (int?)c).FirstOrDefault();
        Assert.Equal(narrow, Suppression.Unsafe(system, hidden, Rule));
    }, iter: 40);

    [Fact]
    public void Withholding_only_small_counts_lets_a_reader_bound_one_more_narrowly_than_the_rule()
    {
        // The first row says that the small cell is 0 to 9 (95 and 95), the first column that it is 1 to 19 (94 and 105): 1 to 9 is left.
        var system = TwoWayTable.System(new[,] { { 3, 96 }, { 102, 200 } });
        var primary = Suppression.Primary(system, Rule);
        Assert.Equal([0], Enumerable.Range(0, primary.Length).Where(c => primary[c]));
        Assert.Equal((1, 9), TwoWayTable.Ranges(system, primary, Rule.Base, 210)[0]);
        Assert.Equal(0, Suppression.Unsafe(system, primary, Rule));
        var safe = Suppression.Of(system, Rule);
        Assert.True(safe.Count(h => h) > 1);
        Assert.Null(Suppression.Unsafe(system, safe, Rule));
    }

    [Fact]
    public void A_part_that_is_nearly_its_whole_is_withheld_because_it_tells_of_everybody()
    {
        CountKey Key(string what) => new("team", "a", "", what);
        CountSystem Of(long selected) => new([selected, 200 - selected], [new PublicCount(Key(CountKey.N), [0, 1], 200, null), new PublicCount(Key(CountKey.Selected), [0], selected, 0)], []);
        Assert.Equal([false, true], Suppression.Primary(Of(200), Rule));
        Assert.Equal([false, true], Suppression.Primary(Of(191), Rule));
        Assert.Equal([false, false], Suppression.Primary(Of(190), Rule));
        Assert.Equal([false, true], Suppression.Primary(Of(9), Rule));
        Assert.Equal([false, true], Suppression.Primary(Of(0), Rule));
    }

    [Fact]
    public void What_was_shown_before_counts_as_known_and_is_not_taken_back()
    {
        var system = TwoWayTable.System(new[,] { { 3, 96 }, { 102, 200 } });
        var shown = system with { Shown = new HashSet<int> { 4, 6 } };
        var hidden = Suppression.Of(shown, Rule);
        Assert.Null(Suppression.Unsafe(shown, hidden, Rule));
        Assert.False(hidden[4] || hidden[6]);
        Assert.True(hidden[1] || hidden[2]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 10)]
    [InlineData(14, 10)]
    [InlineData(15, 20)]
    public void Counts_are_rounded_to_the_nearest_ten_and_what_a_rounded_one_says_holds_the_exact_one(long count, long rounded)
    {
        Assert.Equal(rounded, Rounding.Of(count, 10));
        var (low, high) = Rounding.Range(rounded, 10);
        Assert.InRange(count, low, high);
        Assert.All(Enumerable.Range((int)low, (int)(high - low + 1)), c => Assert.Equal(rounded, Rounding.Of(c, 10)));
    }
}
