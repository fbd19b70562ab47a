namespace Interchange.Columns;

/// <summary>Columns of equal length: the unit in which everything is read, scored, ordered and written. There is no row object.</summary>
public sealed class ColumnBatch
{
    private readonly Dictionary<string, Column> byName;

    public ColumnBatch(IReadOnlyList<Column> columns)
    {
        Columns = columns;
        Count = columns.Count == 0 ? 0 : columns[0].Count;
        byName = columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (column.Count != Count)
                throw new ArgumentException($"column '{column.Name}' has {column.Count} rows where '{columns[0].Name}' has {Count}", nameof(columns));
        }
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    public bool Has(string name) => byName.ContainsKey(name);

    public Column this[string name] =>
        byName.TryGetValue(name, out var column) ? column : throw new ArgumentException($"the batch has no column '{name}'", nameof(name));

    public NumberColumn Number(string name) => (NumberColumn)this[name];

    public LevelColumn Level(string name) => (LevelColumn)this[name];

    public DateColumn Date(string name) => (DateColumn)this[name];

    public TextColumn Text(string name) => (TextColumn)this[name];

    public ColumnBatch Take(int[] rows) => new([.. Columns.Select(c => c.Take(rows))]);

    /// <summary>A batch with the given columns added, or put in place of those of the same name.</summary>
    public ColumnBatch With(params Column[] columns)
    {
        var replaced = columns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        return new([.. Columns.Where(c => !replaced.Contains(c.Name)), .. columns]);
    }
}
