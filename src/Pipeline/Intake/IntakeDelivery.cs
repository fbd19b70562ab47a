using Interchange.Columns;
using Interchange.Manifests;
using Interchange.Pseudonyms;
using Interchange.Runs;

namespace Pipeline.Intake;

/// <summary>Writes what intake kept as a folder that every later step verifies: parts, manifest, contract, quarantine, privacy report.</summary>
public static class IntakeDelivery
{
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
        IntakeAssertions.Note(folder, result);
        var quarantine = Quarantine.Csv(result.Quarantine);
        if (!result.WithinLimit)
            throw RefusedDelivery.Of(target, quarantine, result.Quarantined, result.Received, FormattableString.Invariant($"more rows are in quarantine than the contract allows (a share of {result.Contract.MaximumQuarantineShare}); nothing was delivered"));
        SignalFiles.Write(folder, contract, result.Contract, result.Signals.Columns, result.Received, quarantine);
        JsonFile.Write(folder.FilePath(SignalFolder.PrivacyName), PrivacyReport.Of(result.Contract, result.Signals.Columns));
        return folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["received"] = result.Received, ["kept"] = result.Kept, ["quarantined"] = result.Quarantined });
    }
}
