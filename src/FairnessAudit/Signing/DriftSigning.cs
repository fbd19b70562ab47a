using System.Text;
using FairnessAudit.Drift;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>What to sign; the first four members are paths.</summary>
/// <param name="Look">Folder of a look at drift.</param>
/// <param name="Release">Folder of the release.</param>
/// <param name="InForce">The list of releases in force, beside which statements lie.</param>
/// <param name="Reasons">File with the reasons; it stays here.</param>
/// <param name="Role">In which it is signed.</param>
internal sealed record DriftSigningRequest(string Look, string Release, string InForce, string Reasons, string Role);

/// <summary>
/// From a look to a statement that may cross to the other room: what was found, in one word, and digests. What it lifts is worked out here,
/// from the statements that lie there, and never typed in.
/// </summary>
internal static class DriftSigning
{
    /// <exception cref="RefusedException">Exit code 5: the signer may not sign it, or the release does not hold; 3: the look is of another release, or was changed; 2: no reasons.</exception>
    public static (Signed Signed, string Path) Sign(DriftSigningRequest request, TrustRoot root, Signer signer, DateTimeOffset now)
    {
        var day = SecurityTime.Day(now);
        var release = BundleVerifier.Verify(ReleaseBundle.Read(request.Release), root, now);
        var (file, look) = Read(request.Look);
        if (!string.Equals(look.ReleaseId, release.ReleaseId, StringComparison.Ordinal))
            throw RefusedException.Input(new Problem { Code = "drift-other-release", File = file.Path, Value = look.ReleaseId, Rule = $"the look is at another release ({release.ReleaseId})", Remedy = "give the release that was looked at" });
        var person = root.Demand(signer.KeyId, request.Role, release.ModelLine, day).Id;
        var refusals = new Refusals();
        var (folder, reasons) = (DriftVerifier.FolderBeside(request.InForce), Reasons(request.Reasons));
        var earlier = DriftVerifier.Of(folder, release.ReleaseId, refusals);
        refusals.ThrowIfAny();
        Console.Error.Write(DriftSummary.Text(look));
        var predicate = new DriftPredicate
        {
            Person = person,
            Role = request.Role,
            ModelLine = release.ModelLine,
            ReleaseId = release.ReleaseId,
            Sequence = earlier.Count == 0 ? 1 : earlier[^1].Predicate.Sequence + 1,
            Found = look.State switch { DriftState.Quiet => DriftFound.Quiet, DriftState.Warned => DriftFound.Warned, _ => DriftFound.Confirmed },
            Until = look.Until,
            Signed = day,
            ReasonsSha256 = reasons.Sha256,
            Lifts = Lifts(earlier, look),
        };
        (string Name, string Sha256)[] subjects = [(ReleaseBundle.ReleaseName, release.ReleaseId), (ReleaseBundle.GatesName, look.PolicySha256), (DriftLook.FileName, file.Sha256)];
        var envelope = Signer.Sign(Statement.Of(Statement.DriftPredicateType, predicate, subjects.Select(s => KeyValuePair.Create(s.Name, s.Sha256))), signer);
        var path = Path.Combine(folder, FormattableString.Invariant($"{predicate.Sequence:0000}-{release.ReleaseId[..16]}{ReleaseBundle.SignedSuffix}"));
        DriftVerifier.CheckSigned(DriftStatement.Read(SourceFile.Of(path, JsonFile.Bytes(envelope)), refusals)!, release, root, day, refusals);
        refusals.ThrowIfAny();
        return (Signed.Of(envelope, person, "drift", [.. subjects, ("reasons", reasons.Sha256)]), path);
    }

    /// <summary>A quiet look at later days lifts the newest confirmed breach; what was lifted once stays so.</summary>
    private static string? Lifts(IReadOnlyList<DriftStatement> earlier, DriftLook look)
    {
        var confirmed = earlier.LastOrDefault(s => s.Predicate.Found is DriftFound.Confirmed);
        if (confirmed is null || look.State is DriftState.Confirmed)
            return null;
        var lifted = string.Equals(earlier[^1].Predicate.Lifts, confirmed.Sha256, StringComparison.Ordinal);
        return lifted || (look.State is DriftState.Quiet && look.Until > confirmed.Predicate.Until) ? confirmed.Sha256 : null;
    }

    /// <summary>The look as its run record vouches for it.</summary>
    private static (SourceFile File, DriftLook Look) Read(string folder)
    {
        var file = SourceFile.Read(Path.Combine(folder, DriftLook.FileName));
        var record = JsonFile.Parse<RunRecord>(SourceFile.Read(Path.Combine(folder, ResultFolder.RecordName)));
        return string.Equals(record.Outputs.GetValueOrDefault(DriftLook.FileName), file.Sha256, StringComparison.Ordinal)
            ? (file, JsonFile.Parse<DriftLook>(file))
            : throw RefusedException.Input(new Problem { Code = "drift-changed", File = file.Path, Value = file.Sha256, Rule = "the look is not the one that its run record names", Remedy = "look again with fairness-audit drift" });
    }

    private static SourceFile Reasons(string path)
    {
        var file = SourceFile.Read(path);
        return string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(file.Bytes))
            ? throw RefusedException.Usage(new Problem { Code = "reasons-missing", File = path, Column = "--reasons", Rule = "a decision gives its reasons", Remedy = "write them into the file; it stays in this room, and the statement names it by its digest" })
            : file;
    }
}
