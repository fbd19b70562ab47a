using System.CommandLine;
using System.Globalization;
using Interchange.Runs;
using Synthetic.Output;
using Synthetic.Signals;
using Synthetic.World;

namespace Synthetic.Commands;

internal static class NightCommand
{
    public static Command Create()
    {
        var world = new WorldOptions();
        var date = new Option<DateOnly>("--date") { Description = "day of receipt", Required = true };
        var rows = new Option<int?>("--rows") { Description = "signals of this night; default: what the season and the weekday give in a world of 300,000" };
        var command = new Command("night", "Makes one night's new signals of the same world: nobody has looked at them, so they have no outcomes.") { date, rows };
        world.AddTo(command);
        command.Does(parsed =>
        {
            var day = parsed.GetValue(date);
            var count = parsed.GetValue(rows) ?? Volume.UsualOn(day);
            var problems = new[] { WorldOptions.AtLeastOne("--rows", count), WorldOptions.AtLeastOne("--people", parsed.GetValue(world.People) ?? 1) }.OfType<Problem>().ToArray();
            if (problems.Length > 0)
                throw RefusedException.Usage(problems);
            return Run(world.Plan(parsed, Volume.UsualRows), day, count, parsed.GetValue(world.Format)!, parsed.GetValue(world.Out)!, parsed.GetValue(world.Quiet));
        });
        return command.WithExamples(
            "synthetic night --date 2026-11-02 --seed 1 --out .demo/night",
            "synthetic night --date 2026-11-02 --variant stand-in --seed 1 --rows 500 --format csv --out .demo/night-csv");
    }

    /// <summary>Batches of one night, in the order of their numbers.</summary>
    internal static IEnumerable<Interchange.Columns.ColumnBatch> Batches(WorldPlan plan, DateOnly day, int rows) =>
        Enumerable.Range(0, rows).Chunk(HistoryWriter.BatchRows)
            .Select(chunk => SignalLayout.Batch(Array.ConvertAll(chunk, n => SignalMaker.Make(plan, day, n, lastDay: null).Row), history: false));

    private static ExitCode Run(WorldPlan plan, DateOnly day, int rows, string format, string target, bool quiet)
    {
        var written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var record = new RunRecord
        {
            Command = "synthetic night",
            Seed = plan.Seed,
            AsOf = day,
            Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal),
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["format"] = format,
                ["people"] = plan.People.ToString(CultureInfo.InvariantCulture),
                ["rows"] = rows.ToString(CultureInfo.InvariantCulture),
                ["variant"] = plan.Variant.Name,
            },
        };
        using var folder = ResultFolder.Begin(target, record);
        if (folder is null)
        {
            Console.Error.WriteLine($"already done: {target}");
            return ExitCode.Done;
        }

        TableFile.Write(folder.FilePath($"signals/signals-{written}.{format}"), format, SignalLayout.Specs(history: false), Batches(plan, day, rows));
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["signals"] = rows });
        if (!quiet)
            Console.Error.WriteLine($"{target}: {rows} signals of {written}");
        return ExitCode.Done;
    }
}
