using System.CommandLine;
using System.Globalization;
using FairnessAudit.Drawing;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Commands;

internal static class DrawDesignCommand
{
    public static Command Create()
    {
        var candidate = new Option<string>("--candidate") { Description = "Folder written by pipeline evaluate.", Required = true };
        var signals = new Option<string>("--signals") { Description = "Folder written by pipeline intake, with the outcomes known so far.", Required = true };
        var attributes = new Option<string>("--protected") { Description = "Protected attributes by person: Parquet, CSV or NDJSON.", Required = true };
        var gates = new Option<string>("--gates") { Description = "Gates policy; its gates on the burden say for which groups is drawn.", Required = true };
        var known = new Option<int>("--least-known") { Description = "Known outcomes below which a class and band is not measured but assumed.", DefaultValueFactory = _ => DrawLimits.Usual.LeastKnown };
        var most = new Option<double>("--most-often") { Description = "How many times as often, or as seldom, as all others any group may be looked into.", DefaultValueFactory = _ => DrawLimits.Usual.MostOften };
        var threads = new Option<int>("--threads") { Description = "Threads; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var ledger = LedgerNote.Option();
        var command = new Command("draw-design", "Computes where draws at random tell most of who bears the burden, as numbers by class and band for an ordering policy.")
        {
            candidate, signals, attributes, gates, known, most, threads, output, quiet, ledger,
        }.WithExamples(
            "fairness-audit draw-design --candidate work/candidate --signals work/intake --protected work/protected/protected.parquet --gates policies/gates/default.yaml --out work/draw-design",
            "fairness-audit draw-design --candidate work/candidate --signals work/intake --protected work/protected/protected.parquet --gates policies/gates/default.yaml --most-often 1.10 --least-known 50 --out work/draw-design-strict");
        command.Does(ledger, "fairness-audit draw-design", (parsed, act) =>
        {
            var limits = new DrawLimits(parsed.GetValue(known), parsed.GetValue(most));
            Demand(limits);
            var request = new CandidateAuditRequest(parsed.GetRequiredValue(candidate), parsed.GetRequiredValue(signals), parsed.GetRequiredValue(attributes), parsed.GetRequiredValue(gates), null, parsed.GetValue(threads));
            var folder = parsed.GetRequiredValue(output);
            var result = DrawDesignRun.Run(request, limits, folder);
            if (result is null)
                act.AlreadyMade(folder, Subjects(folder));
            else
                act.Made(folder, Subjects(folder));
            if (!parsed.GetValue(quiet))
                Console.Error.WriteLine(result is null ? $"already done: {folder}" : Text(result, folder));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Demand(DrawLimits limits)
    {
        var problems = new List<Problem>();
        if (limits.LeastKnown < 2)
            problems.Add(new Problem { Code = "number-out-of-range", Column = "--least-known", Value = limits.LeastKnown.ToString(CultureInfo.InvariantCulture), Rule = "must be 2 or more: one outcome has no deviation", Remedy = "give a whole number from 2" });
        if (limits.MostOften is not (>= 1 and <= 10))
            problems.Add(new Problem { Code = "number-out-of-range", Column = "--most-often", Value = limits.MostOften.ToString(CultureInfo.InvariantCulture), Rule = "must lie between 1 and 10: beyond 1 it is how much more often a group may be looked into", Remedy = "give a number in that range" });
        if (problems.Count > 0)
            throw RefusedException.Usage([.. problems]);
    }

    private static SortedDictionary<string, string> Subjects(string folder) => new(StringComparer.Ordinal)
    {
        [DrawDesignYaml.FileName] = SourceFile.Read(Path.Combine(folder, DrawDesignYaml.FileName)).Sha256,
        [DrawDesignResult.FileName] = SourceFile.Read(Path.Combine(folder, DrawDesignResult.FileName)).Sha256,
    };

    private static string Text(DrawDesignResult result, string folder) => string.Create(
        CultureInfo.InvariantCulture,
        $"designed for {result.Contrasts.Count} contrasts over {result.Drawable} signals that could be drawn; proportional share {result.Lambda:0.00}\n{folder}");
}
