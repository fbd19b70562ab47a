using CsCheck;
using Statistics.Decomposition;

namespace Statistics.Tests.Decomposition;

public class OaxacaBlinderTests
{
    private static readonly Gen<(double X, bool Member, double Y)[]> Rows = Gen.Select(Gen.Double[-5, 5], Gen.Bool, Gen.Double[-9, 9]).Array[8, 60];

    [Fact]
    public void An_empty_side_and_a_column_that_tells_the_group_leave_nothing_to_split()
    {
        Assert.Null(OaxacaBlinder.Of(new LinearMoments(1)));
        Assert.Null(OaxacaBlinder.Of(Moments([(1, true, 3), (2, true, 4)])));
        Assert.Null(OaxacaBlinder.Of(Moments([(1, true, 3), (0, false, 4), (1, true, 5), (0, false, 2)])));
    }

    [Fact]
    public void The_parts_add_up_to_the_difference_of_means() => Rows.Sample(rows =>
    {
        if (OaxacaBlinder.Of(Moments(rows)) is not { } split)
            return;
        var gap = rows.Where(r => r.Member).Average(r => r.Y) - rows.Where(r => !r.Member).Average(r => r.Y);
        Assert.Equal(gap, split.Gap, 1e-9);
    });

    [Fact]
    public void A_planted_line_is_explained_and_a_planted_step_is_not() => Gen.Select(Rows, Gen.Double[-3, 3], Gen.Double[-3, 3]).Sample((rows, slope, step) =>
    {
        if (OaxacaBlinder.Of(Moments([.. rows.Select(r => (r.X, r.Member, 2 + slope * r.X + (r.Member ? step : 0)))])) is not { } split)
            return;
        Assert.Equal(step, split.Unexplained, 1e-6);
        var means = rows.Where(r => r.Member).Average(r => r.X) - rows.Where(r => !r.Member).Average(r => r.X);
        Assert.Equal(slope * means, split.Explained, 1e-6);
    });

    [Fact]
    public void A_column_that_another_determines_changes_nothing_and_taking_away_undoes_adding() => Rows.Sample(rows =>
    {
        var plain = OaxacaBlinder.Of(Moments(rows));
        var twice = new LinearMoments(2);
        foreach (var (x, member, y) in rows)
            twice.Add([x, 3 - 2 * x], member, y);
        var doubled = OaxacaBlinder.Of(twice);
        Assert.Equal(plain is null, doubled is null);
        if (plain is not null)
            Assert.Equal(plain.Value.Unexplained, doubled!.Value.Unexplained, 1e-6);
        var back = OaxacaBlinder.Of(Moments(rows).Plus(Moments([(1, true, 2), (3, false, 4)])).Plus(Moments([(1, true, 2), (3, false, 4)]), -1));
        if (plain is not null && back is not null)
            Assert.Equal(plain.Value.Unexplained, back.Value.Unexplained, 1e-6);
    });

    private static LinearMoments Moments((double X, bool Member, double Y)[] rows)
    {
        var moments = new LinearMoments(1);
        foreach (var (x, member, y) in rows)
            moments.Add([x], member, y);
        return moments;
    }
}
