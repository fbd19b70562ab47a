using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Pipeline.Challengers;

/// <summary>
/// The baseline that a model must beat: logistic regression of Microsoft.ML, straight lines in numbers and one weight a level, as a
/// scorecard in fine bins. One thread, because the library's sums depend on their order. Declared directions are not enforced.
/// </summary>
public sealed class LogisticTrainer : ITrainer<Scorecard>
{
    public string Name => "logistic";

    public Scorecard Train(TrainingData data, Recipe recipe, long seed, int threads, TrainingLog? log = null)
    {
        var rows = data.Training;
        var features = data.FeaturesOf(recipe).Select(f => BinnedFeature.Of(f, rows.Features, recipe.Bins)).ToArray();
        var weight = new double[rows.Count];
        Array.Fill(weight, 1);
        if (recipe.Weighting == Weighting.Sampling)
            weight = rows.Weight;
        var designs = Designs(features, rows);
        log?.Say(FormattableString.Invariant($"logistic regression on {rows.Count} signals"));
        var linear = Fit(designs, rows, weight, seed);
        var shapes = designs.Select(d => d.Shape(linear.Weights)).ToArray();
        return ShapeScorecard.Build(Name, data, features, linear.Bias, shapes, weight, seed);
    }

    /// <summary>Fits the library's model to the rows of a design.</summary>
    internal static LinearBinaryModelParameters Fit(IReadOnlyList<Design> designs, LabelledRows rows, double[] weight, long seed)
    {
        var ml = new MLContext(unchecked((int)seed));
        return Fit(ml, View(ml, designs, rows, weight)).Model.SubModel;
    }

    internal static BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> Fit(MLContext ml, IDataView view) =>
        ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = 1,
            ExampleWeightColumnName = nameof(DesignRow.Weight),
        }).Fit(view);

    internal static IReadOnlyList<Design> Designs(IReadOnlyList<BinnedFeature> features, LabelledRows rows)
    {
        var designs = new List<Design>();
        foreach (var feature in features)
            designs.Add(Design.Of(feature, rows.Features, designs.Count == 0 ? 0 : designs[^1].First + designs[^1].Columns));
        return designs;
    }

    internal static IDataView View(MLContext ml, IReadOnlyList<Design> designs, LabelledRows rows, double[] weight)
    {
        var width = designs[^1].First + designs[^1].Columns;
        var shape = SchemaDefinition.Create(typeof(DesignRow));
        shape[nameof(DesignRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        var made = new DesignRow[rows.Count];
        for (var row = 0; row < made.Length; row++)
        {
            made[row] = new DesignRow { Label = rows.Founded[row] == 1, Weight = (float)weight[row], Features = new float[width] };
            foreach (var design in designs)
                design.Fill(row, made[row].Features);
        }

        return ml.Data.LoadFromEnumerable(made, shape);
    }

    /// <summary>A row as the library wants it.</summary>
    internal sealed class DesignRow
    {
        public bool Label { get; set; }

        public float Weight { get; set; }

        public float[] Features { get; set; } = [];
    }
}
