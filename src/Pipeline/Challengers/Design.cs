using Interchange.Columns;
using Prioritisation.Training;

namespace Pipeline.Challengers;

/// <summary>
/// One feature as columns of a linear model. Numbers: one standardised column and a missing indicator (a missing value stands at the
/// mean, so no NaN reaches the library). Levels: an indicator for each level and for missing; an undeclared level sets none.
/// </summary>
internal sealed record Design
{
    private Design(BinnedFeature feature, int first, double mean, double scale, double[] representative) =>
        (Feature, First, Mean, Scale, Representative) = (feature, first, mean, scale, representative);

    public BinnedFeature Feature { get; }

    /// <summary>First column.</summary>
    public int First { get; }

    public double Mean { get; }

    public double Scale { get; }

    /// <summary>Numbers: mean training value of each bin.</summary>
    public double[] Representative { get; }

    public int Columns => Feature.Column.Kind == ColumnKind.Number ? 2 : Feature.ValueBins + 1;

    public static Design Of(BinnedFeature feature, ColumnBatch rows, int first)
    {
        if (feature.Column.Kind != ColumnKind.Number)
            return new Design(feature, first, 0, 1, []);
        var values = rows.Number(feature.Column.Name).Values;
        var (sum, count) = (new double[feature.BinCount], new long[feature.BinCount]);
        double all = 0, squares = 0, known = 0;
        for (var row = 0; row < values.Length; row++)
        {
            if (!float.IsFinite(values[row]))
                continue;
            sum[feature.Codes[row]] += values[row];
            count[feature.Codes[row]]++;
            all += values[row];
            squares += (double)values[row] * values[row];
            known++;
        }

        var mean = known == 0 ? 0 : all / known;
        var variance = known == 0 ? 0 : (squares / known) - (mean * mean);
        var representative = sum.Select((s, bin) => count[bin] == 0 ? mean : s / count[bin]).ToArray();
        return new Design(feature, first, mean, variance > 0 ? Math.Sqrt(variance) : 1, representative);
    }

    /// <summary>Sets this feature's columns of a row.</summary>
    public void Fill(int row, float[] columns)
    {
        var bin = Feature.Codes[row];
        if (Feature.Column.Kind != ColumnKind.Number)
        {
            if (bin <= Feature.ValueBins)
                columns[First + bin] = 1;
            return;
        }

        columns[First] = bin == 0 ? 1 : 0;
        columns[First + 1] = bin == 0 ? 0 : (float)((Representative[bin] - Mean) / Scale);
    }

    /// <summary>Logits of each bin under the fitted weights.</summary>
    public double[] Shape(IReadOnlyList<float> weights)
    {
        var shape = new double[Feature.BinCount];
        for (var bin = 0; bin < shape.Length; bin++)
        {
            if (Feature.Column.Kind != ColumnKind.Number)
                shape[bin] = bin <= Feature.ValueBins ? weights[First + bin] : 0;
            else
                shape[bin] = bin == 0 ? weights[First] : weights[First + 1] * (Representative[bin] - Mean) / Scale;
        }

        return shape;
    }
}
