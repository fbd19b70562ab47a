namespace Interchange.Trust;

/// <summary>Whether the gates, with what was signed about them, allow a release. No text that says "passed" is read.</summary>
internal static class GateJudgement
{
    private const string Within = "within";

    /// <summary>Adds every reason to refuse; returns the exceptions and conditions that the release relies on.</summary>
    public static (IReadOnlyList<GateException> Exceptions, IReadOnlyList<Condition> Justifications) Judge(
        string file, AuditPredicate audit, IReadOnlyList<SignOff> signOffs, DateOnly day, Refusals refusals)
    {
        if (!audit.Releasable)
            refusals.Add("not-releasable", file, "this audit evidences a process; it can never be released", "audit a candidate with `fairness-audit audit --candidate`");
        if (audit.Gates.Count is 0 or > TrustLimits.Gates)
            refusals.Add("gates-missing", file, $"an audit states 1 to {TrustLimits.Gates} gate results", "audit again");

        var review = signOffs.Where(s => string.Equals(s.Decision.Role, Roles.EthicsReviewer, StringComparison.Ordinal)).Select(s => s.Decision).ToList();
        var exceptions = new List<GateException>();
        var justifications = new List<Condition>();
        foreach (var gate in audit.Gates)
        {
            switch (gate.Effect)
            {
                case "report":
                    break;
                case "block" or "justify" when string.Equals(gate.Verdict, Within, StringComparison.Ordinal):
                    break;
                case "block":
                    Except(file, gate, review, day, exceptions, refusals);
                    break;
                case "justify":
                    Justify(file, gate, review, day, justifications, refusals);
                    break;
                default:
                    refusals.Add("gate-effect", file, "a gate's effect is block, justify or report", "audit again", gate.Effect);
                    break;
            }
        }

        return (exceptions, justifications);
    }

    private static void Except(string file, GateResult gate, List<SignOffPredicate> review, DateOnly day, List<GateException> relied, Refusals refusals)
    {
        var signed = review.SelectMany(r => r.Exceptions).Where(e => e.Covers(gate)).ToList();
        var what = $"gate {gate.Id} is {gate.Verdict} ({gate.About}): {gate.Reason}";
        if (signed.Count == 0)
            refusals.Add("gate-blocks", file, what, "change the rule and audit again; where the gates policy allows it, the ethics reviewer may sign an exception", gate.Id);
        else if (!gate.MayBeExcepted)
            refusals.Add("exception-not-allowed", file, what + "; the gates policy allows no exception", "change the rule and audit again", gate.Id);
        else if (signed.MaxBy(e => e.Expires)! is var latest && latest.Expires < day)
            refusals.Add("exception-expired", file, $"{what}; its exception expired on {latest.Expires:O}", "audit again", gate.Id);
        else if (string.IsNullOrWhiteSpace(latest.Reason))
            refusals.Add("exception-without-reason", file, what + "; its exception gives no reason", "sign again with the reason", gate.Id);
        else
            relied.Add(latest);
    }

    private static void Justify(string file, GateResult gate, List<SignOffPredicate> review, DateOnly day, List<Condition> relied, Refusals refusals)
    {
        var signed = review.SelectMany(r => r.Conditions.Select(c => c with { Expires = c.Expires ?? r.ValidUntil })).Where(c => c.Covers(gate)).ToList();
        var what = $"gate {gate.Id} is {gate.Verdict} ({gate.About}): {gate.Reason}";
        if (signed.Count == 0)
            refusals.Add("gate-unanswered", file, what, "the ethics reviewer justifies it in a condition that names the gate, or the rule changes", gate.Id);
        else if (signed.MaxBy(c => c.Expires)! is var latest && latest.Expires < day)
            refusals.Add("condition-expired", file, $"{what}; its justification expired on {latest.Expires:O}", "audit again", gate.Id);
        else if (string.IsNullOrWhiteSpace(latest.Text))
            refusals.Add("condition-without-text", file, what + "; its justification is empty", "sign again with the justification", gate.Id);
        else
            relied.Add(latest);
    }
}
