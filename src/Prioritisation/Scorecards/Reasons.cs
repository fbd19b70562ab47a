using Interchange.Columns;

namespace Prioritisation.Scorecards;

/// <summary>One part of one score.</summary>
/// <param name="Part">Number of the term or pair in the scorecard.</param>
/// <param name="Bin">The row's bin or cell.</param>
/// <param name="Points">Its points.</param>
public readonly record struct Reason(int Part, byte Bin, int Points)
{
    /// <summary>Points, then part: the total order of reasons, and both in one number.</summary>
    public int Key => (Points << 8) | Part;
}

/// <summary>Why a score is what it is. Intercept plus the points of all reasons is the score.</summary>
public static class Reasons
{
    /// <summary>Number of reasons that a list shows each way.</summary>
    public const int Shown = 5;

    /// <summary>Every part's contribution to a row, in the order of the parts.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks a column, or has it as another kind.</exception>
    public static IReadOnlyList<Reason> Of(Scorecard scorecard, ColumnBatch batch, int row)
    {
        var codes = Binning.Parts(scorecard, batch.Take([row]));
        return [.. codes.Select((code, part) => new Reason(part, code[0], scorecard.PartPoints(part)[code[0]]))];
    }

    /// <summary>At most five reasons with points above zero: largest points first, of equals the later part first.</summary>
    public static IReadOnlyList<Reason> Raising(IReadOnlyList<Reason> all) =>
        [.. all.Where(r => r.Points > 0).OrderByDescending(r => r.Key).Take(Shown)];

    /// <summary>At most five reasons with points below zero: smallest points first, of equals the earlier part first.</summary>
    public static IReadOnlyList<Reason> Lowering(IReadOnlyList<Reason> all) =>
        [.. all.Where(r => r.Points < 0).OrderBy(r => r.Key).Take(Shown)];
}
