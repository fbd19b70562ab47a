using System.Globalization;
using Interchange.Columns;
using Interchange.Runs;
using Interchange.Trust;
using Pipeline.Nights;
using Pipeline.Releases;

namespace Pipeline.Retention;

/// <summary>Deletes whole results that are past their period: intent in the ledger, files, tombstone, deletion in the ledger.</summary>
internal static class RetentionRun
{
    /// <summary>Runs over every folder; <paramref name="told"/> hears each step, and may stop the run by throwing.</summary>
    /// <returns>What became of every result.</returns>
    /// <exception cref="RefusedException">Exit code 2: the date is still to come; 3: policy or ledger broken; 5: a result is altered, or the ledger is another room's; 75: a night is at work.</exception>
    public static IReadOnlyList<RetentionDecision> Run(RetentionRequest request, SourceFile policyFile, DateOnly asOf, bool dryRun, TimeProvider? clock = null, Action<string>? told = null)
    {
        told ??= _ => { };
        var policy = RetentionPolicyReader.Read(policyFile);
        var runs = LedgeredRuns.Read(request.Ledger)!;
        DemandNotToCome(asOf, runs, clock);
        var held = KeptResults.NightRoots(request.Nights).Select(root => new NightFolders(root)).ToArray();
        try
        {
            if (dryRun)
                return RetentionPlan.Of(policy, KeptResults.In(request.Folders, runs), asOf);
            var entries = new RetentionLedger(request.Ledger, clock);
            Reconcile(request, runs, entries, told);
            var plan = RetentionPlan.Of(policy, KeptResults.In(request.Folders, runs), asOf);
            var bytes = plan.Where(d => d.Fate == RetentionFate.Delete).ToDictionary(d => d.Result.Folder, d => Tombstone.Bytes(d.Result, policy, asOf), StringComparer.Ordinal);
            var open = GiveUp(request, plan, bytes, entries, told);
            foreach (var decision in plan.Where(d => d.Fate == RetentionFate.Delete))
                Delete(decision.Result, policy, bytes[decision.Result.Folder], open, entries, step => told(decision.Result.Name + ": " + step));
            return plan;
        }
        finally
        {
            foreach (var root in held)
                root.Dispose();
        }
    }

    private static void Delete(KeptResult result, RetentionPolicy policy, byte[] deleted, HashSet<string> open, RetentionLedger entries, Action<string> told)
    {
        var sha256 = RetentionLedger.Sha256(deleted);
        if (!open.Contains(sha256))
            entries.Add(RetentionLedger.Intent, result.IsTrace, result.RunSha256, policy.Sha256, sha256);
        told("intended");
        Tombstone.Put(result, deleted, told);
        entries.Add(LedgeredRuns.Deleted, result.IsTrace, result.RunSha256, policy.Sha256, sha256);
        told("deleted");
    }

    /// <summary>What an earlier run began: its files are gone and its entry is written, or its result stands whole again.</summary>
    private static void Reconcile(RetentionRequest request, LedgeredRuns runs, RetentionLedger entries, Action<string> told)
    {
        foreach (var (parent, name) in KeptResults.Parents(request.Folders).SelectMany(p => Tombstone.Begun(p).Select(n => (p, n))))
            told(name + (Tombstone.Finish(parent, name) ? ": finished what an earlier run began" : ": an earlier run began here and deleted nothing"));
        var open = RetentionLedger.Open(runs).ToLookup(RetentionLedger.Of, StringComparer.Ordinal);
        var (intended, results) = (runs.Of(RetentionLedger.Intent).Select(RetentionLedger.Of).ToHashSet(StringComparer.Ordinal), KeptResults.In(request.Folders, runs));
        foreach (var gone in results.Where(r => r.Deleted is not null))
        {
            var sha256 = SourceFile.Read(Path.Combine(gone.Folder, DeletedResult.FileName)).Sha256;
            if (!intended.Contains(sha256))
                throw RefusedException.Rule(new Problem { Code = "deletion-not-in-ledger", File = gone.Folder, Rule = "the result was deleted, and this ledger does not say that it was going to be", Remedy = "give the ledger of the room that made it" });
            if (open[sha256].FirstOrDefault() is not { } intent)
                continue;
            entries.End(LedgeredRuns.Deleted, intent);
            told(gone.Name + ": wrote the entry that an earlier run owed");
        }
    }

    /// <summary>Intents whose result stands whole and is not going to be deleted just so are given up.</summary>
    /// <returns>Digests of the intents that stand.</returns>
    private static HashSet<string> GiveUp(RetentionRequest request, IReadOnlyList<RetentionDecision> plan, Dictionary<string, byte[]> bytes, RetentionLedger entries, Action<string> told)
    {
        var (stands, meant) = (new HashSet<string>(StringComparer.Ordinal), bytes.Values.Select(RetentionLedger.Sha256).ToHashSet(StringComparer.Ordinal));
        foreach (var intent in RetentionLedger.Open(LedgeredRuns.Read(request.Ledger)!))
        {
            if (meant.Contains(RetentionLedger.Of(intent)!))
                stands.Add(RetentionLedger.Of(intent)!);
            else if (plan.Any(d => d.Result.Deleted is null && d.Result.IsTrace == RetentionLedger.IsTrace(intent) && string.Equals(d.Result.RunSha256, RetentionLedger.RunOf(intent), StringComparison.Ordinal)))
            {
                entries.End(RetentionLedger.Abandoned, intent);
                told(string.Create(CultureInfo.InvariantCulture, $"entry {intent.Sequence}: given up, the result stands"));
            }
        }

        return stands;
    }

    /// <summary>A deletion cannot be taken back, so no date still to come may call for one.</summary>
    private static void DemandNotToCome(DateOnly asOf, LedgeredRuns runs, TimeProvider? clock)
    {
        var today = DutchDay.Of(SecurityTime.Of(clock ?? SecurityTime.SystemClock, runs.Entries is [.., var newest] ? newest.When() : null));
        if (asOf <= today)
            return;
        throw RefusedException.Usage(new Problem
        {
            Code = "date-to-come",
            Column = "--as-of",
            Value = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Rule = string.Create(CultureInfo.InvariantCulture, $"lies after today ({today:yyyy-MM-dd}), and what is deleted too early does not come back"),
            Remedy = "give today, or an earlier day",
        });
    }
}
