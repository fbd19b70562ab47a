using Interchange.Columns;
using Interchange.Contracts;

namespace Prioritisation.Training;

/// <summary>What a slice makes of a signal.</summary>
public enum SliceRow
{
    /// <summary>Received on another day.</summary>
    Outside,

    /// <summary>Received within, but nobody knew the outcome by the last day.</summary>
    WithoutOutcome,

    Unfounded,

    Founded,
}

/// <summary>
/// Which signals a slice learns from: those received from the first to the last day whose outcome was known by the last. An outcome that
/// became known later is not known, also where a later report corrected an earlier one: the history then holds the later day.
/// </summary>
public sealed record Slice(DateOnly From, DateOnly To)
{
    /// <summary>One element a row of the batch.</summary>
    public SliceRow[] Of(Contract contract, ColumnBatch batch)
    {
        var outcome = contract.Outcome;
        var received = batch.Date(contract.Single(ColumnRole.Received).Name).Days;
        var known = batch.Date(outcome.KnownOnColumn);
        var target = batch.Level(outcome.TargetColumn);
        var rows = new SliceRow[batch.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            if (received[row] < From.DayNumber || received[row] > To.DayNumber)
                continue;
            var inTime = !known.IsMissing(row) && known.Days[row] <= To.DayNumber;
            rows[row] = inTime && string.Equals(target[row], outcome.Founded, StringComparison.Ordinal) ? SliceRow.Founded
                : inTime && string.Equals(target[row], outcome.Unfounded, StringComparison.Ordinal) ? SliceRow.Unfounded
                : SliceRow.WithoutOutcome;
        }

        return rows;
    }
}
