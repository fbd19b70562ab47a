using CsCheck;
using Statistics.Bounds;

namespace Statistics.Tests.Bounds;

public class UnobservedClassTests
{
    private static readonly Gen<(int Group, int Reference, int Selected)> AnyStratum =
        from members in Gen.Int[0, 5] from others in Gen.Int[0, 5] from selected in Gen.Int[0, members + others] select (members, others, selected);

    [Fact]
    public void The_ends_are_those_of_every_way_to_share_out_the_selected() => AnyStratum.Array[1, 3].Sample(strata =>
    {
        if (UnobservedClass.Of([.. strata.Select(s => ((double)s.Group, (double)s.Reference, (double)s.Selected))]) is not { } bounds)
            return;
        double n1 = strata.Sum(s => s.Group), n0 = strata.Sum(s => s.Reference), all = strata.Sum(s => s.Selected);
        IEnumerable<int> sums = [0];
        foreach (var s in strata)
            sums = sums.SelectMany(sum => Enumerable.Range(0, s.Group + 1).Where(v => v <= s.Selected && s.Selected - v <= s.Reference).Select(v => sum + v)).Distinct().ToArray();
        Assert.Equal(sums.Min(a => a / n1 - (all - a) / n0), bounds.Difference.Low, 1e-12);
        Assert.Equal(sums.Max(a => a / n1 - (all - a) / n0), bounds.Difference.High, 1e-12);
    });

    /// <summary>Two hundred people in one stratum, half of either side, twenty selected of one side only: the guess by shares sees no difference at all.</summary>
    [Fact]
    public void A_guess_by_shares_sees_nothing_of_what_happens_within_a_stratum()
    {
        var bounds = UnobservedClass.Of([(100, 100, 20)])!;
        Assert.Equal(0, bounds.ImputedDifference, 1e-12);
        Assert.Equal(1, bounds.ImputedRatio!.Value, 1e-12);
        Assert.Equal(-0.2, bounds.Difference.Low, 1e-12);
        Assert.Equal(0.2, bounds.Difference.High, 1e-12);
        Assert.Equal(double.PositiveInfinity, bounds.Ratio.High);
        Assert.Equal(0, bounds.Ratio.Low, 1e-12);
    }

    /// <summary>Student grants, 2014, by risk category: outside Europe against the Netherlands, of whom origin is taken as not counted.</summary>
    [Fact]
    public void The_student_grants_without_origin_could_be_anything_and_the_guess_hides_two_thirds()
    {
        double[] group = [7280, 8120, 4680, 8580, 13130, 13040], reference = [8670, 16610, 15110, 54130, 67300, 16380], selected = [1850, 460, 120, 280, 210, 130];
        var bounds = UnobservedClass.Of([.. group.Select((g, z) => (g, reference[z], selected[z]))])!;
        Assert.Equal(-0.01711560044893378, bounds.Difference.Low, 1e-12);
        Assert.Equal(0.05562648185300018, bounds.Difference.High, 1e-12);
        Assert.Equal(0, bounds.Ratio.Low, 1e-12);
        Assert.Equal(double.PositiveInfinity, bounds.Ratio.High);
        Assert.Equal(0.010407576461559898, bounds.ImputedDifference, 1e-12);
        Assert.Equal(1.9781898548215417, bounds.ImputedRatio!.Value, 1e-12);
    }
}
