using Interchange.Columns;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Transforms;
using Prioritisation.Scorecards;
using Prioritisation.Training;

namespace Benchmarks.Peers;

/// <summary>
/// Microsoft.ML's additive model and its own ways to scores and contributions. What is missing has a number of its own below all others,
/// because its trainer leaves out every row that lacks a value. What scoring costs hangs on features and bins, hardly on the number of rounds.
/// </summary>
internal sealed class LibraryGam
{
    private const float Sentinel = -1000;
    private const int Bins = 255;

    private readonly MLContext ml = new(1);
    private readonly IReadOnlyList<Column> columns;
    private readonly IDataView view;
    private readonly BinaryPredictionTransformer<CalibratedModelParametersBase<GamBinaryModelParameters, PlattCalibrator>> model;
    private readonly FeatureContributionCalculatingTransformer contributions;

    public LibraryGam(LabelledRows rows)
    {
        columns = rows.Features.Columns;
        var values = FloatRows.Of(columns);
        for (var i = 0; i < values.Length; i++)
            values[i] = float.IsNaN(values[i]) ? Sentinel : values[i];
        Batch = new ColumnBatch([.. columns.Select((column, c) => new NumberColumn(column.Name, [.. Enumerable.Range(0, rows.Count).Select(row => values[(row * columns.Count) + c])]))]);
        view = View(values, rows.Founded);
        model = ml.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            NumberOfIterations = 40,
            LearningRate = 4,
            MaximumBinCountPerFeature = Bins,
            NumberOfThreads = 1,
        }).Fit(view);
        contributions = ml.Transforms.CalculateFeatureContribution(model, numberOfPositiveContributions: Reasons.Shown, numberOfNegativeContributions: 0).Fit(view);
    }

    /// <summary>What the library reads, as columns of numbers.</summary>
    public ColumnBatch Batch { get; }

    /// <summary>Log odds of each row: Transform, then a cursor over the scores.</summary>
    public float[] Score()
    {
        var scores = new float[Batch.Count];
        var scored = model.Transform(view);
        var column = scored.Schema["Score"];
        using var cursor = scored.GetRowCursor([column]);
        var getter = cursor.GetGetter<float>(column);
        for (var row = 0; cursor.MoveNext(); row++)
            getter(ref scores[row]);
        return scores;
    }

    /// <summary>The five largest contributions of each row added up, by the same way; the sum is there so that nothing is left undone.</summary>
    public float Contributions()
    {
        var explained = contributions.Transform(model.Transform(view));
        var column = explained.Schema["FeatureContributions"];
        using var cursor = explained.GetRowCursor([column]);
        var getter = cursor.GetGetter<VBuffer<float>>(column);
        var (buffer, sum) = (default(VBuffer<float>), 0f);
        while (cursor.MoveNext())
        {
            getter(ref buffer);
            foreach (var value in buffer.GetValues())
                sum += value;
        }

        return sum;
    }

    /// <summary>The library's own bins and effects as a scorecard, which must give the library's score but for rounding to points.</summary>
    public Scorecard Scorecard(Scorecard like)
    {
        var gam = model.Model.SubModel;
        return like with
        {
            Intercept = (int)Math.Round(gam.Bias * 1000),
            Pairs = [],
            Terms = [.. columns.Select((column, c) => Term(column.Name, gam.GetBinUpperBounds(c), gam.GetBinEffects(c)))],
        };
    }

    private static Term Term(string feature, IReadOnlyList<double> upperBounds, IReadOnlyList<double> effects)
    {
        var points = effects.Select(effect => (int)Math.Round(effect * 1000)).ToArray();
        return new Term
        {
            Feature = feature,
            Kind = ColumnKind.Number,
            UpperBounds = [.. upperBounds.SkipLast(1).Select(Down)],
            Points = [points[0], .. points],
        };
    }

    /// <summary>The largest float that is no larger: it parts the same floats.</summary>
    private static float Down(double bound) => (float)bound > bound ? float.BitDecrement((float)bound) : (float)bound;

    private IDataView View(float[] values, byte[] founded)
    {
        var shape = SchemaDefinition.Create(typeof(Row));
        shape[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns.Count);
        return ml.Data.LoadFromEnumerable(values.Chunk(columns.Count).Zip(founded, (row, label) => new Row { Features = row, Label = label == 1 }).ToArray(), shape);
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
