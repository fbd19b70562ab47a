using Interchange.Columns;
using Parquet;

namespace Benchmarks.Peers;

/// <summary>Parquet.Net's fastest public way: packed values and definition levels into reused buffers, texts as memory that is looked up by span.</summary>
internal sealed class ParquetNetReader(byte[] file, IReadOnlyList<ColumnSpec> specs)
{
    private readonly int[] defined = new int[DeliveredFile.GroupRows];
    private readonly float[] packed = new float[DeliveredFile.GroupRows];
    private readonly ReadOnlyMemory<char>[] texts = new ReadOnlyMemory<char>[DeliveredFile.GroupRows];
    private readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>>[] names =
        [.. specs.Select(s => s.Levels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => (byte)(p.i + 1), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>())];

    public void Codes(float[][] numbers, byte[][] codes) => Task.Run(() => CodesAsync(numbers, codes)).GetAwaiter().GetResult();

    private async Task CodesAsync(float[][] numbers, byte[][] codes)
    {
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(file));
        foreach (var group in reader.RowGroups)
        {
            var rows = (int)group.RowCount;
            for (var column = 0; column < specs.Count; column++)
            {
                var field = reader.Schema.DataFields.First(f => string.Equals(f.Name, specs[column].Name, StringComparison.Ordinal));
                if (specs[column].Kind == ColumnKind.Number)
                {
                    await group.ReadRawAsync(field, packed.AsMemory(0, rows), defined.AsMemory(0, rows), null, CancellationToken.None);
                    Spread(rows, numbers[column]);
                }
                else
                {
                    await group.ReadRawAsync(field, texts.AsMemory(0, rows), defined.AsMemory(0, rows), null, CancellationToken.None);
                    Look(rows, column, codes[column]);
                }
            }
        }
    }

    private void Spread(int rows, float[] numbers)
    {
        var next = 0;
        for (var i = 0; i < rows; i++)
            numbers[i] = defined[i] != 0 ? packed[next++] : float.NaN;
    }

    private void Look(int rows, int column, byte[] codes)
    {
        var next = 0;
        for (var i = 0; i < rows; i++)
            codes[i] = defined[i] == 0 ? LevelColumn.Missing : names[column].TryGetValue(texts[next++].Span, out var code) ? code : LevelColumn.Unseen;
    }
}
