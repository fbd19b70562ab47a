using Interchange.Columns;

namespace Prioritisation.Scorecards;

/// <summary>One term's part of one score.</summary>
/// <param name="Term">Index into <see cref="Scorecard.Terms"/>.</param>
/// <param name="Bin">The row's bin.</param>
/// <param name="Points">The bin's points.</param>
public readonly record struct Reason(int Term, byte Bin, int Points)
{
    /// <summary>Points, then term index: the total order of reasons, and both in one number.</summary>
    public int Key => (Points << 8) | Term;
}

/// <summary>Why a score is what it is. Intercept plus the points of all reasons is the score.</summary>
public static class Reasons
{
    /// <summary>Number of reasons that a list shows each way.</summary>
    public const int Shown = 5;

    /// <summary>Every term's contribution to a row, in the order of the terms.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks a column, or has it as another kind.</exception>
    public static IReadOnlyList<Reason> Of(Scorecard scorecard, ColumnBatch batch, int row)
    {
        var one = batch.Take([row]);
        return [.. scorecard.Terms.Select((term, index) =>
        {
            var bin = Binning.Codes(term, one)[0];
            return new Reason(index, bin, term.Points[bin]);
        })];
    }

    /// <summary>At most five reasons with points above zero: largest points first, of equals the later term first.</summary>
    public static IReadOnlyList<Reason> Raising(IReadOnlyList<Reason> all) =>
        [.. all.Where(r => r.Points > 0).OrderByDescending(r => r.Key).Take(Shown)];

    /// <summary>At most five reasons with points below zero: smallest points first, of equals the earlier term first.</summary>
    public static IReadOnlyList<Reason> Lowering(IReadOnlyList<Reason> all) =>
        [.. all.Where(r => r.Points < 0).OrderBy(r => r.Key).Take(Shown)];
}
