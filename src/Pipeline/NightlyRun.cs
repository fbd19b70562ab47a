using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Delivery;
using Pipeline.Nights;
using Prioritisation.Ordering;

namespace Pipeline;

/// <summary>The whole night: intake, stock, score, order, deliver.</summary>
internal static class NightlyRun
{
    /// <summary>What is told once the order stands and nothing is written yet.</summary>
    public const string Decided = "decided";

    /// <summary>
    /// Runs a night under a root folder. The same work again is already done; other inputs for the same date make the next revision, from
    /// the stock of the night before. <paramref name="told"/> hears each step, and may stop the run by throwing. The ledger is told before the
    /// night is renamed into place and after; what a run that died left open there is settled first.
    /// </summary>
    /// <returns>The night's folder, and whether it was there already.</returns>
    /// <exception cref="RefusedException">Any of the exit codes 2, 3, 4, 5 and 75.</exception>
    public static (string Folder, bool AlreadyDone) Run(NightRequest request, string root, Action<string>? told = null, NightLedger? ledger = null)
    {
        told ??= _ => { };
        DemandWorkingDay(request.Date);
        request.DemandCapacity();
        using var folders = new NightFolders(root);
        request.Phases.Begin("ledger");
        ledger?.Settle(root);
        request.Phases.Begin("read stock");
        var previous = folders.Before(request.Date);
        var stockFile = previous is null ? null : SourceFile.Read(folders.PathOf(previous, OpenStock.FileName));
        var handledFile = previous is null ? null : SourceFile.Read(folders.PathOf(previous, OpenStock.HandledName));
        var record = Record(request, previous, stockFile, handledFile);
        var latest = folders.Latest(request.Date);
        if (latest is not null && DeletedResult.At(folders.PathOf(latest)) is { } deleted)
            throw deleted.Refusal(folders.PathOf(latest), ExitCode.Usage, "run the next night; a deleted night is not made again here");
        if (latest is not null && Made(folders, latest).SameWorkAs(record))
        {
            ledger?.Stands(root, latest);
            folders.PointCurrent();
            return (folders.PathOf(latest), true);
        }

        folders.DemandNoneAfter(request.Date);
        var name = new NightName(request.Date, (latest?.Revision ?? 0) + 1);
        using var folder = ResultFolder.Begin(folders.PathOf(name), record)!;
        var before = OpenStock.Read(stockFile, handledFile, request.Rule.Contract);
        var closures = Closures.Read(request.Closures, request.Pseudonymiser, request.Date);
        var night = NightDeciding.Decide(request, previous, before, closures);
        told(Decided);
        NightDelivery.Write(folder, night, told);
        request.Phases.Begin("seal");
        folder.Commit(Counts(night), run =>
        {
            request.Phases.Begin("ledger");
            ledger?.Intend(root, name, run);
            told("intended");
            request.Phases.Begin("seal");
        });
        told("committed");
        request.Phases.Begin("ledger");
        ledger?.Delivered(root, name);
        told("delivered");
        folders.PointCurrent();
        return (folders.PathOf(name), false);
    }

    private static RunRecord Made(NightFolders folders, NightName night) =>
        JsonFile.Parse<RunRecord>(SourceFile.Read(folders.PathOf(night, ResultFolder.RecordName)));

    private static void DemandWorkingDay(DateOnly date)
    {
        if (WorkingDays.IsWorkingDay(date))
            return;
        throw RefusedException.Usage(new Problem
        {
            Code = "no-working-day",
            Column = "--as-of",
            Value = FormattableString.Invariant($"{date:yyyy-MM-dd}"),
            Rule = "nights are on working days: Monday to Friday less Dutch public holidays",
            Remedy = "deliver these signals with the next working day's",
        });
    }

    /// <summary>SHA-256 by name of what a request brings, before the nights it follows on.</summary>
    public static SortedDictionary<string, string> Inputs(NightRequest request)
    {
        var rule = request.Rule;
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["contract.yaml"] = rule.ContractFile.Sha256,
            ["ordering.yaml"] = rule.Policy.Sha256,
            ["signal-key (fingerprint)"] = request.Pseudonymiser.SignalKeyFingerprint,
            ["person-key (fingerprint)"] = request.Pseudonymiser.PersonKeyFingerprint,
        };
        foreach (var file in request.Signals)
            inputs["in/" + file.Name] = file.Sha256;
        foreach (var (name, digest) in new[] { ("scorecard.json", rule.ModelSha256), ("release.json", rule.ReleaseId), ("fallback.dsse.json", rule.FallbackId), ("shadow/release.json", request.ShadowId), ("closures.csv", request.Closures?.Sha256) })
        {
            if (digest is not null)
                inputs[name] = digest;
        }

        return inputs;
    }

    private static RunRecord Record(NightRequest request, NightName? previous, SourceFile? stock, SourceFile? handled)
    {
        var inputs = Inputs(request);
        foreach (var (name, file) in new[] { (OpenStock.FileName, stock), (OpenStock.HandledName, handled) })
        {
            if (file is not null)
                inputs["previous/" + name] = file.Sha256;
        }

        return new RunRecord
        {
            Command = "pipeline nightly",
            Seed = request.Seed,
            AsOf = request.Date,
            Inputs = inputs,
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["capacity"] = FormattableString.Invariant($"{request.Capacity}"),
                ["policy_only"] = request.Rule.PolicyOnly ? "yes" : "no",
                ["replay"] = request.Replay ? "yes" : "no",
                ["previous"] = previous?.ToString() ?? "none",
            },
        };
    }

    private static Dictionary<string, long> Counts(Night night) => new(StringComparer.Ordinal)
    {
        ["received"] = night.Intake.Received,
        ["quarantined"] = night.Intake.Received - night.Counts.New,
        ["stock_before"] = night.Counts.StockBefore,
        ["new"] = night.Counts.New,
        ["put_forward"] = night.Counts.PutForward,
        ["random"] = night.Counts.Random,
        ["lapsed"] = night.Counts.Lapsed,
        ["closed"] = night.Counts.Closed,
        ["stock_after"] = night.Counts.StockAfter,
    };
}
