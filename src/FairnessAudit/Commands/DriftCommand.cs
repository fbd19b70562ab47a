using System.CommandLine;
using FairnessAudit.Drift;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Commands;

internal static class DriftCommand
{
    public static Command Create(TimeProvider? clock = null)
    {
        var release = new Option<string?>("--release") { Description = "Release folder in force; its gates policy says how to watch it." };
        var audit = new Option<string?>("--audit") { Description = "Folder of the audit of that release; its counts are what drift is measured from." };
        var weeks = new Option<string[]>("--weeks") { Description = "Folders of stored counts, each of one night or week (audit --history, counts), or a folder that holds such folders; repeat.", AllowMultipleArgumentsPerToken = true };
        var earlier = new Option<string[]>("--earlier") { Description = "Audit folders of earlier releases, to stand beside this one; repeat.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--out") { Description = "Folder to make." };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var ledger = LedgerNote.Option();
        var command = new Command("drift", "Looks whether a rule in force has moved away from what was audited, from stored counts. Exit 0 quiet, 11 warned, 10 confirmed.") { release, audit, weeks, earlier, output, quiet, ledger };
        command.Add(DriftSignCommand.Create(clock));
        command.WithExamples(
            "fairness-audit drift --release release --audit work/audit --weeks work/weeks --out work/drift",
            "fairness-audit drift --release release --audit work/audit --weeks work/week-45 work/week-46 --earlier work/audit-2025 --out work/drift-46 --ledger room-two.db");
        command.Does(ledger, "fairness-audit drift", (parsed, act) =>
        {
            Problem[] missing = [.. new[] { ("--release", parsed.GetValue(release) is null), ("--audit", parsed.GetValue(audit) is null), ("--weeks", parsed.GetValue(weeks) is not { Length: > 0 }), ("--out", parsed.GetValue(output) is null) }
                .Where(o => o.Item2).Select(o => new Problem { Code = "option", Column = o.Item1, Rule = "is needed", Remedy = "see fairness-audit drift --help" })];
            if (missing.Length > 0)
                throw RefusedException.Usage(missing);
            var folder = parsed.GetValue(output)!;
            var look = DriftRun.Run(new DriftRequest(parsed.GetValue(release)!, parsed.GetValue(audit)!, parsed.GetValue(weeks)!, parsed.GetValue(earlier) ?? []), folder);
            if (look is null)
                act.AlreadyMade(folder);
            else
                act.Made(folder);
            return Tell(look, folder, parsed.GetValue(quiet));
        }, clock);
        return command;
    }

    private static ExitCode Tell(DriftLook? made, string folder, bool quiet)
    {
        var look = made ?? JsonFile.Parse<DriftLook>(SourceFile.Read(Path.Combine(folder, DriftLook.FileName)));
        if (!quiet)
            Console.Error.Write((made is null ? $"already done: {folder}\n" : "") + DriftSummary.Text(look) + folder + "\n");
        Answering.With(look);
        return look.State switch { DriftState.Confirmed => ExitCode.AuditBlocks, DriftState.Warned => ExitCode.AuditAsks, _ => ExitCode.Done };
    }
}
