using System.Runtime.ExceptionServices;
using Interchange.Columns;

namespace Pipeline.Scoring;

/// <summary>Scores batches side by side; each result stands at its batch's place, whatever thread made it.</summary>
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
        var slices = Score(kernel, [.. ColumnBatches.Cut(batch, SliceRows)], threads, reasons);
        return new ScoredBatch([.. slices.SelectMany(s => s.Score)], [.. slices.SelectMany(s => s.Raising)], [.. slices.SelectMany(s => s.Lowering)]);
    }

    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a batch lacks a column of the model.</exception>
    public static IReadOnlyList<ScoredBatch> Score(IScoringKernel kernel, IReadOnlyList<ColumnBatch> batches, int threads, ReasonSides reasons)
    {
        var results = new ScoredBatch[batches.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        try
        {
            Parallel.For(0, batches.Count, parallel, i => results[i] = kernel.Score(batches[i], reasons));
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<Interchange.Runs.RefusedException>().FirstOrDefault() is { } refused)
        {
            ExceptionDispatchInfo.Throw(refused);
            throw;
        }

        return results;
    }
}
