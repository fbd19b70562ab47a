using System.Security.Cryptography;
using Interchange.Runs;
using Ledger;
using Pipeline.Releases;

namespace Pipeline.Retention;

/// <summary>The entries of a deletion, matched by the digest of what stays: it was intended, and it was done or given up.</summary>
internal sealed class RetentionLedger(string ledger, TimeProvider? clock)
{
    public const string Intent = "pipeline retention intent";
    public const string Abandoned = "pipeline retention abandoned";
    private const string PolicyName = "retention.yaml";
    private const string TraceOf = "trace-of/run.json";

    public static string Sha256(byte[] deleted) => Convert.ToHexStringLower(SHA256.HashData(deleted));

    public static string? Of(LedgerEntry entry) => entry.Subjects.GetValueOrDefault(DeletedResult.FileName);

    public static string? PolicyOf(LedgerEntry entry) => entry.Subjects.GetValueOrDefault(PolicyName);

    /// <summary>The run record of the result, or of the result beside which the trace lay.</summary>
    public static string? RunOf(LedgerEntry entry) => entry.Subjects.GetValueOrDefault(ResultFolder.RecordName) ?? entry.Subjects.GetValueOrDefault(TraceOf);

    public static bool IsTrace(LedgerEntry entry) => entry.Subjects.ContainsKey(TraceOf);

    /// <summary>Intents of which no later entry says what became of them.</summary>
    public static IReadOnlyList<LedgerEntry> Open(LedgeredRuns runs)
    {
        var ends = runs.Of(LedgeredRuns.Deleted).Concat(runs.Of(Abandoned)).ToLookup(Of, e => e.Sequence, StringComparer.Ordinal);
        return [.. runs.Of(Intent).Where(i => !ends[Of(i)].Any(sequence => sequence > i.Sequence))];
    }

    public void Add(string verb, bool isTrace, string run, string policy, string deleted) => LedgerNote.Write(ledger, null, verb, new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [DeletedResult.FileName] = deleted,
        [PolicyName] = policy,
        [isTrace ? TraceOf : ResultFolder.RecordName] = run,
    }, clock: clock);

    /// <summary>Ends an intent with the subjects that it named.</summary>
    public void End(string verb, LedgerEntry intent) => Add(verb, IsTrace(intent), RunOf(intent)!, PolicyOf(intent)!, Of(intent)!);
}
