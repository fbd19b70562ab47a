using System.CommandLine;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;
using Pipeline.Outcomes;

namespace Pipeline.Commands;

internal static class OutcomesCommand
{
    public static Command Create()
    {
        var nights = new Option<string>("--nights") { Description = "Folder of the nights; each is verified against its run record first.", Required = true };
        var from = new Option<DateOnly>("--from") { Description = "First night to join; the first of all where it is left out." };
        var to = new Option<DateOnly>("--to") { Description = "Last night to join; the last of all where it is left out.", DefaultValueFactory = _ => DateOnly.MaxValue };
        var followUp = new Option<string>("--follow-up") { Description = "What people found and did: a file, a folder or a quoted glob, with the columns signal_id, stage, result, reasons, happened_on, reported_on (and nature).", Required = true };
        var overrides = new Option<string?>("--overrides") { Description = "Where people departed from a list: signal_id, kind, reasons, decided_on, reported_on." };
        var reasons = new Option<string>("--reasons") { Description = "The reasons that may be given, such as policies/reasons/default.yaml.", Required = true };
        var signalKey = new Option<string>("--signal-key") { Description = "Key file for signal pseudonyms, that of the nights.", Required = true };
        var personKey = new Option<string>("--person-key") { Description = "Key file for person pseudonyms; checked to be another than the signal key.", Required = true };
        var asOf = new Option<DateOnly>("--as-of") { Description = "The day whose knowledge counts: what was reported later is kept, and not counted.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder to make. train, evaluate and both audits read it as they read an intake.", Required = true };
        var ledger = LedgerNote.Option();
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var command = new Command("outcomes", "Joins what people found and did to the signals that the nights ordered, as it was known on a day.") { nights, from, to, followUp, overrides, reasons, signalKey, personKey, asOf, output, ledger, quiet }
            .WithExamples(
                "pipeline outcomes --nights nights --follow-up follow-up.csv --overrides overrides.csv --reasons policies/reasons/default.yaml --signal-key signal.key --person-key person.key --as-of 2027-02-01 --out history",
                "pipeline outcomes --nights nights/replay --from 2026-11-02 --to 2026-11-27 --follow-up 'follow-up/*.csv' --reasons policies/reasons/default.yaml --signal-key signal.key --person-key person.key --as-of 2027-02-01 --out history-november");
        command.Does(ledger, "pipeline outcomes", (parsed, act) => Run(
            new OutcomesRequest
            {
                Nights = parsed.GetRequiredValue(nights),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                FollowUp = [.. RawFiles.Resolve(parsed.GetRequiredValue(followUp)).Select(SourceFile.Read)],
                Overrides = parsed.GetValue(overrides) is { } path ? [.. RawFiles.Resolve(path).Select(SourceFile.Read)] : [],
                Reasons = SourceFile.Read(parsed.GetRequiredValue(reasons)),
                Pseudonymiser = Pseudonymiser.Read(parsed.GetRequiredValue(signalKey), parsed.GetRequiredValue(personKey)),
                AsOf = parsed.GetRequiredValue(asOf),
            },
            parsed.GetRequiredValue(output), act, parsed.GetValue(quiet) ? TextWriter.Null : Console.Error));
        return command;
    }

    private static ExitCode Run(OutcomesRequest request, string output, Act act, TextWriter people)
    {
        act.Took([.. request.FollowUp.Select(f => KeyValuePair.Create("follow-up/" + f.Name, f.Sha256)), .. request.Overrides.Select(f => KeyValuePair.Create("overrides/" + f.Name, f.Sha256)), KeyValuePair.Create("reasons", request.Reasons.Sha256)]);
        people.WriteLine("verifying the nights and joining the reports");
        if (OutcomesRun.Run(request, output) is not { } summary)
        {
            act.AlreadyMade(output);
            people.WriteLine($"already done: {output}");
            return ExitCode.Done;
        }

        act.Made(output);
        people.WriteLine(Line("follow-up", summary.FollowUp));
        people.WriteLine(Line("overrides", summary.Overrides));
        people.WriteLine(FormattableString.Invariant($"{summary.Signals} signals of {summary.Nights} night(s), {summary.Listed} on a list: {output}"));
        return ExitCode.Done;
    }

    private static string Line(string what, ReportCounts c) => FormattableString.Invariant(
        $"{what}: received {c.Received} = stands {c.Kept} + set aside {c.SetAside} + contradicting {c.Conflicting} + repeated {c.Repeated}; of what stands {c.Corrections} correct an earlier one, {c.Late} came late, {c.NotYetKnown} were known only later");
}
