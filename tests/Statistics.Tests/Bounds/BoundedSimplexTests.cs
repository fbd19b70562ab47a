using CsCheck;
using FairnessAudit.Tests.Disclosure;
using Statistics.Bounds;

namespace Statistics.Tests.Bounds;

public class BoundedSimplexTests
{
    private static readonly Gen<(Polytope Polytope, LinearForm Goal)> AnyProblem =
        from variables in Gen.Int[1, 7]
        from rows in Gen.Int[0, 6]
        from low in Gen.Int[0, 6].Array[variables + rows]
        from width in Gen.Int[0, 9].Array[variables + rows]
        from coefficients in Gen.Int[-1, 1].Array[variables * rows]
        from goal in Gen.Int[-3, 3].Array[variables]
        select (
            new Polytope(
                [.. Enumerable.Range(0, variables).Select(i => new ValueRange(low[i], low[i] + width[i]))],
                [.. Enumerable.Range(0, rows).Select(r => new RangedForm(Form(coefficients.AsSpan(r * variables, variables)), new(low[variables + r], low[variables + r] + width[variables + r])))]),
            Form(goal));

    [Fact]
    public void The_largest_sum_is_that_of_a_textbook_simplex_or_neither_finds_a_point() => AnyProblem.Sample(
        problem =>
        {
            var expected = Textbook(problem.Polytope, problem.Goal);
            var simplex = new BoundedSimplex(problem.Polytope);
            Assert.Equal(expected is not null, simplex.FindPoint());
            if (expected is not { } most)
                return;
            var optimum = simplex.Maximum(problem.Goal);
            Assert.Equal(most, optimum.Reached, 1e-6);
            Assert.Equal(most, optimum.Bound, 1e-6);
            Assert.True(Holds(problem.Polytope, optimum.Point));
        },
        iter: 5_000);

    [Fact]
    public void One_question_after_the_other_gets_the_answer_that_it_gets_alone() => AnyProblem.Sample(
        problem =>
        {
            var simplex = new BoundedSimplex(problem.Polytope);
            if (!simplex.FindPoint())
                return;
            for (var i = 0; i < problem.Polytope.Variables.Count; i++)
                _ = simplex.Maximum(LinearForm.Of(i, i % 2 == 0 ? 1 : -1));
            Assert.Equal(new BoundedSimplex(problem.Polytope).Maximum(problem.Goal).Bound, simplex.Maximum(problem.Goal).Bound, 1e-6);
        },
        iter: 2_000);

    [Fact]
    public void A_further_row_and_a_narrower_one_count_and_leave_the_first_problem_as_it_was()
    {
        var simplex = new BoundedSimplex(new([new(0, 10), new(0, 10)], []));
        var sum = LinearForm.Of(0).Plus(LinearForm.Of(1));
        var with = simplex.With([new(sum, new(0, 7))]);
        Assert.Equal(7, with.Maximum(sum).Bound, 1e-9);
        Assert.Equal(3, with.Narrowed(0, new(2, 3)).Maximum(sum).Bound, 1e-9);
        Assert.Equal(20, simplex.Maximum(sum).Bound, 1e-9);
        Assert.Equal(7, with.Maximum(sum).Bound, 1e-9);
    }

    [Fact]
    public void Where_nothing_limits_a_sum_there_is_no_bound() =>
        Assert.Equal(double.PositiveInfinity, new BoundedSimplex(new([ValueRange.AnyCount, new(0, 1)], [])).Maximum(LinearForm.Of(0)).Bound);

    [Fact]
    public void The_certificate_names_what_cannot_hold_together_and_nothing_else()
    {
        // The third variable has nothing to do with it.
        var simplex = new BoundedSimplex(new([new(0, 3), new(0, 4), new(5, 6)], [new(LinearForm.Of(0).Plus(LinearForm.Of(1)), new(9, 12))]));
        Assert.False(simplex.FindPoint());
        Assert.Equal([0, 1, 3], simplex.Certificate.Order());
    }

    private static LinearForm Form(ReadOnlySpan<int> coefficients)
    {
        var parts = new List<(LinearForm, double)>();
        for (var i = 0; i < coefficients.Length; i++)
            parts.Add((LinearForm.Of(i), coefficients[i]));
        return LinearForm.Combine(parts);
    }

    /// <summary>By the other test project's solver, which knows "at most" only.</summary>
    private static double? Textbook(Polytope polytope, LinearForm goal)
    {
        var n = polytope.Variables.Count;
        double[] Row(LinearForm form, double sign) => [.. Enumerable.Range(0, n).Select(i => sign * form.Terms.FirstOrDefault(t => t.Key == i).Value)];
        var rules = polytope.Variables.Select((v, i) => (LinearForm.Of(i), v)).Concat(polytope.Rows.Select(r => (r.Form, r.Range)))
            .SelectMany(r => new[] { (Row(r.Item1, 1), r.Item2.High), (Row(r.Item1, -1), -r.Item2.Low) }).ToList();
        return PlainSimplex.Maximum(rules, Row(goal, 1));
    }

    private static bool Holds(Polytope polytope, double[] point) =>
        polytope.Variables.Select((v, i) => (Value: point[i], Range: v)).Concat(polytope.Rows.Select(r => (r.Form.At(point), r.Range)))
            .All(x => x.Item1 >= x.Item2.Low - 1e-6 && x.Item1 <= x.Item2.High + 1e-6);
}
