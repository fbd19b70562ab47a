namespace Interchange.Trust;

/// <summary>A decision that was signed by the person whose it is, in a role held on that day.</summary>
public sealed record SignOff(Person Person, SignOffPredicate Decision, string File);

/// <summary>From the bundle's envelopes to the decisions that count: one a person, none by who trained, none refusing.</summary>
internal static class SignOffs
{
    public static IReadOnlyList<SignOff> Verify(ReleaseBundle bundle, TrustRoot root, string modelLine, string? trainer, DateOnly day, Refusals refusals)
    {
        var counted = new List<SignOff>();
        foreach (var file in bundle.SignOffs)
        {
            if (SignedStatement.Open<SignOffPredicate>(file, root, Statement.SignOffPredicateType, day, refusals) is not { } signed)
                continue;
            var before = refusals.Problems.Count;
            CheckDecision(signed, bundle[ReleaseBundle.AuditName].Sha256, day, refusals);
            CheckRegisters(signed, bundle, refusals);
            Mandate.Check(signed.File, signed.Signer, signed.Predicate.Role, modelLine, day, refusals);
            if (string.Equals(signed.Signer.Id, trainer, StringComparison.Ordinal))
                refusals.Add("trainer-signed", signed.File, "who trained the model may not sign it off, in any role and with any key", "have somebody else of this role sign", signed.Signer.Id);
            if (counted.Any(c => string.Equals(c.Person.Id, signed.Signer.Id, StringComparison.Ordinal)))
                refusals.Add("person-twice", signed.File, "sign-offs count by person: this person has signed already, with this or another key", "have another person sign", signed.Signer.Id);
            if (refusals.Problems.Count == before)
                counted.Add(new SignOff(signed.Signer, signed.Predicate, signed.File));
        }

        CheckRule(bundle.Path, root, modelLine, counted, refusals);
        return counted;
    }

    private static void CheckDecision(SignedStatement<SignOffPredicate> signed, string auditSha256, DateOnly day, Refusals refusals)
    {
        var decision = signed.Predicate;
        CheckSigner(signed.File, signed.Signer.Id, decision.Person, refusals);
        if (!string.Equals(signed.Statement.Digest(ReleaseBundle.AuditName), auditSha256, StringComparison.Ordinal))
            refusals.Add("signoff-other-audit", signed.File, "the sign-off is about another audit", "sign this audit", signed.Signer.Id);
        if (decision.Decision is not (Decision.Approve or Decision.ApproveOnConditions))
            refusals.Add("signoff-refuses", signed.File, $"{signed.Signer.Id} refuses: {decision.Reasons}", "a refusal is answered by a new audit, not by leaving it out");
        if (string.IsNullOrWhiteSpace(decision.Reasons))
            refusals.Add("signoff-without-reasons", signed.File, "a decision gives its reasons", "sign again with reasons", signed.Signer.Id);
        var conditional = decision.Conditions.Count + decision.Exceptions.Count > 0;
        if (conditional != decision.Decision is Decision.ApproveOnConditions && decision.Decision is not Decision.Refuse)
            refusals.Add("signoff-conditions", signed.File, "conditions and exceptions stand with the decision approve_on_conditions, and only there", "sign again", signed.Signer.Id);
        foreach (var condition in decision.Conditions.Where(c => string.IsNullOrWhiteSpace(c.Text) || string.IsNullOrWhiteSpace(c.Owner)))
            refusals.Add("condition-incomplete", signed.File, "a condition says what must be done, and who sees to it", "sign again with text and owner", condition.Gate);
        if (day < decision.ValidFrom)
            refusals.Add("signoff-not-yet", signed.File, $"the sign-off holds from {decision.ValidFrom:O}", "wait, or sign again", signed.Signer.Id);
        if (day > decision.ValidUntil)
            refusals.Add("signoff-expired", signed.File, $"the sign-off held until {decision.ValidUntil:O}", "audit and sign again", signed.Signer.Id);
    }

    /// <summary>Who signs has seen the registers too: one that was edited since is not what was signed.</summary>
    private static void CheckRegisters(SignedStatement<SignOffPredicate> signed, ReleaseBundle bundle, Refusals refusals)
    {
        foreach (var name in ReleaseBundle.Registers.Where(n => !string.Equals(signed.Statement.Digest(n), bundle[n].Sha256, StringComparison.Ordinal)))
            refusals.Add("signoff-other-register", signed.File, $"{signed.Signer.Id} signed with another {name} than the bundle's", "sign again with the registers as they are", name);
    }

    private static void CheckSigner(string file, string signer, string stated, Refusals refusals)
    {
        if (!string.Equals(signer, stated, StringComparison.Ordinal))
            refusals.Add("signer-mismatch", file, $"the statement is in the name of another than who signed it ({signer})", "sign in your own name", stated);
    }

    private static void CheckRule(string path, TrustRoot root, string modelLine, List<SignOff> counted, Refusals refusals)
    {
        if (root.Predicate.SignOff.FirstOrDefault(r => string.Equals(r.ModelLine, modelLine, StringComparison.Ordinal)) is not { } rule)
        {
            refusals.Add("model-line-unknown", path, "the trust root has no sign-off rule for this model line", "let the next trust root name it", modelLine);
            return;
        }

        foreach (var role in Roles.AlwaysRequired.Union(rule.Roles.Select(r => r.Role), StringComparer.Ordinal))
        {
            var wanted = Math.Max(1, rule.Roles.Where(r => string.Equals(r.Role, role, StringComparison.Ordinal)).Select(r => r.Persons).DefaultIfEmpty(1).Max());
            var signed = counted.Count(c => string.Equals(c.Decision.Role, role, StringComparison.Ordinal));
            if (signed < wanted)
                refusals.Add("signoff-missing", path, $"sign-off by {wanted} of role {role} is needed; {signed} counted", $"have a person of role {role} sign this audit", role);
        }
    }
}
