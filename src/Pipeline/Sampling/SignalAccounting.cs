using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Nights;
using Pipeline.Releases;

namespace Pipeline.Sampling;

/// <summary>Puts together what every night of a folder holds of one signal, and computes score and index once more by each night's own rule.</summary>
internal static class SignalAccounting
{
    /// <exception cref="RefusedException">Exit code 3: no night holds the signal; 5: a file, a score or an index is not what the night delivered.</exception>
    public static SignalAccount Of(string root, string signal, LedgeredRuns? ledger, bool dutch)
    {
        var names = NightName.In(root);
        var deleted = names.ToDictionary(n => n, n => DeletedResult.At(Path.Combine(root, n.ToString())));
        var standing = names.Where(n => deleted[n] is null).ToDictionary(n => n, n => VerifiedNight.Read(root, n));
        var states = NightHistory.Of([.. standing.Values], new HashSet<string>([signal], StringComparer.Ordinal))[signal].ToDictionary(s => s.Night, StringComparer.Ordinal);
        var gone = names.Where(n => deleted[n] is not null).Select(n => Gone(n, deleted[n]!, ledger)).ToDictionary(n => n.Night, StringComparer.Ordinal);
        if (states.Count == 0)
            throw Unknown(root, signal, names.Count, [.. gone.Values]);
        var values = SignalRows.Anywhere([.. standing.Values], signal);
        return new SignalAccount(signal, [.. names.Select(n => gone.GetValueOrDefault(n.ToString()) ?? Stood(n)).OfType<AccountedNight>()]);

        AccountedNight? Stood(NightName name) => states.TryGetValue(name.ToString(), out var state)
            ? On(standing[name], signal, state, values, dutch) with { Ledger = Place(ledger, standing[name].RunSha256), SupersededBy = Later(name) }
            : null;

        string? Later(NightName name) => names.LastOrDefault(n => n.Date == name.Date) is { } last && last != name ? last.ToString() : null;
    }

    private static AccountedNight On(VerifiedNight night, string signal, EvidenceNight state, ColumnBatch? values, bool dutch) => new()
    {
        Night = night.Name.ToString(),
        RunSha256 = night.RunSha256,
        Replay = night.Record.Replay,
        PolicyOnly = night.Record.PolicyOnly,
        State = state,
        IndexAgain = state.Index is null ? null : IndexAgain.Of(night, signal, state),
        Neighbours = state.Index is null ? null : IndexAgain.Beside(night, state.Place),
        Release = night.Record.Mark,
        Score = state.Score is null || values is null ? null : EvidenceMaking.Explained(night, values, signal, state, dutch),
        ValuesDeleted = state.Score is not null && values is null,
    };

    private static AccountedNight Gone(NightName name, DeletedResult deleted, LedgeredRuns? ledger) => new()
    {
        Night = name.ToString(),
        RunSha256 = deleted.RunSha256!,
        Deleted = deleted,
        Ledger = Place(ledger, deleted.RunSha256!),
    };

    private static LedgerPlace? Place(LedgeredRuns? ledger, string run) => ledger is null
        ? null
        : new LedgerPlace(ledger.Ledger, ledger.Made(run, LedgeredRuns.Nightly)?.Sequence, ledger.Made(run, LedgeredRuns.Deleted)?.Sequence);

    private static RefusedException Unknown(string root, string signal, int nights, IReadOnlyList<AccountedNight> gone) => RefusedException.Input(
    [
        new Problem
        {
            Code = "signal-unknown",
            File = root,
            Value = signal,
            Rule = FormattableString.Invariant($"none of the {nights - gone.Count} nights that stand here holds this signal"),
            Remedy = "take the pseudonym from a worklist, or give the source's own id with --signal-key; a night that was not today lies under replay",
        },
        .. gone.Select(g => new Problem
        {
            Code = "night-deleted",
            File = g.Night,
            Rule = FormattableString.Invariant($"deleted as of {g.Deleted!.AsOf:yyyy-MM-dd} by policy {g.Deleted.PolicySha256}{(g.Ledger?.Deleted is { } entry ? FormattableString.Invariant($", entry {entry}") : "")}; whether the signal stood there cannot be told"),
        }),
    ]);
}
