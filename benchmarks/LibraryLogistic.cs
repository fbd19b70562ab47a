using Microsoft.ML;
using Pipeline.Challengers;
using Prioritisation.Training;

namespace Benchmarks;

/// <summary>The library's own way to score its logistic regression: Transform, then a cursor over the scores.</summary>
internal sealed class LibraryLogistic
{
    private readonly ITransformer model;
    private readonly IDataView view;

    private LibraryLogistic(ITransformer model, IDataView view) => (this.model, this.view) = (model, view);

    public static LibraryLogistic Fit(LabelledRows rows)
    {
        var ml = new MLContext(1);
        var features = Signals.Contract.Features.Select(f => BinnedFeature.Of(f, rows.Features, new Recipe().Bins)).ToArray();
        var prepared = LogisticTrainer.View(ml, LogisticTrainer.Designs(features, rows), rows, rows.Weight);
        return new LibraryLogistic(LogisticTrainer.Fit(ml, prepared), prepared);
    }

    /// <summary>Logit of each row.</summary>
    public float[] Score()
    {
        var scores = new float[ScoringBenchmark.Rows];
        var scored = model.Transform(view);
        var column = scored.Schema["Score"];
        using var cursor = scored.GetRowCursor([column]);
        var getter = cursor.GetGetter<float>(column);
        for (var row = 0; cursor.MoveNext(); row++)
            getter(ref scores[row]);
        return scores;
    }
}
