using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Delivery;
using Pipeline.Nights;
using Pipeline.Tests.Nights;
using Prioritisation.Ordering;

namespace Pipeline.Tests.Stock;

/// <summary>What a delivered night says in its files, read anew.</summary>
internal sealed class NightFiles
{
    private readonly IReadOnlyList<ColumnBatch> stock;

    public NightFiles(string folder)
    {
        Record = JsonFile.Parse<NightRecord>(SourceFile.Read(Path.Combine(folder, NightRecord.FileName)));
        stock = Read(folder, OpenStock.FileName, OpenStock.Specs(NightBench.Contract));
        Open = [.. stock.SelectMany(b => b.Text("signal_id").Values).OfType<string>()];
        foreach (var batch in Read(folder, OpenStock.HandledName, OpenStock.HandledSpecs))
        {
            for (var row = 0; row < batch.Count; row++)
                Handled.Add((batch.Text("signal").Values[row]!, batch.Level("state")[row]!, batch.Date("night")[row]!.Value));
        }

        foreach (var batch in Directory.GetFiles(Path.Combine(folder, TeamFiles.Folder), "*.parquet", SearchOption.AllDirectories).SelectMany(f => ParquetTable.Read(SourceFile.Read(f), WorklistParquet.Specs(NightBench.Contract)).Select(b => (File: Path.GetFileName(f), Rows: b))))
        {
            for (var row = 0; row < batch.Rows.Count; row++)
                Listed.Add((batch.Rows.Text("signal").Values[row]!, batch.Rows.Level("today")[row] == "yes", batch.File.StartsWith(TeamFiles.Late, StringComparison.Ordinal)));
        }

        Explained = [.. SafeCsv.Read(File.ReadAllBytes(Path.Combine(folder, NotReached.FileName))).Skip(1).Select(line => line[0])];
    }

    public NightRecord Record { get; }

    public IReadOnlyList<string> Open { get; }

    public List<(string Signal, string State, DateOnly Night)> Handled { get; } = [];

    /// <summary>Every row of every team's lists.</summary>
    public List<(string Signal, bool Today, bool Late)> Listed { get; } = [];

    /// <summary>Signals with their reasons for not being reached.</summary>
    public IReadOnlyList<string> Explained { get; }

    /// <summary>Class and days waited of every open signal.</summary>
    public IReadOnlyList<(string Class, int Days)> Waits(DateOnly night, bool workingDays) =>
    [
        .. stock.SelectMany(b => Enumerable.Range(0, b.Count).Select(row => (b.Level("class")[row]!, workingDays ? WorkingDays.Count(b.Date("received_on").Days[row], night.DayNumber) : night.DayNumber - b.Date("received_on").Days[row]))),
    ];

    private static IReadOnlyList<ColumnBatch> Read(string folder, string file, IReadOnlyList<ColumnSpec> specs) => ParquetTable.Read(SourceFile.Read(Path.Combine(folder, file)), specs);
}
