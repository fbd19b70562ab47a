using System.CommandLine;
using FairnessAudit.SelfTest;
using Interchange.Runs;
using Reporting.Terminal;

namespace FairnessAudit.Commands;

internal static class SelfTestCommand
{
    private static readonly int[] UsualVolumes = [30_000, 60_000, 120_000];

    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var seeds = new Option<int>("--seeds") { Description = "Simulations of every gate at its edge and of every simulated interval.", DefaultValueFactory = _ => 10_000 };
        var releases = new Option<int>("--releases") { Description = "Simulated releases of every line of the policy's table, simulations of every planted mechanism, and courses of every line on drift.", DefaultValueFactory = _ => 300 };
        var seed = new Option<long>("--seed") { Description = "Where chance starts; the same seed gives the same bytes.", DefaultValueFactory = _ => 1 };
        var policy = new Option<string?>("--policy") { Description = "Gates policy to test; the shipped one where it is left out." };
        var volumes = new Option<int[]>("--volume") { Description = "Signals a year, planned and simulated; may be repeated.", DefaultValueFactory = _ => UsualVolumes, AllowMultipleArgumentsPerToken = true };
        var parts = new Option<string[]>("--part") { Description = "edges, policy, coverage, mechanisms or drift; all where it is left out.", DefaultValueFactory = _ => SelfTestParts.All, AllowMultipleArgumentsPerToken = true };
        parts.AcceptOnlyFromAmong(SelfTestParts.All);
        var threads = new Option<int>("--threads") { Description = "Threads; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var command = new Command("selftest", "Audits the audit: how often its gates err, what a policy clears and catches, and whether planted mechanisms are named. Exit 10 if anything errs more than it says.")
        {
            output, seeds, releases, seed, policy, volumes, parts, threads, quiet,
        }.WithExamples(
            "fairness-audit selftest --out work/selftest",
            "fairness-audit selftest --part policy --policy policies/gates/default.yaml --volume 45000 --out work/selftest-45000");
        command.Does(parsed =>
        {
            var request = new SelfTestRequest
            {
                Seeds = parsed.GetValue(seeds),
                Releases = parsed.GetValue(releases),
                Seed = parsed.GetValue(seed),
                Policy = parsed.GetValue(policy),
                Volumes = [.. parsed.GetValue(volumes)!.Distinct().Order()],
                Parts = [.. SelfTestParts.All.Intersect(parsed.GetValue(parts)!, StringComparer.Ordinal)],
                Threads = parsed.GetValue(threads),
            };
            Demand(request);
            var people = new Progress(Console.Error, parsed.GetValue(quiet), bar: !Console.IsErrorRedirected);
            return Tell(SelfTestRun.Run(request, parsed.GetRequiredValue(output), people), parsed.GetRequiredValue(output), people);
        });
        return command;
    }

    private static void Demand(SelfTestRequest request)
    {
        var problems = new[] { Between("--seeds", request.Seeds, 1, 10_000_000), Between("--releases", request.Releases, 1, 1_000_000), Between("--threads", request.Threads, 1, 1024) }
            .Concat(request.Volumes.Select(v => Between("--volume", v, 1_000, 2_000_000)))
            .OfType<Problem>().ToArray();
        if (problems.Length > 0)
            throw RefusedException.Usage(problems);
    }

    private static Problem? Between(string option, int value, int least, int most) => value >= least && value <= most ? null : new Problem
    {
        Code = "number-out-of-range",
        Column = option,
        Value = FormattableString.Invariant($"{value}"),
        Rule = FormattableString.Invariant($"must lie between {least} and {most}"),
        Remedy = "give a whole number in that range",
    };

    private static ExitCode Tell(SelfTestResult? result, string output, Progress people)
    {
        if (result is null)
        {
            people.Say($"already done: {output}");
            result = JsonFile.Parse<SelfTestResult>(Interchange.Columns.SourceFile.Read(Path.Combine(output, SelfTestResult.FileName)));
        }

        people.Say(SelfTestSummary.Text(result) + output);
        Answering.With(result);
        return result.Failures.Count == 0 ? ExitCode.Done : ExitCode.AuditBlocks;
    }
}
