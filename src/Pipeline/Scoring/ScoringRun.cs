using System.Runtime.ExceptionServices;
using Interchange.Columns;

namespace Pipeline.Scoring;

/// <summary>Scores batches side by side; each result stands at its batch's place, whatever thread made it.</summary>
public static class ScoringRun
{
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: a batch lacks a column of the model.</exception>
    public static IReadOnlyList<ScoredBatch> Score(IScoringKernel kernel, IReadOnlyList<ColumnBatch> batches, int threads, bool withLowering = false)
    {
        var results = new ScoredBatch[batches.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        try
        {
            Parallel.For(0, batches.Count, parallel, i => results[i] = kernel.Score(batches[i], withLowering));
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<Interchange.Runs.RefusedException>().FirstOrDefault() is { } refused)
        {
            ExceptionDispatchInfo.Throw(refused);
            throw;
        }

        return results;
    }
}
