using Interchange.Columns;
using Interchange.Contracts;
using Interchange.Manifests;
using Interchange.Pseudonyms;
using Interchange.Runs;

namespace Pipeline.Intake;

/// <summary>Writes what intake kept as a folder that every later step verifies: parts, manifest, contract, quarantine, privacy report.</summary>
public static class IntakeDelivery
{
    /// <summary>Signals in a part: two row groups.</summary>
    private const int PartRows = 2 * SignalFolder.RowGroupRows;

    public static RunRecord Record(SourceFile contract, IReadOnlyList<SourceFile> files, Pseudonymiser pseudonymiser)
    {
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [SignalFolder.ContractName] = contract.Sha256,
            ["signal-key (fingerprint)"] = pseudonymiser.SignalKeyFingerprint,
            ["person-key (fingerprint)"] = pseudonymiser.PersonKeyFingerprint,
        };
        foreach (var file in files)
            inputs["in/" + file.Name] = file.Sha256;
        return new RunRecord { Command = "pipeline intake", Inputs = inputs };
    }

    /// <exception cref="RefusedException">Exit code 4: more rows are in quarantine than the contract allows; they lie in the trace folder.</exception>
    public static RunRecord Write(ResultFolder folder, string target, SourceFile contract, IntakeResult result)
    {
        var quarantine = Quarantine.Csv(result.Quarantine);
        if (!result.WithinLimit)
            throw Refused(target, quarantine, result);
        File.WriteAllBytes(folder.FilePath(SignalFolder.QuarantineName), quarantine);
        File.WriteAllBytes(folder.FilePath(SignalFolder.ContractName), contract.Bytes);
        JsonFile.Write(folder.FilePath(SignalFolder.PrivacyName), PrivacyReport.Of(result.Contract, result.Signals.Columns));
        JsonFile.Write(folder.FilePath(Manifest.FileName), new Manifest
        {
            ContractSha256 = contract.Sha256,
            Received = result.Received,
            Kept = result.Kept,
            Quarantined = result.Quarantined,
            Days = Days(result),
            Parts = Parts(folder, result),
        });
        return folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["received"] = result.Received, ["kept"] = result.Kept, ["quarantined"] = result.Quarantined });
    }

    private static List<ManifestPart> Parts(ResultFolder folder, IntakeResult result)
    {
        var parts = new List<ManifestPart>();
        foreach (var rows in ColumnBatches.Cut(result.Signals.Columns, PartRows))
        {
            var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"part-{parts.Count + 1:0000}.parquet");
            var path = folder.FilePath(SignalFolder.PartsName + "/" + name);
            ParquetTable.Write(path, result.Contract.Specs, ColumnBatches.Cut(rows, SignalFolder.RowGroupRows));
            parts.Add(new ManifestPart(name, rows.Count, SourceFile.Read(path).Sha256));
        }

        return parts;
    }

    private static IReadOnlyList<ManifestDay> Days(IntakeResult result)
    {
        using var days = new DayDigests();
        var received = result.Signals.Columns.Date(result.Contract.Single(ColumnRole.Received).Name).Days;
        var signals = result.Signals.Columns.Text(result.Contract.Single(ColumnRole.Signal).Name).Values;
        for (var row = 0; row < signals.Length; row++)
            days.Add(received[row], signals[row]!);
        return days.Finish();
    }

    private static RefusedException Refused(string target, byte[] quarantine, IntakeResult result)
    {
        var trace = Directory.CreateDirectory(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target)) + ".trace").FullName;
        var path = Path.Combine(trace, SignalFolder.QuarantineName);
        File.WriteAllBytes(path, quarantine);
        return new RefusedException(ExitCode.DeliveryRefused,
        [
            new Problem
            {
                Code = "quarantine-limit",
                Value = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{result.Quarantined} of {result.Received}"),
                Rule = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"more rows are in quarantine than the contract allows (a share of {result.Contract.MaximumQuarantineShare}); nothing was delivered"),
                Remedy = $"see {path}: it names file, row, column, value and rule; mend the source and deliver again",
            },
        ]);
    }
}
