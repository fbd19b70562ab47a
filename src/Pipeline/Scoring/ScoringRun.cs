using System.Runtime.ExceptionServices;
using Interchange.Columns;

namespace Pipeline.Scoring;

/// <summary>Scores side by side; each result stands at its row's place, whatever thread made it.</summary>
public static class ScoringRun
{
    /// <summary>Rows that one thread takes at a time of a whole batch.</summary>
    private const int SliceRows = 65_536;

    /// <summary>Scores one batch in slices; the result is that of the batch in one piece.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks a column of the model.</exception>
    public static ScoredBatch Whole(IScoringKernel kernel, ColumnBatch batch, int threads, ReasonSides reasons)
    {
        if (batch.Count <= SliceRows)
            return kernel.Score(batch, reasons);
        var scored = ScoredBatch.For(batch.Count, reasons);
        var slices = (batch.Count + SliceRows - 1) / SliceRows;
        SideBySide(slices, threads, slice =>
        {
            var from = slice * SliceRows;
            kernel.Score(batch, from, Math.Min(SliceRows, batch.Count - from), scored);
        });
        return scored;
    }

    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a batch lacks a column of the model.</exception>
    public static IReadOnlyList<ScoredBatch> Score(IScoringKernel kernel, IReadOnlyList<ColumnBatch> batches, int threads, ReasonSides reasons)
    {
        var results = new ScoredBatch[batches.Count];
        SideBySide(batches.Count, threads, i => results[i] = kernel.Score(batches[i], reasons));
        return results;
    }

    private static void SideBySide(int pieces, int threads, Action<int> work)
    {
        try
        {
            Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<Interchange.Runs.RefusedException>().FirstOrDefault() is { } refused)
        {
            ExceptionDispatchInfo.Throw(refused);
            throw;
        }
    }
}
