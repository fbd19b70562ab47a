using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Interchange.Manifests;
using Interchange.Runs;

namespace Pipeline.ScoreParts;

/// <summary>
/// Parts side by side: each worker takes the next part, reads it once, holds its bytes against the manifest, and writes its scores under the
/// part's number. What stands in a part does not depend on who made it.
/// </summary>
/// <remarks>
/// A worker holds one part's bytes and the columns of one row group: about 55 MB for parts as intake cuts them, of two row groups, and no more
/// for any number of them. A part from elsewhere takes its own size and that of its largest row group; none may exceed 2 GB.
/// </remarks>
internal static class ScorePartsRun
{
    /// <returns>Signals scored.</returns>
    /// <param name="plan">How.</param>
    /// <param name="intake">The parts.</param>
    /// <param name="numbers">Which of them, from 0.</param>
    /// <param name="threads">Workers.</param>
    /// <param name="folder">Receives <c>scores/part-NNNN.parquet</c>, counted from 1 as intake counts.</param>
    /// <exception cref="RefusedException">Exit code 3, for the first part that is missing, changed, broken or without a column of the model.</exception>
    public static long Write(ScorePlan plan, SignalFolder intake, IReadOnlyList<int> numbers, int threads, ResultFolder folder)
    {
        intake.DemandKnown();
        var failed = new ConcurrentDictionary<int, Exception>();
        var (next, rows) = (-1, 0L);
        Parallel.For(0, Math.Min(threads, numbers.Count), new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            using var worker = new PartScorer(plan);
            var room = new PartBytes();
            // Parts are taken in order, so that every part before one that failed is seen through and the first failure is always the same.
            while (failed.IsEmpty && Interlocked.Increment(ref next) is var taken && taken < numbers.Count)
            {
                try
                {
                    Interlocked.Add(ref rows, Write(worker, room, intake, numbers[taken], folder));
                }
                catch (Exception e)
                {
                    failed[taken] = e;
                }
            }
        });
        if (!failed.IsEmpty)
            ExceptionDispatchInfo.Throw(failed.MinBy(f => f.Key).Value);
        return rows;
    }

    private static long Write(PartScorer worker, PartBytes room, SignalFolder intake, int number, ResultFolder folder)
    {
        var part = intake.Manifest.Parts[number];
        var bytes = intake.Bytes(part, room);
        var rows = 0L;
        folder.Write(string.Create(CultureInfo.InvariantCulture, $"scores/part-{number + 1:0000}.parquet"), stream => rows = worker.Score(intake.PathOf(part), bytes, stream));
        intake.DemandRows(part, rows);
        return rows;
    }
}
