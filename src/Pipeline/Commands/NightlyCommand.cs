using System.CommandLine;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Interchange.Trust;
using Pipeline.Nights;
using Pipeline.Releases;

namespace Pipeline.Commands;

internal static class NightlyCommand
{
    private const string PolicyOnlyFlag = "--policy-only";

    public static Command Create(TimeProvider? clock = null)
    {
        var config = new Option<string>("--config") { Description = "Tonight's config (YAML): paths of the release and keys, capacity, seed, closures; optionally shadow {bundle}, a released rule that looks on and orders nothing.", Required = true };
        var signals = new Option<string>("--signals") { Description = "Raw new signals: a file, a folder of part files or a quoted glob.", Required = true };
        var asOf = new Option<DateOnly>("--as-of") { Description = "The night's date. Another date than today makes a replay, delivered under OUT/replay.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder of the nights; each is a folder DATE.rN, and CURRENT names the one that holds.", Required = true };
        var policyOnly = new Option<bool>(PolicyOnlyFlag) { Description = "Order by policy only, without model and release; marked on every page, exit code 6." };
        var threads = new Option<int>("--threads") { Description = "Threads to use; no result depends on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var ledger = LedgerNote.Option();
        ledger.Description = "ledger of this night where no installation names one: a file, or postgresql://user@host:port/database";
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var verbose = new Option<bool>("--verbose") { Description = "Say at the end what each phase cost; it stands beside the night in any case." };
        var command = new Command("nightly", "Orders tonight's signals and the open stock against tonight's capacity, and delivers worklists, stock and reasons.") { config, signals, asOf, output, policyOnly, threads, ledger, quiet, verbose }
            .WithExamples(
                "pipeline nightly --config night.yaml --signals night/signals.parquet --as-of 2026-11-02 --out nights",
                "pipeline nightly --config night.yaml --signals night/signals.parquet --as-of 2026-11-02 --out nights --policy-only");
        command.Does(ledger, "pipeline nightly", (parsed, act) => Observe(NightConfig.Read(parsed.GetRequiredValue(config)), parsed.GetRequiredValue(asOf), clock, tonight => Run(
            tonight, parsed.GetRequiredValue(signals), parsed.GetRequiredValue(asOf), parsed.GetRequiredValue(output),
            parsed.GetValue(policyOnly), parsed.GetValue(threads), parsed.GetValue(quiet) ? TextWriter.Null : Console.Error, parsed.GetValue(verbose), act, clock)), clock);
        return command;
    }

    /// <summary>A night that is refused or fails is told to who collects metrics; one that is delivered tells itself.</summary>
    private static ExitCode Observe(NightConfig config, DateOnly date, TimeProvider? clock, Func<NightConfig, ExitCode> run)
    {
        try
        {
            return run(config);
        }
        catch (Exception ended) when (ended is not OutOfMemoryException)
        {
            Tell(config, () => NightMetrics.Refused(date, (ended as RefusedException)?.ExitCode ?? ExitCode.Unexpected, (clock ?? SecurityTime.SystemClock).GetUtcNow()));
            throw;
        }
    }

    private static void Tell(NightConfig config, Func<string> metrics)
    {
        if (config.Metrics is { } path && NightMetrics.Write(path, metrics()) is { } problem)
            Console.Error.WriteLine("note: " + problem);
    }

    private static ExitCode Run(NightConfig config, string signals, DateOnly date, string output, bool policyOnly, int threads, TextWriter people, bool verbose, Act act, TimeProvider? clock)
    {
        var phases = new PhaseTimes();
        phases.Begin("trust");
        var installation = Trusted(config, policyOnly) is { } path ? Installation.Read(path) : null;
        act.Uses(installation);
        var rule = policyOnly ? PolicyOnly(config, clock) : Released(config, clock);
        var shadow = config.Shadow is { } paths ? ShadowModel.Load(paths.Bundle, paths.TrustRoot, paths.Installation, rule.ContractFile, clock) : null;
        phases.Begin("read signals");
        var today = DutchDay.Of(installation is null ? SecurityTime.Of(clock ?? SecurityTime.SystemClock, null) : LedgerNote.SecurityTimeOf(installation, clock));
        var request = new NightRequest
        {
            Rule = rule,
            Shadow = shadow,
            Pseudonymiser = Pseudonymiser.Read(config.SignalKey, config.PersonKey),
            Signals = [.. RawFiles.Resolve(signals).Select(SourceFile.Read)],
            Closures = config.Closures is null ? null : SourceFile.Read(config.Closures),
            Date = date,
            Capacity = config.Capacity,
            Seed = config.Seed,
            Replay = date != today,
            Threads = threads,
            Phases = phases,
        };
        var root = request.Replay ? Path.Combine(output, NightFolders.ReplayName) : output;
        if (request.Replay)
            people.WriteLine(FormattableString.Invariant($"replay: {date:yyyy-MM-dd} is not today; delivered under {root}, where no team reads"));
        people.WriteLine(FormattableString.Invariant($"taking in and ordering: {config.Capacity} places, {(rule.ReleaseId is null ? "policy only" : "release " + rule.ReleaseId)}{(shadow is null ? "" : ", beside it " + shadow.ReleaseId)}"));
        act.Took(NightlyRun.Inputs(request));
        var (folder, alreadyDone) = NightlyRun.Run(request, root, step => Say(step, people), new NightLedger(act, request));
        if (alreadyDone)
            Answering.Made(folder, already: true);
        var night = JsonFile.Parse<NightRecord>(SourceFile.Read(Path.Combine(folder, NightRecord.FileName)));
        people.WriteLine(Outcome(night.Counts));
        var costs = alreadyDone ? "" : phases.End(folder);
        var code = rule.PolicyOnly ? ExitCode.PolicyOnly : ExitCode.Done;
        foreach (var (state, count) in NightMetrics.States(night))
            Observed.Night(state, count);
        Tell(config, () => NightMetrics.Delivered(night, phases.Ended, code, (clock ?? SecurityTime.SystemClock).GetUtcNow()));
        if (verbose)
            people.Write(costs);
        people.WriteLine(alreadyDone ? $"already done: {folder}" : $"delivered: {folder}");
        return code;
    }

    /// <summary>What vouches for the release, or for the order without one; null where neither was named.</summary>
    private static string? Trusted(NightConfig config, bool policyOnly) => policyOnly ? config.PolicyOnly?.Installation : config.Release?.Installation;

    private static void Say(string step, TextWriter people)
    {
        if (step == NightlyRun.Decided)
            people.WriteLine("ordered; writing worklists, stock and reasons");
    }

    /// <summary>The night's counts, which reconcile, as one line.</summary>
    private static string Outcome(NightCounts counts) =>
        FormattableString.Invariant($"{counts.StockBefore} in stock + {counts.New} new = {counts.PutForward} put forward + {counts.Random} drawn at random + {counts.Lapsed} lapsed + {counts.Closed} closed elsewhere + {counts.StockAfter} still open");

    private static TonightsRule PolicyOnly(NightConfig config, TimeProvider? clock)
    {
        if (config.PolicyOnly is not { } paths)
            throw RefusedException.Usage(new Problem { Code = "policy-only-paths", Column = PolicyOnlyFlag, Rule = "the config has no block policy_only with contract, ordering and the file that owner and ethics reviewer signed", Remedy = "add it, or run with a release" });
        var (contract, policy, installation) = (SourceFile.Read(paths.Contract), SourceFile.Read(paths.Ordering), Installation.Read(paths.Installation));
        return TonightsRule.ByPolicyOnly(contract, policy, FallbackVerifier.Verify(TrustJson.ReadFile(paths.Signed), contract, policy, paths.TrustRoot, installation, LedgerNote.SecurityTimeOf(installation, clock)));
    }

    private static TonightsRule Released(NightConfig config, TimeProvider? clock)
    {
        if (config.Release is not { } paths)
            throw RefusedException.Rule(new Problem { Code = "no-release", Rule = "the config names no release, and no model may be used without one in force", Remedy = $"name the release, or order by policy only with {PolicyOnlyFlag}" });
        var model = ReleasedModel.Load(paths.Bundle, paths.InForce, paths.TrustRoot, paths.Installation, clock);
        model.DemandCapacity(config.Capacity);
        foreach (var warning in model.Release.Drift.Warnings)
            Console.Error.WriteLine("note: " + warning);
        return TonightsRule.Released(model);
    }
}
