using FairnessAudit.Measures;
using FairnessAudit.Population;
using FairnessAudit.Tests.Counting;
using Statistics.Proportions;

namespace FairnessAudit.Tests.Outcomes;

/// <summary>The founded share around the cut, from drawn rows alone.</summary>
public class MarginalFindingsTests
{
    [Fact]
    public void Only_drawn_rows_of_the_lowest_band_put_forward_and_of_the_one_below_count()
    {
        var rows = Cut(RandomRows.Of(11, 4000));
        var sex = rows.Attributes[1];
        var findings = MarginalFindings.Of(CountTable.Of(rows, sex, 0, 1)).ToArray();
        Assert.Equal(["01", "00", "01", "00"], findings.Select(f => f.Stratum!), StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var drawn = Enumerable.Range(0, rows.Count).Where(r => rows.Seen[r] == Seen.ByDraw && rows.Outcome[r] != Known.No
                && sex.Names[sex.Codes[r]] == finding.Group && rows.Band.Names[rows.Band.Codes[r]] == finding.Stratum).ToArray();
            double Weight(int r) => (double)rows.Strata[rows.Design[r]].Eligible / rows.Strata[rows.Design[r]].Drawn;
            Assert.Equal(drawn.Length, finding.Counts["n"]);
            Assert.Equal(drawn.Where(r => rows.Outcome[r] == Known.Founded).Sum(Weight) / drawn.Sum(Weight), finding.Estimate!.Value, 1e-12);
            Assert.InRange(finding.Estimate.Value, finding.Interval!.Low!.Value, finding.Interval.High!.Value);
        }
    }

    [Fact]
    public void Where_the_rule_puts_forward_from_every_band_it_says_that_there_is_none_below()
    {
        var rows = RandomRows.Of(11, 400);
        var findings = MarginalFindings.Of(CountTable.Of(rows, rows.Attributes[1], 0, 1)).ToArray();
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

    /// <summary>Nothing of the lowest band is put forward.</summary>
    private static DecisionRows Cut(DecisionRows rows) => rows with
    {
        Step = [.. rows.Step.Select((step, r) => rows.Band.Codes[r] == 0 && step == Step.PutForward ? Step.Passed : step)],
    };
}
