namespace Interchange.Columns;

/// <summary>Parquet needs no cell as text, but for the rare level that nobody declared: its column is read once more.</summary>
internal sealed class ParquetRawTable(SourceFile file) : RawTable(file, [.. ParquetTable.Layout(file).Select(c => c.Name)])
{
    public override IReadOnlyList<ColumnSpec> NaturalSpecs => [.. ParquetTable.Layout(File).Select(Natural)];

    public override IReadOnlyList<RawBatch> Read(IReadOnlyList<ColumnSpec> specs)
    {
        var batches = ParquetTable.ReadSome(File, specs);
        var raw = new List<RawBatch>(batches.Count);
        var firstRow = 1L;
        for (var i = 0; i < batches.Count; i++)
        {
            raw.Add(new RawBatch(batches[i], firstRow, Unreadable(batches[i], i)));
            firstRow += batches[i].Count;
        }

        return raw;
    }

    private ColumnSpec Natural((string Name, ColumnKind? Kind) column) => column.Kind switch
    {
        ColumnKind.Level => ColumnSpec.Level(column.Name, ["no", "yes"]),
        { } kind => new ColumnSpec(column.Name, kind, [], Required: true),
        null => throw Refused(File, "column-type", $"column '{column.Name}' is nested or of a type that no contract can declare", "leave the column out"),
    };

    private List<UnreadableCell> Unreadable(ColumnBatch batch, int index)
    {
        var cells = new List<UnreadableCell>();
        foreach (var column in batch.Columns.OfType<LevelColumn>().Where(c => c.Codes.Contains(LevelColumn.Unseen)))
        {
            var texts = ParquetTable.ReadSome(File, [ColumnSpec.Text(column.Name)])[index].Text(column.Name);
            for (var row = 0; row < batch.Count; row++)
            {
                if (column.Codes[row] == LevelColumn.Unseen)
                    cells.Add(new UnreadableCell(row, column.Name, texts.Values[row] ?? "", ColumnBuilder.RuleFor(ColumnKind.Level)));
            }
        }

        return cells;
    }
}
