using Interchange.Columns;

namespace Pipeline.Scoring;

/// <summary>One way of scoring trees; all ways give the same doubles.</summary>
internal interface ITreeKernel
{
    string Name { get; }

    /// <summary>Logits of the rows from <paramref name="from"/> on, as many as <paramref name="logits"/> takes.</summary>
    /// <exception cref="Interchange.Runs.RefusedException">Exit code 3: the batch lacks a column of the model, or has it as another kind.</exception>
    void Score(ColumnBatch batch, int from, Span<double> logits);
}
