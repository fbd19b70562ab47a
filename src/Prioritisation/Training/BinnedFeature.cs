using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Scorecards;

namespace Prioritisation.Training;

/// <summary>A feature cut into fine bins by the training rows; its bins say where they lie.</summary>
/// <param name="Column">The contract's declaration.</param>
/// <param name="Bins">Where the bins lie.</param>
/// <param name="Codes">Bin of each row.</param>
public sealed record BinnedFeature(ContractColumn Column, FeatureBins Bins, byte[] Codes)
{
    /// <summary>Rows that bounds are taken from; of more, evenly spaced ones.</summary>
    private const int MostRows = 1 << 17;

    /// <summary>Bin 0 missing, then the values; for levels the last bin is the undeclared one.</summary>
    public int BinCount => Bins.BinCount;

    /// <summary>Bins that hold declared values.</summary>
    public int ValueBins => Column.Kind == ColumnKind.Number ? BinCount - 1 : BinCount - 2;

    /// <summary>Numbers get at most <paramref name="bins"/> bins of about equally many rows; levels a bin each.</summary>
    public static BinnedFeature Of(ContractColumn column, ColumnBatch rows, int bins)
    {
        float[] bounds = column.Kind == ColumnKind.Number ? Quantiles(rows.Number(column.Name).Values, bins) : [];
        var cut = new FeatureBins
        {
            Feature = column.Name,
            Kind = column.Kind,
            UpperBounds = bounds,
            Levels = column.Levels,
        };
        var codes = column.Kind == ColumnKind.Number ? new BoundSearch(bounds).Codes(rows.Number(column.Name).Values) : Binning.Codes(cut, rows);
        return new BinnedFeature(column, cut, codes);
    }

    /// <summary>Every feature as <see cref="Of"/> cuts it.</summary>
    public static IReadOnlyList<BinnedFeature> All(IReadOnlyList<ContractColumn> columns, ColumnBatch rows, int bins, int threads)
    {
        var features = new BinnedFeature[columns.Count];
        Parallel.For(0, features.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, f => features[f] = Of(columns[f], rows, bins));
        return features;
    }

    /// <summary>Sum of row weights by bin.</summary>
    public double[] Mass(ReadOnlySpan<double> weight)
    {
        var mass = new double[BinCount];
        for (var row = 0; row < Codes.Length; row++)
            mass[Codes[row]] += weight[row];
        return mass;
    }

    /// <summary>Strictly rising bounds at observed values, so that every bin holds rows; the largest value is no bound.</summary>
    private static float[] Quantiles(float[] values, int bins)
    {
        var sorted = Sample(values);
        Array.Sort(sorted);
        if (sorted.Length == 0)
            return [];
        var distinct = 1;
        for (var i = 1; i < sorted.Length; i++)
            distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
        var chosen = distinct <= bins ? sorted : [.. Enumerable.Range(1, bins - 1).Select(k => sorted[(int)((long)k * sorted.Length / bins)])];
        return [.. chosen.Distinct().Where(v => v < sorted[^1] && float.IsFinite(v))];
    }

    private static float[] Sample(float[] values)
    {
        var stride = (values.Length + MostRows - 1) / MostRows;
        var sample = new List<float>(Math.Min(values.Length, MostRows));
        for (var row = 0; row < values.Length; row += stride)
        {
            if (!float.IsNaN(values[row]))
                sample.Add(values[row] == 0 ? 0f : values[row]);
        }

        return [.. sample];
    }
}
