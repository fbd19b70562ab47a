using System.CommandLine;
using Interchange.Columns;
using Interchange.Runs;
using Pipeline.Retention;

namespace Pipeline.Commands;

internal static class RetentionCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var folders = new RetentionOptions();
        var policy = new Option<string?>("--policy") { Description = "Retention policy: a period and its reason for every kind of result, and holds." };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The business date by which periods are judged; never after today." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be deleted and what keeps the rest; change nothing." };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var command = new Command("retention", "Deletes whole results that are past their period, so that the ledger proves it and nothing that stands loses its footing.") { policy, asOf, dryRun, quiet };
        folders.AddTo(command);
        command.Add(Verify());
        command.WithExamples(
            "pipeline retention --policy policies/retention/default.yaml --nights nights --as-of 2029-12-31 --ledger ledger.db --dry-run",
            "pipeline retention --policy policies/retention/default.yaml --nights nights --results samples --results intakes --as-of 2029-12-31 --ledger ledger.db",
            "pipeline retention verify --nights nights --results samples --results intakes --ledger ledger.db");
        command.Does(folders.Ledger, "pipeline retention", (parsed, _) =>
        {
            var people = parsed.GetValue(quiet) ? TextWriter.Null : Console.Error;
            var request = folders.Read(parsed);
            var (path, day) = (RetentionOptions.Demand(parsed.GetValue(policy), "--policy"), parsed.GetValue(asOf) ?? throw RetentionOptions.Missing("--as-of"));
            var plan = RetentionRun.Run(request, SourceFile.Read(path), day, parsed.GetValue(dryRun), clock, people.WriteLine);
            Answering.With(plan.Select(d => new { d.Result.Name, d.Fate, d.Because }));
            Say(plan, parsed.GetValue(dryRun), people);
            return ExitCode.Done;
        }, clock);
        return command;
    }

    private static Command Verify()
    {
        var folders = new RetentionOptions();
        var command = new Command("verify", "Proves that every deleted result was past its period, that the ledger holds both its entries, and that nothing that was delivered is gone without them.");
        folders.AddTo(command);
        command.WithExamples(
            "pipeline retention verify --nights nights --ledger ledger.db",
            "pipeline retention verify --nights nights --results samples --results intakes --ledger ledger.db");
        command.Does(parsed =>
        {
            var deleted = RetentionCheck.Run(folders.Read(parsed));
            Answering.Counted("deleted", deleted);
            Console.Error.WriteLine(FormattableString.Invariant($"{deleted} deleted results; each was past its period, and the ledger proves it"));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Say(IReadOnlyList<RetentionDecision> plan, bool dryRun, TextWriter people)
    {
        foreach (var decision in plan)
        {
            var fate = decision.Fate switch
            {
                RetentionFate.Delete => dryRun ? "would be deleted" : "deleted",
                RetentionFate.Keep => "kept",
                RetentionFate.Held => "not deleted",
                _ => "gone",
            };
            people.WriteLine($"{decision.Result.Name}: {fate}: {decision.Because}");
        }
    }
}
