using System.CommandLine;
using System.Globalization;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Synthetic.FollowUp;
using Synthetic.Output;
using Synthetic.World;

namespace Synthetic.Commands;

internal static class FollowUpCommand
{
    /// <summary>Of the persons of these nights, who need not occur in any history: what the third party is to key.</summary>
    public const string ProtectedName = "protected.parquet";

    public static Command Create()
    {
        var world = new WorldOptions();
        var nights = new Option<string>("--nights") { Description = "folder that `pipeline nightly` wrote; the nights of its folder replay count too", Required = true };
        var key = new Option<string>("--signal-key") { Description = "key file of the nights' signal pseudonyms", Required = true };
        var asOf = new Option<DateOnly>("--as-of") { Description = "the day up to which people have worked and reported", Required = true };
        var command = new Command("follow-up", "Plays the case system: what people found and did with the signals that nights put on a list, and where they departed from it; and the protected attributes of the persons beside it.")
        {
            nights, key, asOf, world.Variant, world.Seed, world.People, world.Out, world.Quiet,
        };
        world.Variant.AcceptOnlyFromAmong([.. Variant.All.Select(v => v.Name)]);
        command.Does(parsed =>
        {
            if (WorldOptions.AtLeastOne("--people", parsed.GetValue(world.People) ?? 1) is { } problem)
                throw RefusedException.Usage(problem);
            return Run(world.Plan(parsed, Volume.UsualRows), NightLists.Read(parsed.GetRequiredValue(nights)), PseudonymKey.Read(parsed.GetRequiredValue(key)), parsed.GetRequiredValue(asOf), parsed.GetRequiredValue(world.Out), parsed.GetValue(world.Quiet));
        });
        return command.WithExamples(
            "synthetic follow-up --nights .demo/nights --signal-key .demo/keys/signal.key --as-of 2027-03-01 --seed 1 --out .demo/follow-up",
            "synthetic follow-up --variant stand-in --nights .demo/nights --signal-key .demo/keys/signal.key --as-of 2027-03-01 --seed 1 --out .demo/follow-up-stand-in");
    }

    internal static ExitCode Run(WorldPlan plan, NightLists nights, PseudonymKey key, DateOnly asOf, string target, bool quiet)
    {
        using var folder = ResultFolder.Begin(target, new RunRecord
        {
            Command = "synthetic follow-up",
            Seed = plan.Seed,
            AsOf = asOf,
            Inputs = nights.Inputs,
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["people"] = plan.People.ToString(CultureInfo.InvariantCulture),
                ["signal_key"] = key.Fingerprint,
                ["variant"] = plan.Variant.Name,
            },
        });
        if (folder is null)
        {
            Console.Error.WriteLine($"already done: {target}");
            return ExitCode.Done;
        }

        var system = new CaseSystem(plan, asOf);
        var occurs = new bool[plan.People];
        foreach (var (night, made, number) in KnownAgain.Of(plan, key, nights.Signals))
        {
            system.Play(night, made, number);
            occurs[made.Person.Number] = true;
        }

        var reports = PlantedFaults.In(system.Reports, asOf);
        FollowUpFiles.Write(folder.FilePath(FollowUpFiles.FollowUpName), reports);
        FollowUpFiles.Write(folder.FilePath(FollowUpFiles.OverridesName), system.Overrides);
        ParquetTable.Write(folder.FilePath(ProtectedName), ProtectedTable.Specs, ProtectedTable.Batches(plan, occurs));
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["overrides"] = system.Overrides.Count, ["reports"] = reports.Count, ["signals"] = nights.Signals.Count });
        if (!quiet)
            Console.Error.WriteLine($"{target}: {reports.Count} reports and {system.Overrides.Count} overrides of {nights.Signals.Count(s => s.ListedOn is not null)} signals on a list");
        return ExitCode.Done;
    }
}
