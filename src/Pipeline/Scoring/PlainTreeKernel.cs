using Interchange.Columns;
using Pipeline.Trees;

namespace Pipeline.Scoring;

/// <summary>The definition itself, as a kernel.</summary>
internal sealed class PlainTreeKernel(TreeModel model) : ITreeKernel
{
    public string Name => "plain";

    public void Score(ColumnBatch batch, int from, Span<double> logits) =>
        PlainTrees.Logits(model, batch.Take([.. Enumerable.Range(from, logits.Length)])).CopyTo(logits);
}
