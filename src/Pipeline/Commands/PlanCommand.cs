using System.CommandLine;
using Interchange.Runs;
using Pipeline.Planning;

namespace Pipeline.Commands;

internal static class PlanCommand
{
    public static Command Create()
    {
        var scenario = new Option<string>("--scenario") { Description = "Planning file: teams, people, absence, stock, what comes in, hours of work, aims.", Required = true };
        var policy = new Option<string>("--policy") { Description = "The ordering policy, whose order, norms and classes are planned for.", Required = true };
        var stock = new Option<string?>("--stock") { Description = "Folder of a night: the plan starts from what it left open, by class and age, and not from what the file types." };
        var replications = Count("--replications", "Replications of every team.", 1_000);
        var curve = Count("--curve-replications", "Replications of every point of a curve and of every sensitivity.", 200);
        var seed = new Option<long>("--seed") { Description = "Seed of all chance.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "Threads to use; no result depends on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var ledger = LedgerNote.Option();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var command = new Command("plan", "Simulates a team's work over a period: who is reached within the norm, how long it takes, and how many people an aim needs.")
        {
            scenario, policy, stock, replications, curve, seed, threads, output, ledger, quiet,
        }.WithExamples(
            "pipeline plan --scenario policies/planning/withdrawals.yaml --policy policies/ordering/societal-interest.yaml --out plan",
            "pipeline plan --scenario policies/planning/fraud.yaml --policy policies/ordering/societal-interest.yaml --stock nights/2026-11-30.r1 --replications 200 --seed 7 --out plan-fraud");
        command.Does(ledger, "pipeline plan", (parsed, act) => Run(
            new PlanRequest(
                parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(policy), parsed.GetRequiredValue(replications), parsed.GetRequiredValue(curve),
                parsed.GetRequiredValue(seed), Math.Max(1, parsed.GetRequiredValue(threads)), parsed.GetValue(stock)),
            parsed.GetRequiredValue(output), act, parsed.GetValue(quiet) ? TextWriter.Null : Console.Error));
        return command;
    }

    private static ExitCode Run(PlanRequest request, string output, Act act, TextWriter people)
    {
        var record = PlanRun.Run(request, output, team => people.WriteLine($"simulating team {team}"));
        if (record is null)
            act.AlreadyMade(output);
        else
            act.Made(output);
        foreach (var aim in record?.Teams.SelectMany(t => t.Classes.SelectMany(c => c.Aims.Select(a => $"{t.Name}, {c.Name}: {PlanTables.Aim(a).En}: {PlanTables.Finding(a).En}"))) ?? [])
            people.WriteLine(aim);
        people.WriteLine(record is null ? $"already done: {output}" : $"planned: {output}");
        return ExitCode.Done;
    }

    private static Option<int> Count(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > 1_000_000)
                result.AddError($"{name} must lie between 2 and 1000000");
        });
        return option;
    }
}
