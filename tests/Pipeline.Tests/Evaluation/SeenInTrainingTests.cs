using Pipeline.Evaluation;
using Prioritisation.Training;

namespace Pipeline.Tests.Evaluation;

public sealed class SeenInTrainingTests
{
    private static readonly Slice Slice = new(new(2025, 1, 1), new(2025, 6, 30));

    [Fact]
    public void Persons_signals_and_the_precision_without_them_by_hand()
    {
        // a was learnt from and has two signals in the window, b one; c and d are new. Put forward: a founded, a unfounded, c founded, d unfounded, all of weight 1.
        var known = KnownOutcomes.Of([1, 1, 1, 1, 1], [true, false, true, false, true], [0, 0, 2, 3, 1]);
        var seen = SeenInTraining.Of(new HashSet<string>(["a", "b", "z"], StringComparer.Ordinal), Slice, ["a", "a", "c", "d", "b"], [true, true, true, true, false], known);
        Assert.Equal((3L, 4L, 2L), (seen.PersonsInTraining, seen.PersonsInWindow, seen.PersonsInBoth));
        Assert.Equal((3L, 2L), (seen.Signals, seen.PutForward));
        Assert.Equal(0.5, seen.PrecisionWithout.Estimate);
        Assert.Equal(2, seen.PrecisionWithout.N);
        Assert.Equal(0, seen.PrecisionWithLessWithout.Estimate);
        Assert.Null(seen.UndefinedBecause);
    }

    [Fact]
    public void Without_anybody_new_put_forward_the_precision_without_is_undefined_and_says_why()
    {
        var known = KnownOutcomes.Of([1, 1], [true, false], [0, 1]);
        var seen = SeenInTraining.Of(new HashSet<string>(["a"], StringComparer.Ordinal), Slice, ["a", "b"], [true, false], known);
        Assert.Null(seen.PrecisionWithout.Estimate);
        Assert.Equal(Because.NothingKnown, seen.PrecisionWithout.UndefinedBecause);
        Assert.Equal(Because.NothingKnown, seen.PrecisionWithLessWithout.UndefinedBecause);
    }

    [Fact]
    public void Only_who_has_an_outcome_known_by_the_last_day_was_learnt_from()
    {
        var signals = PersonDays([("a", 10, 20, true), ("b", 10, 31, true), ("c", 40, 41, true), ("d", 10, 20, false)]);
        var learnt = new LearntPersons(SmallHistory.Contract, new Slice(SmallHistory.Day(0), SmallHistory.Day(30)));
        learnt.Add(signals);
        Assert.Equal(["a"], learnt.Persons.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static Interchange.Columns.ColumnBatch PersonDays((string Person, int Received, int Known, bool HasOutcome)[] rows) =>
        SmallHistory.Batch([.. rows.Select((r, i) => new SmallHistory.Signal(i, r.Person, r.Received, Severity: 0, r.HasOutcome ? true : null, r.Known))]);
}
