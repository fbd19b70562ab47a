using System.CommandLine;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using FairnessAudit.Signing;
using Interchange.Runs;
using Interchange.Trust;

namespace FairnessAudit.Commands;

internal static class AuditCommand
{
    public static Command Create()
    {
        var table = new TableAuditOptions();
        var candidate = new CandidateAuditOptions();
        var history = new HistoryAuditOptions();
        var counts = new CountsAuditOptions();
        var attributes = new Option<string?>("--protected") { Description = "Protected attributes by person: Parquet, CSV or NDJSON. Needed by all but --counts." };
        var gates = new Option<string?>("--gates") { Description = "Gates policy; --candidate demands one, a table or a history without one is judged by the shipped policy as far as it goes." };
        var threads = new Option<int>("--threads") { Description = "Threads; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var earlier = new Option<string?>("--previous-public") { Description = "The public folder of an earlier audit: what it withheld stays withheld, what it showed counts as known." };
        var second = new Option<string?>("--second-review") { Description = "Form that pipeline second-review wrote, filled in by readers who did not know the first verdict: what it says of unequal records. Not for a table." };
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var ledger = LedgerNote.Option();
        var command = new Command("audit", "Audits a candidate rule, what past nights did, any table of decisions, or a third party's counts, for unequal treatment of groups.")
        {
            attributes, gates, earlier, second, threads, output, quiet, ledger,
        };
        foreach (var option in candidate.All.Concat(history.All).Concat(table.All).Concat(counts.All))
            command.Add(option);
        command.WithExamples(
            "fairness-audit audit --candidate work/candidate --signals work/intake --protected work/protected/protected.parquet --gates policies/gates/default.yaml --first-release --out work/audit",
            "fairness-audit audit --history work/history --protected work/protected/protected.parquet --gates policies/gates/default.yaml --out work/history-audit",
            "fairness-audit audit --table compas.csv --column id=entity_id --column score=decile_score --column decision=score --column outcome=label_value "
            + "--protected compas.csv --attribute race --attribute sex --reference race=Caucasian --stratum age_cat --disclosure public-data --out work/compas",
            "fairness-audit audit --counts data/public/student-grants/counts-2014.csv --counts-meta data/public/student-grants/counts-2014.yaml --out work/student-grants");
        command.Does(ledger, "fairness-audit audit", (parsed, act) =>
        {
            DemandUsed(parsed, second, candidate.Given(parsed) || history.Given(parsed), "only an audit of a candidate or a history knows which cases were read twice");
            DemandUsed(parsed, candidate.Purpose, candidate.Given(parsed), "only an audit of a candidate is about a rule with a purpose");
            if (counts.Given(parsed))
            {
                var ofCounts = CountsAudit.Run(counts.Request(parsed, parsed.GetValue(gates), parsed.GetValue(attributes), candidate.Given(parsed) || history.Given(parsed) || table.Given(parsed)), parsed.GetRequiredValue(output));
                Note(act, parsed.GetRequiredValue(output), ofCounts);
                return Tell(ofCounts, parsed.GetRequiredValue(output), parsed.GetValue(quiet) ? TextWriter.Null : Console.Error);
            }

            var shared = new SharedAuditOptions(parsed.GetValue(attributes) ?? throw RefusedException.Usage(Missing), parsed.GetValue(gates), parsed.GetValue(threads), parsed.GetRequiredValue(output)) { PreviousPublic = parsed.GetValue(earlier), SecondReview = parsed.GetValue(second) };
            var findings = (candidate.Given(parsed), history.Given(parsed), table.Given(parsed)) switch
            {
                (true, false, false) => CandidateAudit.Run(candidate.Request(parsed, shared), shared.Output),
                (false, true, false) => HistoryAudit.Run(history.Request(parsed, shared, table.Attributes(parsed)), shared.Output),
                var (one, two, _) => TableAudit.Run(table.Request(parsed, shared, one || two), shared.Output),
            };
            Note(act, shared.Output, findings);
            return Tell(findings, shared.Output, parsed.GetValue(quiet) ? TextWriter.Null : Console.Error);
        });
        return command;
    }

    /// <summary>An option that this audit would not use is refused: whoever gave it would think that it counted.</summary>
    private static void DemandUsed(ParseResult parsed, Option<string?> option, bool used, string rule)
    {
        if (!used && parsed.GetValue(option) is { } value)
            throw RefusedException.Usage(new Problem { Code = "option", Column = option.Name, Value = value, Rule = rule, Remedy = "leave the option out" });
    }

    private static Problem Missing => new() { Code = "option", Column = "--protected", Rule = "is needed by all but --counts", Remedy = "see fairness-audit audit --help" };

    /// <param name="act">What the ledger will tell.</param>
    /// <param name="output">The audit's folder.</param>
    /// <param name="findings">Null where they stood there already.</param>
    private static void Note(Act act, string output, Findings? findings)
    {
        var made = findings ?? JsonFile.Parse<Findings>(Interchange.Columns.SourceFile.Read(Path.Combine(output, Findings.FileName)));
        var subjects = made.Inputs.Append(KeyValuePair.Create(Findings.FileName, Digest(Findings.FileName)));
        var statement = Path.Combine(output, AuditOutput.StatementName);
        if (File.Exists(statement))
            subjects = subjects.Append(KeyValuePair.Create(EarlierTries.AuditName(AuditStatement.Read(TrustJson.ReadFile(statement)).Predicate.ModelLine, made.Verdict), Digest(AuditOutput.StatementName)));
        if (findings is null)
            act.AlreadyMade(output, subjects);
        else
            act.Made(output, subjects);

        string Digest(string name) => Interchange.Columns.SourceFile.Read(Path.Combine(output, name)).Sha256;
    }

    private static ExitCode Tell(Findings? findings, string output, TextWriter people)
    {
        if (findings is null)
        {
            people.WriteLine($"already done: {output}");
            findings = JsonFile.Parse<Findings>(Interchange.Columns.SourceFile.Read(Path.Combine(output, Findings.FileName)));
        }

        people.Write(AuditSummary.Text(findings));
        people.WriteLine(output);
        Answering.With(findings);
        return Verdicts.ExitCode(findings.GateResults);
    }
}

/// <summary>What both kinds of audit take.</summary>
internal sealed record SharedAuditOptions(string Protected, string? Gates, int Threads, string Output)
{
    /// <summary>The public folder of an earlier audit.</summary>
    public string? PreviousPublic { get; init; }

    /// <summary>Form of blind second readings.</summary>
    public string? SecondReview { get; init; }
}
