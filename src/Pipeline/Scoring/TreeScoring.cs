using System.Runtime.ExceptionServices;
using Interchange.Columns;
using Interchange.Runs;

namespace Pipeline.Scoring;

/// <summary>Scores a batch of trees in slices, side by side.</summary>
internal static class TreeScoring
{
    /// <summary>Rows that one thread takes at a time.</summary>
    private const int SliceRows = 65_536;

    /// <summary>The logits of each row, the same for any number of threads.</summary>
    /// <exception cref="RefusedException">Exit code 3: the batch lacks a column of the model.</exception>
    public static double[] Logits(ITreeKernel kernel, ColumnBatch batch, int threads)
    {
        var logits = new double[batch.Count];
        var slices = (batch.Count + SliceRows - 1) / SliceRows;
        try
        {
            Parallel.For(0, slices, new ParallelOptions { MaxDegreeOfParallelism = threads }, slice =>
            {
                var from = slice * SliceRows;
                kernel.Score(batch, from, logits.AsSpan(from, Math.Min(SliceRows, logits.Length - from)));
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<RefusedException>().FirstOrDefault() is { } refused)
        {
            ExceptionDispatchInfo.Throw(refused);
            throw;
        }

        return logits;
    }
}
