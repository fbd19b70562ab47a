namespace Interchange.Columns;

/// <summary>Builds raw batches from rows of text cells.</summary>
internal sealed class BatchBuilder(IReadOnlyList<ColumnSpec> specs, int batchRows)
{
    private readonly ColumnBuilder[] builders = [.. specs.Select(s => new ColumnBuilder(s))];
    private readonly List<RawBatch> batches = [];
    private List<UnreadableCell> unreadable = [];
    private long firstRow = 1;
    private int row;

    /// <summary>Adds the cell of the current row in the column at <paramref name="column"/> of the specs.</summary>
    public void Add(int column, ReadOnlySpan<char> cell)
    {
        if (!builders[column].Add(cell))
            Unreadable(builders[column].Name, cell.ToString(), ColumnBuilder.RuleFor(builders[column].Kind));
    }

    public void Unreadable(string column, string value, string rule) => unreadable.Add(new UnreadableCell(row, column, value, rule));

    public void EndRow()
    {
        if (++row == batchRows)
            Flush();
    }

    public IReadOnlyList<RawBatch> Finish()
    {
        if (row > 0)
            Flush();
        return batches;
    }

    private void Flush()
    {
        batches.Add(new RawBatch(new ColumnBatch([.. builders.Select(b => b.Take())]), firstRow, unreadable));
        firstRow += row;
        row = 0;
        unreadable = [];
    }
}
