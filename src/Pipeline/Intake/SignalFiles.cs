using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Runs;

namespace Pipeline.Intake;

/// <summary>Signals as the folder that <see cref="SignalFolder"/> reads: parts, contract, quarantine, and the manifest that vouches for them.</summary>
internal static class SignalFiles
{
    /// <summary>Signals in a part: two row groups.</summary>
    private const int PartRows = 2 * SignalFolder.RowGroupRows;

    /// <param name="folder">Where to.</param>
    /// <param name="contractFile">Of the columns, by its exact bytes.</param>
    /// <param name="contract">The same, read.</param>
    /// <param name="signals">Declared columns, in order of day received, then pseudonym.</param>
    /// <param name="received">Rows that came in; those that are no signal here are in quarantine.</param>
    /// <param name="quarantine">Why each of them is.</param>
    public static void Write(ResultFolder folder, SourceFile contractFile, Contract contract, ColumnBatch signals, long received, byte[] quarantine)
    {
        File.WriteAllBytes(folder.FilePath(SignalFolder.QuarantineName), quarantine);
        File.WriteAllBytes(folder.FilePath(SignalFolder.ContractName), contractFile.Bytes);
        JsonFile.Write(folder.FilePath(Manifest.FileName), new Manifest
        {
            ContractSha256 = contractFile.Sha256,
            Received = received,
            Kept = signals.Count,
            Quarantined = received - signals.Count,
            Days = Days(contract, signals),
            Parts = Parts(folder, contract, signals),
        });
    }

    private static List<ManifestPart> Parts(ResultFolder folder, Contract contract, ColumnBatch signals)
    {
        var parts = new List<ManifestPart>();
        foreach (var rows in ColumnBatches.Cut(signals, PartRows).DefaultIfEmpty(signals))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"part-{parts.Count + 1:0000}.parquet");
            var sha256 = folder.Write(SignalFolder.PartsName + "/" + name, file => ParquetTable.Write(file, contract.Specs, ColumnBatches.Cut(rows, SignalFolder.RowGroupRows)));
            parts.Add(new ManifestPart(name, rows.Count, sha256));
        }

        return parts;
    }

    private static IReadOnlyList<ManifestDay> Days(Contract contract, ColumnBatch columns)
    {
        using var days = new DayDigests();
        var received = columns.Date(contract.Single(ColumnRole.Received).Name).Days;
        var signals = columns.Text(contract.Single(ColumnRole.Signal).Name).Values;
        for (var row = 0; row < signals.Length; row++)
            days.Add(received[row], signals[row]!);
        return days.Finish();
    }
}
