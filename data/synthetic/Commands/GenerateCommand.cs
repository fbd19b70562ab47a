using System.CommandLine;
using System.Globalization;
using Interchange.Runs;
using Synthetic.Output;
using Synthetic.World;

namespace Synthetic.Commands;

internal static class GenerateCommand
{
    public static Command Create()
    {
        var world = new WorldOptions();
        var rows = new Option<long>("--rows") { Description = "signals to make", DefaultValueFactory = _ => Volume.UsualRows };
        var from = new Option<DateOnly>("--from") { Description = "first day of receipt", DefaultValueFactory = _ => Volume.UsualFrom };
        var to = new Option<DateOnly>("--to") { Description = "last day of receipt; nothing later is known", DefaultValueFactory = _ => Volume.UsualTo };
        var threads = new Option<int>("--threads") { Description = "months made side by side; changes no byte", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("generate", "Makes a history of signals with outcomes, and the protected attributes of its persons beside it.") { rows, from, to, threads };
        world.AddTo(command);
        command.Does(parsed =>
        {
            var (first, last) = (parsed.GetValue(from), parsed.GetValue(to));
            Check(parsed.GetValue(rows), parsed.GetValue(threads), parsed.GetValue(world.People), first, last);
            var plan = world.Plan(parsed, parsed.GetValue(rows));
            var format = parsed.GetValue(world.Format)!;
            return Run(plan, new HistoryWriter(plan, first, last, parsed.GetValue(rows), format, parsed.GetValue(threads)), Record(plan, first, last, parsed.GetValue(rows), format), parsed.GetValue(world.Out)!, parsed.GetValue(world.Quiet));
        });
        return command.WithExamples(
            "synthetic generate --seed 1 --out .demo/clean",
            "synthetic generate --variant stand-in --rows 50000 --seed 1 --format csv --out .demo/stand-in");
    }

    internal static RunRecord Record(WorldPlan plan, DateOnly from, DateOnly to, long rows, string format) => new()
    {
        Command = "synthetic generate",
        Seed = plan.Seed,
        Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal),
        Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["format"] = format,
            ["from"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["people"] = plan.People.ToString(CultureInfo.InvariantCulture),
            ["rows"] = rows.ToString(CultureInfo.InvariantCulture),
            ["to"] = to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["variant"] = plan.Variant.Name,
        },
    };

    private static ExitCode Run(WorldPlan plan, HistoryWriter writer, RunRecord record, string target, bool quiet)
    {
        using var folder = ResultFolder.Begin(target, record);
        if (folder is null)
        {
            Console.Error.WriteLine($"already done: {target}");
            return ExitCode.Done;
        }

        if (!quiet)
            Console.Error.WriteLine($"making {record.Settings["rows"]} signals of {record.Settings["from"]} to {record.Settings["to"]}");
        var persons = writer.Write(folder.FilePath);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["persons"] = persons,
            ["signals"] = long.Parse(record.Settings["rows"], CultureInfo.InvariantCulture),
        });
        if (!quiet)
            Console.Error.WriteLine($"{target}: variant {plan.Variant.Name}, seed {plan.Seed}, {persons} persons; planted: {plan.Variant.Planted}");
        return ExitCode.Done;
    }

    private static void Check(long rows, int threads, int? people, DateOnly from, DateOnly to)
    {
        var order = from <= to ? null : new Problem { Code = "dates-reversed", Column = "--to", Rule = "lies before --from", Remedy = "give a last day on or after the first" };
        var problems = new[] { WorldOptions.AtLeastOne("--rows", rows), WorldOptions.AtLeastOne("--threads", threads), WorldOptions.AtLeastOne("--people", people ?? 1), order }.OfType<Problem>().ToArray();
        if (problems.Length > 0)
            throw RefusedException.Usage(problems);
    }
}
