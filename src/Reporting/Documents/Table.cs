namespace Reporting.Documents;

/// <summary>A table that can be read aloud: a caption, headed columns, and rows whose first cell names the row.</summary>
public sealed record Table : Block
{
    /// <exception cref="ArgumentException">A row has another number of cells than there are columns.</exception>
    public Table(Phrase caption, IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != columns.Count)
                throw new ArgumentException($"row {i} of '{caption.En}' has {rows[i].Count} cells for {columns.Count} columns", nameof(rows));
        }
        Caption = caption;
        Columns = columns;
        Rows = rows;
    }

    public Phrase Caption { get; }

    public IReadOnlyList<Column> Columns { get; }

    public IReadOnlyList<IReadOnlyList<Cell>> Rows { get; }
}

/// <summary>A column; a numeric one is right-aligned with figures of equal width.</summary>
public sealed record Column(Phrase Header, bool Numeric = false);
