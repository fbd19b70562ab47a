using System.Globalization;
using System.Text;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;
using Pipeline.Nights;
using Pipeline.Releases;

namespace Pipeline.Retention;

/// <summary>Proves from the ledger and from what stands that only what was past its period was deleted, and that nothing else is gone.</summary>
internal sealed class RetentionCheck
{
    private readonly LedgeredRuns runs;
    private readonly IReadOnlyList<KeptResult> results;
    private readonly Refusals faults = new();

    private RetentionCheck(LedgeredRuns runs, IReadOnlyList<KeptResult> results)
    {
        this.runs = runs;
        this.results = results;
    }

    /// <returns>Deletions that were checked.</returns>
    /// <exception cref="RefusedException">Exit code 5 with everything that does not hold; 3: the ledger is broken.</exception>
    public static int Run(RetentionRequest request)
    {
        var ledger = LedgeredRuns.Read(request.Ledger)!;
        var check = new RetentionCheck(ledger, KeptResults.In(request.Folders, ledger));
        foreach (var (parent, name) in KeptResults.Parents(request.Folders).SelectMany(p => Tombstone.Begun(p).Select(n => (p, n))))
            check.Fault("deletion-unfinished", Path.Combine(parent, name), "a deletion was begun here and not finished", "run retention again");
        foreach (var intent in RetentionLedger.Open(ledger))
            check.Fault("deletion-unfinished", request.Ledger, FormattableString.Invariant($"entry {intent.Sequence} intends a deletion, and no later entry says what became of it"), "run retention again");
        var deleted = check.results.Where(r => r.Deleted is not null).ToArray();
        foreach (var result in deleted)
            check.Deletion(result, result.Deleted!);
        check.NothingVanished(request.Results.Count > 0 ? KeptResults.Verbs.Keys : [LedgeredRuns.Nightly]);
        check.faults.ThrowIfAny();
        return deleted.Length;
    }

    private void Deletion(KeptResult result, DeletedResult deleted)
    {
        var sha256 = SourceFile.Read(Path.Combine(result.Folder, DeletedResult.FileName)).Sha256;
        var intent = runs.Of(RetentionLedger.Intent).LastOrDefault(e => RetentionLedger.Of(e) == sha256);
        var done = runs.Of(LedgeredRuns.Deleted).LastOrDefault(e => RetentionLedger.Of(e) == sha256);
        if (intent is null || done is null || done.Sequence < intent.Sequence)
            Fault("deletion-not-in-ledger", result.Folder, "the ledger does not hold both that this was going to be deleted and, later, that it was", "give the ledger of the room that made it; if this is the one, somebody deleted outside retention");
        else if (intent.When() is not { } intended || deleted.AsOf > DutchDay.Of(intended))
            Fault("deletion-too-early", result.Folder, $"it was deleted as of {Day(deleted.AsOf)}, later than the entry that intended it", "find out who deleted by a date that was still to come");
        if (intent is not null && (RetentionLedger.PolicyOf(intent) != deleted.PolicySha256 || RetentionLedger.RunOf(intent) != result.RunSha256))
            Fault("deletion-altered", result.Folder, "the ledger names another policy or another run record", "find out who changed what stays of this result");
        Stays(result, deleted);
        Period(result, deleted);
    }

    private void Stays(KeptResult result, DeletedResult deleted)
    {
        if (result.IsTrace)
            return;
        var present = Directory.EnumerateFileSystemEntries(result.Folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal);
        if (!present.SequenceEqual([DeletedResult.FileName, ResultFolder.RecordName], StringComparer.Ordinal))
            Fault("deletion-unfinished", result.Folder, "more stands here than a deleted result leaves", "find out who put it there");
        if (deleted.RunSha256 != result.RunSha256 || !deleted.Files.OrderBy(f => f.Key, StringComparer.Ordinal).SequenceEqual(result.Run.Outputs.OrderBy(o => o.Key, StringComparer.Ordinal)))
            Fault("deletion-altered", result.Folder, "the run record is not that of the files that were deleted", "find out who changed what stays of this result");
    }

    /// <summary>From the policy's own text, whose digest the ledger holds.</summary>
    private void Period(KeptResult result, DeletedResult deleted)
    {
        var policyFile = SourceFile.Of(Path.Combine(result.Folder, DeletedResult.FileName), Encoding.UTF8.GetBytes(deleted.PolicyText));
        if (policyFile.Sha256 != deleted.PolicySha256)
        {
            Fault("deletion-altered", result.Folder, "the policy's text is not the one of its digest", "find out who changed what stays of this result");
            return;
        }

        var policy = RetentionPolicyReader.Read(policyFile);
        var kind = result.IsTrace ? ResultKind.Trace : result.Kind;
        var to = result.Kind is ResultKind.Intake or ResultKind.Trace ? deleted.To : KeptResults.Days(result.Folder, kind, result.Run, runs.Made(result.RunSha256, result.Run.Command))?.To ?? deleted.To;
        if (to != deleted.To || deleted.Kind != RetentionPolicyReader.NameOf(kind) || deleted.Name != result.Name)
            Fault("deletion-altered", result.Folder, "what stays says other days, another kind or another name than the run record", "find out who changed what stays of this result");
        if (deleted.AsOf < policy.PastFrom(kind, to))
            Fault("not-past-period", result.Folder, $"its period ran until {Day(policy.PastFrom(kind, to).AddDays(-1))}, and it was deleted as of {Day(deleted.AsOf)}", "take it to who answers for retention");
        if (policy.HoldOn(deleted.From, deleted.To, deleted.AsOf) is { } hold)
            Fault("deleted-under-hold", result.Folder, $"a hold stood until {Day(hold.Until)}: {hold.Reason}", "take it to who answers for retention");
    }

    /// <summary>Whatever was delivered stands, or was deleted by an entry and left what a deletion leaves.</summary>
    private void NothingVanished(IEnumerable<string> verbs)
    {
        var standing = results.Where(r => !r.IsTrace).ToLookup(r => r.RunSha256, StringComparer.Ordinal);
        foreach (var made in verbs.SelectMany(runs.Of).DistinctBy(e => e.Subjects.GetValueOrDefault(ResultFolder.RecordName), StringComparer.Ordinal))
        {
            if (made.Subjects.GetValueOrDefault(ResultFolder.RecordName) is not { } run)
                continue;
            var gone = runs.Made(run, LedgeredRuns.Deleted);
            if (!standing.Contains(run))
                Fault("result-vanished", null, FormattableString.Invariant($"entry {made.Sequence} ({made.Verb}) made a result that does not stand here, and ") + (gone is null ? "no entry says that it was deleted" : "nothing stands of what its deletion should have left"), "name its folder with --results; if nobody has it, it was deleted outside retention", run);
            else if (gone is not null && standing[run].Any(r => r.Deleted is null))
                Fault("deleted-stands", standing[run].First(r => r.Deleted is null).Folder, FormattableString.Invariant($"entry {gone.Sequence} says that this was deleted, and it stands"), "find out who put it back");
        }
    }

    private void Fault(string code, string? file, string rule, string remedy, string? value = null) => faults.Add(code, file, rule, remedy, value);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
