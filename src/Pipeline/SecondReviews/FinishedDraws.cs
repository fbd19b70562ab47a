using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Prioritisation.Ordering;

namespace Pipeline.SecondReviews;

/// <summary>
/// Signals that were drawn at random and whose outcome became known in a stretch of time, and a simple random sample of them: the first by a
/// hash of pseudonym and seed, in that order, so that the order tells nothing either. Drawn cases only, because the choice of whom to look at
/// plays no part in them; neither verdict nor group plays a part in the sample.
/// </summary>
internal sealed record FinishedDraws(Contract Contract, ColumnBatch Rows)
{
    public int Count => Rows.Count;

    public static FinishedDraws Of(SignalFolder folder, DateOnly from, DateOnly to)
    {
        var (contract, map) = (folder.Contract, folder.Contract.Outcome);
        var kept = new List<ColumnBatch>();
        foreach (var batch in folder.Batches())
        {
            var (arm, target, known) = (batch.Level(map.ArmColumn), batch.Level(map.TargetColumn), batch.Date(map.KnownOnColumn));
            kept.Add(batch.Take([.. Enumerable.Range(0, batch.Count).Where(row => arm[row] == map.RandomLevel && (target[row] == map.Founded || target[row] == map.Unfounded) && known[row] is { } day && day >= from && day <= to)]));
        }

        return new FinishedDraws(contract, ColumnBatches.Join(contract.Specs, kept));
    }

    /// <summary>At most so many, in the order in which they are to be read.</summary>
    public ColumnBatch Sample(int cases, long seed)
    {
        var signals = Rows.Text(Contract.Single(ColumnRole.Signal).Name).Values;
        return Rows.Take([.. Enumerable.Range(0, Rows.Count).OrderBy(row => SeededHash.Under(SeededHash.Of(signals[row]!), seed, 0)).ThenBy(row => signals[row], StringComparer.Ordinal).Take(cases)]);
    }
}
