using Interchange.Columns;

namespace Pipeline.Scoring;

/// <summary>One way of scoring; all ways give the same whole numbers.</summary>
public interface IScoringKernel
{
    string Name { get; }

    /// <summary>What one worker scores blocks with: the tables are shared, the rest is its own.</summary>
    BlockScorer Worker();

    /// <summary>Scores some rows of a batch to their places among those of the whole batch. Several threads may, each for rows of its own.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks a column of the model, or has it as another kind.</exception>
    void Score(ColumnBatch batch, int from, int rows, ScoredBatch into);

    /// <summary>Scores a whole batch.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">As above.</exception>
    ScoredBatch Score(ColumnBatch batch, ReasonSides reasons)
    {
        var scored = ScoredBatch.For(batch.Count, reasons);
        Score(batch, 0, batch.Count, scored);
        return scored;
    }
}
