using Microsoft.ML;
using Microsoft.ML.Data;

namespace Pipeline.Challengers;

/// <summary>The first rows of some features as a library's table: one number a feature, its code.</summary>
internal sealed record CodeRows(IReadOnlyList<OrderedFeature> Features, byte[] Founded, double[] Weight, int Count)
{
    public IDataView View(MLContext library)
    {
        var shape = SchemaDefinition.Create(typeof(CodeRow));
        shape[nameof(CodeRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Features.Count);
        return library.Data.LoadFromEnumerable(Enumerable.Range(0, Count).Select(Row), shape);
    }

    private CodeRow Row(int row)
    {
        var codes = new float[Features.Count];
        for (var f = 0; f < codes.Length; f++)
            codes[f] = Features[f].Codes[row];
        return new CodeRow { Label = Founded[row] == 1, Weight = (float)Weight[row], Features = codes };
    }

    /// <summary>A row as the library wants it.</summary>
    internal sealed class CodeRow
    {
        public bool Label { get; set; }

        public float Weight { get; set; }

        public float[] Features { get; set; } = [];
    }
}
