namespace Interchange.Columns;

/// <summary>Batches of the same columns, put together and cut apart.</summary>
public static class ColumnBatches
{
    /// <summary>One batch with the rows of all, in order.</summary>
    public static ColumnBatch Join(IReadOnlyList<ColumnSpec> specs, IReadOnlyList<ColumnBatch> batches) =>
        batches.Count == 1 ? batches[0] : new([.. specs.Select(s => Join(s, batches))]);

    /// <summary>Batches of at most <paramref name="rows"/> rows, in order.</summary>
    public static IEnumerable<ColumnBatch> Cut(ColumnBatch batch, int rows)
    {
        if (batch.Count > 0 && batch.Count <= rows)
        {
            yield return batch;
            yield break;
        }

        for (var from = 0; from < batch.Count; from += rows)
            yield return batch.Take([.. Enumerable.Range(from, Math.Min(rows, batch.Count - from))]);
    }

    /// <summary>The rows by day, those of one day by ordinal order of a text: an order that no file or thread decides where the texts differ.</summary>
    public static ColumnBatch Sorted(ColumnBatch batch, string day, string text)
    {
        return batch.Take(DayOrder.Of(batch.Date(day).Days, batch.Text(text).Values));
    }

    private static Column Join(ColumnSpec spec, IReadOnlyList<ColumnBatch> batches) => spec.Kind switch
    {
        ColumnKind.Number => new NumberColumn(spec.Name, Join(batches, b => b.Number(spec.Name).Values)),
        ColumnKind.Level => new LevelColumn(spec.Name, spec.Levels, Join(batches, b => b.Level(spec.Name).Codes)),
        ColumnKind.Date => new DateColumn(spec.Name, Join(batches, b => b.Date(spec.Name).Days)),
        _ => new TextColumn(spec.Name, Join(batches, b => b.Text(spec.Name).Values)),
    };

    private static T[] Join<T>(IReadOnlyList<ColumnBatch> batches, Func<ColumnBatch, T[]> values)
    {
        var all = new T[batches.Sum(b => b.Count)];
        var at = 0;
        foreach (var batch in batches)
        {
            values(batch).CopyTo(all, at);
            at += batch.Count;
        }

        return all;
    }
}
