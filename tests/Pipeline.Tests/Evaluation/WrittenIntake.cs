using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;

namespace Pipeline.Tests.Evaluation;

/// <summary>Made-up signals as an intake folder under the shipped contract.</summary>
internal static class WrittenIntake
{
    public static readonly SourceFile ContractFile = SourceFile.Read(SmallIntake.Repository("contracts", "signals.odcs.yaml"));

    /// <summary>The columns come in order of day received, then pseudonym.</summary>
    public static void Write(string folder, ColumnBatch columns)
    {
        var contract = ContractReader.Read(ContractFile);
        Directory.CreateDirectory(Path.Combine(folder, SignalFolder.PartsName));
        File.WriteAllBytes(Path.Combine(folder, SignalFolder.ContractName), ContractFile.Bytes);
        var part = Path.Combine(folder, SignalFolder.PartsName, "part-0001.parquet");
        ParquetTable.Write(part, contract.Specs, [columns]);
        using var digests = new DayDigests();
        for (var row = 0; row < columns.Count; row++)
            digests.Add(columns.Date("received_on").Days[row], columns.Text("signal_id").Values[row]!);
        JsonFile.Write(Path.Combine(folder, Manifest.FileName), new Manifest
        {
            ContractSha256 = contract.Sha256,
            Received = columns.Count,
            Kept = columns.Count,
            Quarantined = 0,
            Days = digests.Finish(),
            Parts = [new ManifestPart("part-0001.parquet", columns.Count, SourceFile.Read(part).Sha256)],
        });
    }

    public static void Set(ColumnBatch columns, string name, int row, string level)
    {
        var column = columns.Level(name);
        column.Codes[row] = (byte)(column.Levels.ToList().IndexOf(level) + 1);
    }
}
