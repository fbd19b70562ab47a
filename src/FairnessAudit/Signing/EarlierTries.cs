using Interchange.Trust;
using Ledger;

namespace FairnessAudit.Signing;

/// <summary>What this room's ledger knows of audits of a model line and of decisions on them. Whoever audits until it passes is seen here.</summary>
internal static class EarlierTries
{
    private const string AuditPrefix = "audit/";
    private const string DecisionPrefix = "decision/";

    /// <summary>Name under which an audit stands in its entry; the digest is that of its statement.</summary>
    public static string AuditName(string modelLine, string verdict) => $"{AuditPrefix}{modelLine}/{verdict}";

    /// <summary>Name under which a decision stands in its entry; the digest is that of the signed file.</summary>
    public static string DecisionName(string modelLine, Decision decision) => $"{DecisionPrefix}{modelLine}/{DecisionWords.Of(decision)}";

    /// <summary>In words, oldest first; says so where no ledger is kept.</summary>
    public static IEnumerable<string> Lines(string? ledger, AuditFolder audit)
    {
        if (ledger is null)
            return ["earlier tries: not known, because no --ledger was given"];
        var (line, entries) = (audit.Predicate.ModelLine, LedgerNote.Entries(ledger));
        var audits = Named(entries, AuditPrefix + line + "/").Where(t => !string.Equals(t.Sha256, audit.Statement.Sha256, StringComparison.Ordinal)).ToList();
        var decisions = Named(entries, DecisionPrefix + line + "/").ToList();
        return
        [
            FormattableString.Invariant($"earlier tries by this ledger: {audits.Count} other audits of {line}, {decisions.Count} decisions"),
            .. audits.Select(t => $"  {t.Entry.Utc} audit {t.Sha256[..12]}: {t.Name}"),
            .. decisions.Select(t => $"  {t.Entry.Utc} {t.Entry.Actor} signed {t.Name} ({t.Sha256[..12]})"),
        ];
    }

    /// <summary>Every decision on a model line that the ledger knows is among the files that are given.</summary>
    /// <param name="ledger">The ledger; null where none is kept, which proves nothing.</param>
    /// <param name="modelLine">The model line.</param>
    /// <param name="given">SHA-256 of the signed files.</param>
    /// <param name="refusals">Takes what is missing.</param>
    public static void DemandAllKept(string? ledger, string modelLine, IReadOnlySet<string> given, Refusals refusals)
    {
        foreach (var (entry, name, sha256) in Named(ledger is null ? [] : LedgerNote.Entries(ledger), DecisionPrefix + modelLine + "/").Where(t => !given.Contains(t.Sha256)))
            refusals.Add("decision-left-out", ledger, $"{entry.Actor} signed {name} on {entry.Utc}, and the file is not here", "give it with --signoff, or with --kept-decision where it does not count for this release; every decision is kept", sha256);
    }

    private static IEnumerable<(LedgerEntry Entry, string Name, string Sha256)> Named(IReadOnlyList<LedgerEntry> entries, string prefix) =>
        from entry in entries
        from subject in entry.Subjects
        where subject.Key.StartsWith(prefix, StringComparison.Ordinal)
        select (entry, subject.Key[prefix.Length..], subject.Value);
}
