using Interchange.Columns;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>A signed file, not yet written.</summary>
/// <param name="Bytes">The envelope.</param>
/// <param name="Person">Who signed.</param>
/// <param name="Subjects">SHA-256 by name of what was signed and of the envelope.</param>
internal sealed record Signed(byte[] Bytes, string Person, IReadOnlyDictionary<string, string> Subjects)
{
    public static Signed Of(DsseEnvelope envelope, string person, params (string Name, string Sha256)[] subjects)
    {
        var file = SourceFile.Of(person, JsonFile.Bytes(envelope));
        var all = subjects.Append(("signature", file.Sha256)).ToDictionary(s => s.Item1, s => s.Item2, StringComparer.Ordinal);
        return new Signed(file.Bytes, person, all);
    }
}

/// <summary>What persons sign: a decision on an audit, having trained a model, a list of what is in force.</summary>
internal static class Signatures
{
    public static DsseEnvelope SignOff(SourceFile auditStatement, SignOffPredicate decision, Signer signer) => Signer.Sign(
        Statement.Of(Statement.SignOffPredicateType, decision, [KeyValuePair.Create(ReleaseBundle.AuditName, auditStatement.Sha256)]), signer);

    public static DsseEnvelope Training(SourceFile model, string person, DateOnly signed, Signer signer) => Signer.Sign(
        Statement.Of(Statement.TrainingPredicateType, new TrainingPredicate(person, signed), [KeyValuePair.Create(CandidateRecord.ModelName, model.Sha256)]), signer);

    public static DsseEnvelope InForce(InForcePredicate list, Signer signer) => Signer.Sign(
        Statement.Of(Statement.InForcePredicateType, list, list.Releases.Select(r => KeyValuePair.Create($"{r.ModelLine}/{r.ReleaseId}", r.ReleaseId))), signer);

    /// <summary>Shows the audit, takes the reasons, and signs the decision of the key's owner.</summary>
    /// <exception cref="RefusedException">Exit code 5: the signer holds no such role; 2: no reasons.</exception>
    public static Signed Decide(
        string auditFolder, TrustRoot root, Signer signer, string role, string decision, string? reasonsFile, string? conditionsFile, DateOnly from, DateOnly until)
    {
        var audit = AuditFolder.Read(auditFolder);
        var person = root.Demand(signer.KeyId, role, audit.Predicate.ModelLine, from).Id;
        var (conditions, exceptions) = conditionsFile is null ? ([], []) : ConditionsFile.Read(conditionsFile);
        var predicate = new SignOffPredicate
        {
            Person = person,
            Role = role,
            Decision = decision switch { "approve" => Decision.Approve, "approve_on_conditions" => Decision.ApproveOnConditions, _ => Decision.Refuse },
            Conditions = conditions,
            Exceptions = exceptions,
            ValidFrom = from,
            ValidUntil = until,
            Reasons = "",
        };
        DemandConditions(predicate);
        foreach (var line in audit.Summary().Concat(Lines(predicate)))
            Console.Error.WriteLine(line);
        var signed = predicate with { Reasons = SigningReasons.Take(reasonsFile, Console.In, Console.Error, Console.IsInputRedirected) };
        return Signed.Of(SignOff(audit.Statement, signed, signer), person, (ReleaseBundle.AuditName, audit.Statement.Sha256));
    }

    /// <exception cref="RefusedException">Exit code 5: the signer is no trainer; 2: another role was named.</exception>
    public static Signed Train(string modelFile, TrustRoot root, Signer signer, string role, DateOnly day)
    {
        if (!string.Equals(role, Roles.Trainer, StringComparison.Ordinal))
            throw RefusedException.Usage(new Problem { Code = "role-not-trainer", Column = "--role", Value = role, Rule = "a model is signed by who trained it", Remedy = "--role trainer" });
        var model = TrustJson.ReadFile(modelFile, TrustLimits.BundleFileBytes);
        var person = root.Demand(signer.KeyId, role, modelLine: null, day).Id;
        Console.Error.WriteLine($"{person} states to have trained model {model.Sha256}");
        return Signed.Of(Training(model, person, day, signer), person, (CandidateRecord.ModelName, model.Sha256));
    }

    private static void DemandConditions(SignOffPredicate decision)
    {
        var conditional = decision.Conditions.Count + decision.Exceptions.Count > 0;
        if (decision.Decision is not Decision.Refuse && conditional != decision.Decision is Decision.ApproveOnConditions)
            throw RefusedException.Usage(new Problem { Code = "signoff-conditions", Column = "--conditions", Rule = "conditions and exceptions stand with the decision approve_on_conditions, and only there", Remedy = "give --conditions FILE with --decision approve_on_conditions" });
    }

    private static IEnumerable<string> Lines(SignOffPredicate decision)
    {
        yield return FormattableString.Invariant($"{decision.Person} as {decision.Role}: {decision.Decision}, {decision.ValidFrom:yyyy-MM-dd} to {decision.ValidUntil:yyyy-MM-dd}");
        foreach (var condition in decision.Conditions)
            yield return $"condition{(condition.Gate is null ? "" : $" on {condition.Gate}")}: {condition.Text} ({condition.Owner})";
        foreach (var exception in decision.Exceptions)
            yield return FormattableString.Invariant($"exception to {exception.Gate} ({exception.About}) until {exception.Expires:yyyy-MM-dd}: {exception.Reason}");
    }
}
