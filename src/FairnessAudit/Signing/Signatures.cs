using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Signing;

/// <summary>A signed file, not yet written.</summary>
/// <param name="Bytes">The envelope.</param>
/// <param name="Person">Who signed.</param>
/// <param name="Subjects">SHA-256 by name of what was signed and of the envelope.</param>
internal sealed record Signed(byte[] Bytes, string Person, IReadOnlyDictionary<string, string> Subjects)
{
    /// <param name="envelope">What was signed.</param>
    /// <param name="person">By whom.</param>
    /// <param name="name">The signed file's own name among the subjects.</param>
    /// <param name="subjects">What it is about.</param>
    public static Signed Of(DsseEnvelope envelope, string person, string name, params IReadOnlyList<(string Name, string Sha256)> subjects)
    {
        var file = SourceFile.Of(person, JsonFile.Bytes(envelope));
        var all = subjects.Append((name, file.Sha256)).ToDictionary(s => s.Item1, s => s.Item2, StringComparer.Ordinal);
        return new Signed(file.Bytes, person, all);
    }
}

/// <summary>What persons sign: a decision on an audit, a list of what is in force.</summary>
internal static class Signatures
{
    public static DsseEnvelope InForce(InForcePredicate list, Signer signer) => Signer.Sign(
        Statement.Of(Statement.InForcePredicateType, list, list.Releases.Select(r => KeyValuePair.Create($"{r.ModelLine}/{r.ReleaseId}", r.ReleaseId))), signer);

    /// <summary>Shows the audit, the registers and earlier tries, takes the reasons, and signs the decision of the key's owner.</summary>
    /// <exception cref="RefusedException">Exit code 5: the signer holds no such role; 2: no reasons.</exception>
    public static Signed Decide(DecisionRequest request, TrustRoot root, Signer signer)
    {
        var audit = AuditFolder.Read(request.Audit);
        var registers = RegisterFolder.Read(request.Registers);
        var person = root.Demand(signer.KeyId, request.Role, audit.Predicate.ModelLine, request.From).Id;
        request.Prepared?.DemandAbout(audit);
        var (conditions, exceptions) = request.Prepared is { } prepared ? (prepared.Conditions, prepared.Exceptions) : request.Conditions is null ? ([], []) : ConditionsFile.Read(request.Conditions);
        var predicate = new SignOffPredicate
        {
            Person = person,
            Role = request.Role,
            Decision = request.Decision,
            Conditions = conditions,
            Exceptions = exceptions,
            ValidFrom = request.From,
            ValidUntil = request.Until,
            Reasons = request.Prepared?.Reasons ?? "",
        };
        DemandConditions(predicate);
        foreach (var line in audit.Summary().Concat(registers.Summary()).Concat(request.EarlierTries(audit)).Concat(Lines(predicate)))
            Console.Error.WriteLine(line);
        var decided = request.Prepared is not null ? predicate : predicate with { Reasons = SigningReasons.Take(request.Reasons, Console.In, Console.Error, Console.IsInputRedirected) };
        var envelope = Signer.Sign(Statement.Of(Statement.SignOffPredicateType, decided, registers.Registers.Digests.Append(new(ReleaseBundle.AuditName, audit.Statement.Sha256))), signer);
        return Signed.Of(envelope, person, EarlierTries.DecisionName(audit.Predicate.ModelLine, decided.Decision), [(ReleaseBundle.AuditName, audit.Statement.Sha256), .. registers.Registers.Digests.Select(d => (d.Key, d.Value))]);
    }

    private static void DemandConditions(SignOffPredicate decision)
    {
        var conditional = decision.Conditions.Count + decision.Exceptions.Count > 0;
        if (decision.Decision is not Decision.Refuse && conditional != decision.Decision is Decision.ApproveOnConditions)
            throw RefusedException.Usage(new Problem { Code = "signoff-conditions", Column = "--conditions", Rule = "conditions and exceptions stand with the decision approve_on_conditions, and only there", Remedy = "give --conditions FILE with --decision approve_on_conditions" });
    }

    private static IEnumerable<string> Lines(SignOffPredicate decision)
    {
        yield return FormattableString.Invariant($"{decision.Person} as {decision.Role}: {DecisionWords.Of(decision.Decision)}, {decision.ValidFrom:yyyy-MM-dd} to {decision.ValidUntil:yyyy-MM-dd}");
        var said = decision.Conditions
            .SelectMany(c => Shown(
                "condition" + (c.Gate is null ? "" : $" on {c.Gate}{(c.About is null ? "" : $" ({c.About})")}"), FormattableString.Invariant($"{c.Text} ({c.Owner}{(c.Expires is { } day ? FormattableString.Invariant($", until {day:yyyy-MM-dd}") : "")})")))
            .Concat(decision.Exceptions.SelectMany(e => Shown(FormattableString.Invariant($"exception to {e.Gate} ({e.About}) until {e.Expires:yyyy-MM-dd}"), e.Reason)))
            .Concat(Shown("reasons", decision.Reasons));
        foreach (var line in said)
            yield return line;
    }

    /// <summary>Every line of a text behind what it is, so that no text can pass for a line of this program, or write over one.</summary>
    private static IEnumerable<string> Shown(string head, string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => $"{Plain(head)}: {Plain(line)}");

    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
