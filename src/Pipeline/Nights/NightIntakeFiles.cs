using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;
using Pipeline.Intake;

namespace Pipeline.Nights;

/// <summary>
/// Tonight's new signals in the shape of an intake folder (contract, manifest, parts, quarantine), so that training and audit can read
/// nights as they read history.
/// </summary>
internal static class NightIntakeFiles
{
    private const string PartName = "part-0001.parquet";

    public static void Write(ResultFolder folder, Night night)
    {
        var contract = night.Contract;
        var joined = night.Joined;
        var part = folder.FilePath(SignalFolder.PartsName + "/" + PartName);
        ParquetTable.Write(part, contract.Specs, ColumnBatches.Cut(joined, SignalFolder.RowGroupRows));
        File.WriteAllBytes(folder.FilePath(SignalFolder.ContractName), night.Rule.ContractFile.Bytes);
        File.WriteAllBytes(folder.FilePath(SignalFolder.QuarantineName), Quarantine.Csv(night.Quarantine));
        JsonFile.Write(folder.FilePath(Manifest.FileName), new Manifest
        {
            ContractSha256 = contract.Sha256,
            Received = night.Intake.Received,
            Kept = joined.Count,
            Quarantined = night.Intake.Received - joined.Count,
            Days = Days(contract, joined),
            Parts = [new ManifestPart(PartName, joined.Count, SourceFile.Read(part).Sha256)],
        });
    }

    private static IReadOnlyList<ManifestDay> Days(Contract contract, ColumnBatch joined)
    {
        using var days = new DayDigests();
        var received = joined.Date(contract.Single(ColumnRole.Received).Name).Days;
        var signals = joined.Text(contract.Single(ColumnRole.Signal).Name).Values;
        for (var row = 0; row < signals.Length; row++)
            days.Add(received[row], signals[row]!);
        return days.Finish();
    }
}
