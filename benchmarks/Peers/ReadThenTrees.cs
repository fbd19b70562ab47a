using Interchange.Columns;
using Prioritisation.Training;

namespace Benchmarks.Peers;

/// <summary>
/// The fast libraries put together: ParquetSharp's physical reader, a transpose to the row-major floats that LightGBM reads, and its raw
/// prediction of 100 trees on one thread. No reasons, no probability, nothing written.
/// </summary>
internal sealed class ReadThenTrees : IDisposable
{
    private readonly IReadOnlyList<ColumnSpec> specs;
    private readonly ArrowReader reader;
    private readonly LightGbm trees;
    private readonly float[][] numbers;
    private readonly byte[][] codes;
    private readonly float[] matrix;

    /// <param name="file">One row group.</param>
    /// <param name="rows">Its rows, to train on.</param>
    /// <param name="specs">Columns of the rows.</param>
    public ReadThenTrees(byte[] file, LabelledRows rows, IReadOnlyList<ColumnSpec> specs)
    {
        this.specs = specs;
        reader = new ArrowReader(file, specs);
        numbers = [.. specs.Select(s => new float[s.Kind == ColumnKind.Number ? rows.Count : 0])];
        codes = [.. specs.Select(s => new byte[s.Kind == ColumnKind.Level ? rows.Count : 0])];
        matrix = new float[rows.Count * specs.Count];
        trees = LightGbm.Train(
            FloatRows.Of(rows.Features.Columns), specs.Count, [.. rows.Founded.Select(f => (float)f)], 100,
            "objective=binary num_leaves=31 learning_rate=0.1 verbosity=-1 num_threads=1 deterministic=true");
    }

    public double[] Run()
    {
        reader.Codes(numbers, codes);
        for (var c = 0; c < specs.Count; c++)
        {
            if (specs[c].Kind == ColumnKind.Number)
                Spread(numbers[c], c);
            else
                Spread(codes[c], c);
        }

        return trees.Score(matrix, specs.Count);
    }

    public void Dispose() => trees.Dispose();

    private void Spread(float[] values, int column)
    {
        for (var row = 0; row < values.Length; row++)
            matrix[(row * specs.Count) + column] = values[row];
    }

    private void Spread(byte[] values, int column)
    {
        for (var row = 0; row < values.Length; row++)
            matrix[(row * specs.Count) + column] = values[row] == LevelColumn.Missing ? float.NaN : values[row];
    }
}
