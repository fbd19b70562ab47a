using Interchange.Columns;

namespace EndToEnd.Tests.Refusals;

/// <summary>A raw file of signals, read without a contract, so that a test can break it in one place.</summary>
internal static class RawSignals
{
    /// <summary>Writes the table again, changed; the columns of the result are those that the file gets.</summary>
    public static void Rewrite(string from, string to, Func<ColumnBatch, ColumnBatch> change)
    {
        var file = SourceFile.Read(from);
        var specs = ParquetTable.Layout(file).Select(c => Spec(c.Name, c.Kind!.Value)).ToList();
        var changed = change(ColumnBatches.Join(specs, ParquetTable.Read(file, specs)));
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        ParquetTable.Write(to, [.. changed.Columns.Select(Spec)], [changed]);
    }

    private static ColumnSpec Spec(Column column) => column switch
    {
        NumberColumn => ColumnSpec.Number(column.Name),
        DateColumn => ColumnSpec.Date(column.Name),
        LevelColumn levels => ColumnSpec.Level(column.Name, levels.Levels),
        _ => ColumnSpec.Text(column.Name),
    };

    private static ColumnSpec Spec(string name, ColumnKind kind) => new(name, kind, kind is ColumnKind.Level ? ["no", "yes"] : [], Required: true);
}
