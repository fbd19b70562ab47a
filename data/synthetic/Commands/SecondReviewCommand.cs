using System.CommandLine;
using System.Globalization;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Interchange.ScoredSignals;
using Synthetic.SecondReading;
using Synthetic.World;

namespace Synthetic.Commands;

internal static class SecondReviewCommand
{
    public static Command Create()
    {
        var world = new WorldOptions();
        var form = new Option<string>("--form") { Description = "form.csv that `pipeline second-review` wrote", Required = true };
        var key = new Option<string>("--signal-key") { Description = "key file of the history's signal pseudonyms", Required = true };
        var rows = new Option<long>("--rows") { Description = "signals of the history", DefaultValueFactory = _ => Volume.UsualRows };
        var from = new Option<DateOnly>("--from") { Description = "first day of receipt of the history", DefaultValueFactory = _ => Volume.UsualFrom };
        var to = new Option<DateOnly>("--to") { Description = "last day of receipt of the history", DefaultValueFactory = _ => Volume.UsualTo };
        var command = new Command("second-review", "Plays second readers, who judge drawn cases of a history by the facts and do not know the first verdict.") { form, key, rows, from, to, world.Variant, world.Seed, world.People, world.Out, world.Quiet };
        world.Variant.AcceptOnlyFromAmong([.. Variant.All.Select(v => v.Name)]);
        command.Does(parsed => Run(
            world.Plan(parsed, parsed.GetValue(rows)), SourceFile.Read(parsed.GetRequiredValue(form)), PseudonymKey.Read(parsed.GetRequiredValue(key)),
            (parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(rows)), parsed.GetRequiredValue(world.Out), parsed.GetValue(world.Quiet)));
        return command.WithExamples(
            "synthetic second-review --form review/form.csv --signal-key .demo/keys/signal.key --seed 1 --out .demo/second-review",
            "synthetic second-review --variant stand-in --rows 60000 --form review/form.csv --signal-key .demo/keys/signal.key --seed 1 --out .demo/second-review-stand-in");
    }

    private static ExitCode Run(WorldPlan plan, SourceFile form, PseudonymKey key, (DateOnly From, DateOnly To, long Rows) history, string target, bool quiet)
    {
        using var folder = ResultFolder.Begin(target, new RunRecord
        {
            Command = "synthetic second-review",
            Seed = plan.Seed,
            Inputs = new SortedDictionary<string, string>(StringComparer.Ordinal) { [SecondReviewLayout.FormName] = form.Sha256 },
            Settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["from"] = history.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["people"] = plan.People.ToString(CultureInfo.InvariantCulture),
                ["rows"] = history.Rows.ToString(CultureInfo.InvariantCulture),
                ["signal_key"] = key.Fingerprint,
                ["to"] = history.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["variant"] = plan.Variant.Name,
            },
        });
        if (folder is null)
        {
            Console.Error.WriteLine($"already done: {target}");
            return ExitCode.Done;
        }

        var (csv, cases) = FilledForm.Of(form, plan, key, history);
        File.WriteAllBytes(folder.FilePath(SecondReviewLayout.FormName), csv);
        folder.Commit(new Dictionary<string, long>(StringComparer.Ordinal) { ["cases"] = cases });
        if (!quiet)
            Console.Error.WriteLine($"{target}: {cases} cases read");
        return ExitCode.Done;
    }
}
