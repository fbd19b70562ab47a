using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Prioritisation.Scorecards;

namespace Prioritisation.Tests.Scorecards;

public sealed class ScorecardFileTests
{
    private static readonly Term Severity = new() { Feature = "severity", Kind = ColumnKind.Number, UpperBounds = [1, 3], Points = [0, -200, 100, 900] };

    [Fact]
    public void A_scorecard_read_back_from_its_bytes_gives_the_same_bytes()
    {
        var bytes = ScorecardFile.Bytes(RandomScorecards.Of(-3000, Severity));
        Assert.Equal(bytes, ScorecardFile.Bytes(ScorecardFile.Read(SourceFile.Of("scorecard.json", bytes))));
    }

    [Fact]
    public void Every_broken_rule_is_told_at_once()
    {
        var broken = RandomScorecards.Of(0, Severity with { UpperBounds = [3, 1], Points = [1] }) with { Calibration = [new(0, 0.5, 2, 1), new(1, 0.4, 2, 3)] };
        var refused = Assert.Throws<RefusedException>(() => ScorecardFile.Read(SourceFile.Of("scorecard.json", JsonFile.Bytes(broken))));
        Assert.Equal(ExitCode.InputBroken, refused.ExitCode);
        string[] codes = [.. refused.Problems.Select(p => p.Code)];
        Assert.Equal(["bounds-not-rising", "points-length", "calibration-start", "calibration-falls", "calibration-counts"], codes);
    }

    [Fact]
    public void Points_whose_sum_no_longer_fits_a_key_are_refused_and_one_less_is_not()
    {
        Term Of(int points) => Severity with { Points = [0, 0, 0, points] };
        Assert.Empty(ScorecardRules.Broken(RandomScorecards.Of(7, Of((1 << 23) - 8))));
        Assert.Equal("scorecard-sum", Assert.Single(ScorecardRules.Broken(RandomScorecards.Of(7, Of((1 << 23) - 7)))).Code);
    }

    [Fact]
    public void The_255th_term_is_allowed_and_the_256th_is_not()
    {
        Scorecard With(int terms) => RandomScorecards.Of(0, [.. Enumerable.Range(0, terms).Select(i => Severity with { Feature = "f" + i })]);
        Assert.Empty(ScorecardRules.Broken(With(255)));
        Assert.Equal("scorecard-parts", Assert.Single(ScorecardRules.Broken(With(256))).Code);
    }

    [Fact]
    public void Every_way_in_which_a_pair_does_not_fit_its_terms_is_told()
    {
        var pair = new PairTerm { First = "severity", Second = "other", FirstGroups = [0, 1, 1, 2], SecondGroups = [0, 1], Points = [0, 1, 2, 3, 4, 5] };
        Scorecard With(params PairTerm[] pairs) => RandomScorecards.Of(0, Severity, new Term { Feature = "other", Kind = ColumnKind.Number, Points = [0, 1] }) with { Pairs = pairs };
        string[] Codes(params PairTerm[] pairs) => [.. ScorecardRules.Broken(With(pairs)).Select(p => p.Code)];
        Assert.Empty(Codes(pair));
        Assert.Equal(["pair-twice"], Codes(pair, new() { First = "other", Second = "severity", FirstGroups = [0, 1], SecondGroups = [0, 0, 1, 1], Points = [0, 1, 2, 3] }));
        Assert.Equal(["pair-of-one"], Codes(pair with { Second = "severity", SecondGroups = [0, 1, 1, 1] }));
        Assert.Equal(["pair-without-term"], Codes(pair with { Second = "unknown" }));
        Assert.Equal(["groups-length"], Codes(pair with { FirstGroups = [0, 1, 2] }));
        Assert.Equal(["groups-with-gaps", "points-length"], Codes(pair with { FirstGroups = [0, 1, 1, 3] }));
        Assert.Equal(["points-length"], Codes(pair with { Points = [0, 1] }));
    }

    [Fact]
    public void A_pair_has_at_most_256_cells()
    {
        Term Wide(string name) => new() { Feature = name, Kind = ColumnKind.Number, UpperBounds = [.. Enumerable.Range(0, 15).Select(i => (float)i)], Points = new int[17] };
        byte[] groups = [.. Enumerable.Range(0, 17).Select(i => (byte)Math.Min(i, 15))];
        var pair = new PairTerm { First = "a", Second = "b", FirstGroups = groups, SecondGroups = groups, Points = new int[256] };
        var scorecard = RandomScorecards.Of(0, Wide("a"), Wide("b")) with { Pairs = [pair] };
        Assert.Empty(ScorecardRules.Broken(scorecard));
        var larger = pair with { FirstGroups = [.. Enumerable.Range(0, 17).Select(i => (byte)i)], Points = new int[272] };
        Assert.Equal("too-many-cells", Assert.Single(ScorecardRules.Broken(scorecard with { Pairs = [larger] })).Code);
    }

    [Fact]
    public void An_unknown_member_is_refused()
    {
        var text = Encoding.UTF8.GetString(ScorecardFile.Bytes(RandomScorecards.Of(0, Severity))).Replace("\"intercept\"", "\"bonus\": 1, \"intercept\"", StringComparison.Ordinal);
        var refused = Assert.Throws<RefusedException>(() => ScorecardFile.Read(SourceFile.Of("scorecard.json", Encoding.UTF8.GetBytes(text))));
        Assert.Equal("json-broken", refused.Problems[0].Code);
    }
}
