using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Tests.Counting;
using Statistics.Proportions;

namespace FairnessAudit.Tests.Outcomes;

/// <summary>The founded share around the cut, from drawn rows alone.</summary>
public class MarginalFindingsTests
{
    [Fact]
    public void Only_drawn_rows_at_the_cut_of_their_class_and_of_the_band_below_count()
    {
        var rows = Cut(RandomRows.Of(11, 6000));
        var sex = rows.Attributes[1];
        var findings = MarginalFindings.Of(CountTable.Of(rows, sex, 0, 1)).ToArray();
        var shares = findings.Where(f => f.Measure is MarginalFindings.Measure).ToArray();
        Assert.Equal(["at the cut", "below the cut", "at the cut", "below the cut"], shares.Select(f => f.Stratum!), StringComparer.Ordinal);
        foreach (var finding in shares)
        {
            var band = finding.Stratum is MarginalFindings.AtCut ? "01" : "00";
            var drawn = Drawn(rows, band).Where(r => sex.Names[sex.Codes[r]] == finding.Group).ToArray();
            double Weight(int r) => (double)rows.Strata[rows.Design[r]].Eligible / rows.Strata[rows.Design[r]].Drawn;
            Assert.Equal(drawn.Length, finding.Counts["n"]);
            Assert.Equal(drawn.Where(r => rows.Outcome[r] == Known.Founded).Sum(Weight) / drawn.Sum(Weight), finding.Estimate!.Value, 1e-12);
            Assert.InRange(finding.Estimate.Value, finding.Interval!.Low!.Value, finding.Interval.High!.Value);
        }

        // Two groups: one's difference is the other's turned round.
        var apart = findings.Where(f => f is { Measure: MarginalFindings.Difference, Stratum: MarginalFindings.AtCut }).ToArray();
        Assert.Equal(apart[0].Estimate!.Value, -apart[1].Estimate!.Value, 1e-12);
    }

    [Fact]
    public void A_strict_class_that_takes_every_band_does_not_lower_the_cut_of_the_others()
    {
        var rows = Cut(RandomRows.Of(11, 6000));
        var table = CountTable.Of(rows, rows.Attributes[1], 0, 1);
        var cut = new CutBands(table);
        var withdrawal = table.Minimal.ToList().IndexOf("withdrawal");
        Assert.All(table.Cells.Select(c => c.Key), cell => Assert.Equal(table.Bands[cell.Band] is "01", cut.IsAt(cell)));
        Assert.True(cut.AnyBelow);
        // Let the class "withdrawal" be strict: it puts forward from the lowest band, and its cut moves there alone.
        var strict = rows with { Step = [.. rows.Step.Select((step, r) => rows.Minimal.Codes[r] == withdrawal && step != Step.DrawnAtRandom ? Step.PutForward : step)] };
        var moved = new CutBands(CountTable.Of(strict, rows.Attributes[1], 0, 1));
        Assert.All(table.Cells.Select(c => c.Key), cell => Assert.Equal(table.Bands[cell.Band] is "01" != (cell.Minimal == withdrawal), moved.IsAt(cell)));
    }

    [Fact]
    public void Where_every_class_takes_from_the_lowest_band_it_says_that_there_is_none_below()
    {
        var rows = RandomRows.Of(11, 400);
        rows = rows with { Step = [.. rows.Step.Select(_ => Step.PutForward)] };
        var findings = MarginalFindings.Of(CountTable.Of(rows, rows.Attributes[1], 0, 1));
        Assert.Equal(2, findings.Count(f => f is { Stratum: MarginalFindings.NoneBelow, Estimate: null, UndefinedBecause: not null }));
    }

    [Fact]
    public void A_rule_that_puts_nothing_forward_has_no_cut()
    {
        var rows = RandomRows.Of(11, 400);
        rows = rows with { Step = new Step[rows.Count] };
        Assert.Empty(MarginalFindings.Of(CountTable.Of(rows, rows.Attributes[1], 0, 1)));
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(3, 7)]
    [InlineData(40, 90)]
    [InlineData(7, 7)]
    public void With_equal_weights_the_interval_is_that_of_clopper_and_pearson(long founded, long n)
    {
        var (weighted, plain) = (Proportion.KornGraubard((double)founded / n, n, n).Interval!, Proportion.ClopperPearson(founded, n).Interval!);
        Assert.Equal(plain.Low, weighted.Low, 1e-12);
        Assert.Equal(plain.High, weighted.High, 1e-12);
        Assert.True(Proportion.KornGraubard((double)founded / n, n / 2.0, n).Interval is { } wider && wider.High - wider.Low >= weighted.High - weighted.Low);
    }

    private static IEnumerable<int> Drawn(DecisionRows rows, string band) => Enumerable.Range(0, rows.Count).Where(r =>
        rows.Seen[r] == Seen.ByDraw && rows.Outcome[r] != Known.No && rows.Band.Names[rows.Band.Codes[r]] == band);

    /// <summary>Nothing of the lower band is put forward, and all that is judged of the upper one.</summary>
    private static DecisionRows Cut(DecisionRows rows) => rows with
    {
        Step = [.. rows.Step.Select((step, r) => step == Step.DrawnAtRandom ? step : rows.Band.Codes[r] == 0 ? Step.Passed : Step.PutForward)],
    };
}
