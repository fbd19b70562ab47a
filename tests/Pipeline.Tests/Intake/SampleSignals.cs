using Interchange.Columns;
using Interchange.Contracts;

namespace Pipeline.Tests.Intake;

/// <summary>Rows that keep every rule of a contract, made from it: the same seed gives the same rows.</summary>
internal static class SampleSignals
{
    public static Contract Contract { get; } = ContractReader.Read(ContractFile);

    public static SourceFile ContractFile => SourceFile.Read(Path.Combine(AppContext.BaseDirectory, "contracts", "signals.odcs.yaml"));

    public static ColumnBatch Batch(int rows, int seed, int firstId = 0)
    {
        var random = new Random(seed);
        return new ColumnBatch([.. Contract.Columns.Select(c => Column(c, rows, random, firstId))]);
    }

    private static Column Column(ContractColumn column, int rows, Random random, int firstId)
    {
        bool Missing() => column.Nullable && random.Next(5) == 0;
        switch (column.Kind)
        {
            case ColumnKind.Number when column.Role == ColumnRole.Sampling:
                return new NumberColumn(column.Name, [.. Enumerable.Range(0, rows).Select(_ => 0.25f)]);
            case ColumnKind.Number:
                return new NumberColumn(column.Name, [.. Enumerable.Range(0, rows).Select(_ => Missing() ? float.NaN : (float)Math.Floor(column.Minimum!.Value + (random.NextDouble() * (column.Maximum!.Value - column.Minimum.Value))))]);
            case ColumnKind.Level:
                return new LevelColumn(column.Name, column.Levels, [.. Enumerable.Range(0, rows).Select(_ => Missing() ? LevelColumn.Missing : (byte)random.Next(1, column.Levels.Count + 1))]);
            case ColumnKind.Date:
                return new DateColumn(column.Name, [.. Enumerable.Range(0, rows).Select(_ => new DateOnly(2024, 1, 1).DayNumber + random.Next(90))]);
            default:
                return new TextColumn(column.Name, [.. Enumerable.Range(firstId, rows).Select(i => $"{column.Name}-{(column.Role == ColumnRole.Signal ? i : i / 2)}")]);
        }
    }
}
