using System.CommandLine;
using FairnessAudit.FirstAudit;
using FairnessAudit.Gate;
using FairnessAudit.Measures;
using Interchange.Columns;
using Interchange.Runs;

namespace FairnessAudit.Commands;

internal static class StartCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "A table as CSV, as a spreadsheet or case system saves it.", Arity = ArgumentArity.ZeroOrOne }
            .RefusesOptions(option => $"Unrecognized command or argument '{option}'.");
        var plan = new Option<string?>("--plan") { Description = "A first-audit.yaml written by an earlier start, instead of FILE and answers." };
        var decision = new Option<string?>("--decision") { Description = "Column that says who was put forward." };
        var yes = Many("--yes", "A value of that column that means yes; may be repeated. Not needed for 1/0, ja/nee, yes/no, true/false.");
        var attribute = Many("--attribute", "Column that says to which group somebody belongs; repeat for each.");
        var outcome = new Option<string?>("--outcome") { Description = "Column that says whether it was right afterwards; empty cells are unknown." };
        var outcomeYes = Many("--outcome-yes", "A value of that column that means yes; may be repeated.");
        var score = new Option<string?>("--score") { Description = "Column of the score by which was chosen; decimal commas are read." };
        var person = new Option<string?>("--person") { Description = "Column that says who somebody is, where a person stands on several rows." };
        var stratum = Many("--stratum", "Column that may justify a difference, such as the kind of case; may be repeated.");
        var threads = new Option<int>("--threads") { Description = "Threads; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var language = new Option<string>("--lang") { Description = "Language of the questions: en (default) or nl.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "nl");
        var output = new Option<string?>("--out") { Description = "Folder to make; the name of FILE with '-audit' behind it, where nothing is said." };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var ledger = LedgerNote.Option();
        var command = new Command("start", "The first audit of your own table: shows the columns, asks what they mean unless options say so, keeps the answers, and audits.")
        {
            file, plan, decision, yes, attribute, outcome, outcomeYes, score, person, stratum, threads, language, output, quiet, ledger,
        }.WithExamples(
            "fairness-audit start tests/FairnessAudit.Tests/Data/compas.csv --decision score --attribute race --attribute sex --outcome label_value --score decile_score --person entity_id --out work/first",
            "fairness-audit start --plan work/first/first-audit.yaml --out work/second");
        command.Does(ledger, "fairness-audit start", (parsed, act) =>
        {
            var words = new StartWords(parsed.GetRequiredValue(language) is "nl");
            var people = parsed.GetValue(quiet) ? TextWriter.Null : Console.Error;
            var said = new Answers
            {
                Decision = parsed.GetValue(decision),
                Yes = parsed.GetValue(yes) ?? [],
                Attributes = parsed.GetValue(attribute) ?? [],
                Outcome = parsed.GetValue(outcome),
                OutcomeYes = parsed.GetValue(outcomeYes) ?? [],
                Score = parsed.GetValue(score),
                Person = parsed.GetValue(person),
                Strata = parsed.GetValue(stratum) ?? [],
            };
            var chosen = (parsed.GetValue(file), parsed.GetValue(plan)) switch
            {
                ({ } table, null) => Answered(table, said, words),
                (null, { } path) when said.Nothing => PlanFile.Read(SourceFile.Read(path)),
                (null, { }) => throw RefusedException.Usage(Wrong("--plan", "holds all answers, and goes with no other option but --out", "change the file, or leave --plan out")),
                _ => throw RefusedException.Usage(Wrong("FILE", "give a table, or --plan with the answers of an earlier start", "see fairness-audit start --help")),
            };
            var folder = parsed.GetValue(output) ?? Path.GetFileNameWithoutExtension(chosen.Table) + "-audit";
            var (found, contradictions) = FirstAuditRun.Run(chosen, folder, parsed.GetValue(threads));
            return Tell(found, contradictions, folder, words, people, act);
        });
        return command;
    }

    /// <summary>The plan by options, or by what a person at the terminal answers.</summary>
    private static FirstAuditPlan Answered(string table, Answers said, StartWords words)
    {
        if (said.Enough)
            return said.Plan(table);
        var questions = new Questions(SheetReader.Read(SourceFile.Read(table)), Console.In, Console.Error, words);
        questions.Show();
        if (!Console.IsInputRedirected)
            said = questions.Ask(said);
        return said.Enough ? said.Plan(table) : throw RefusedException.Usage([.. Lacking(said)]);
    }

    private static IEnumerable<Problem> Lacking(Answers said)
    {
        if (said.Decision is null)
            yield return Wrong("--decision", "nobody said which column says who was put forward", "name one of the columns above");
        if (said.Attributes.Count == 0)
            yield return Wrong("--attribute", "nobody said which columns say to which group somebody belongs", "name one or more of the columns above");
    }

    private static ExitCode Tell(Findings? found, int contradictions, string folder, StartWords words, TextWriter people, Act act)
    {
        var audit = Path.Combine(folder, FirstAuditRun.Audit);
        if (found is null)
            act.AlreadyMade(audit);
        else
            act.Made(audit);
        var findings = found ?? JsonFile.Parse<Findings>(SourceFile.Read(Path.Combine(audit, Findings.FileName)));
        if (contradictions > 0)
            people.WriteLine(words.Contradictions(contradictions));
        people.Write(AuditSummary.Text(findings));
        people.WriteLine(words.Meaning(findings.Verdict is Verdicts.Beyond));
        people.WriteLine(words.Open(Path.Combine(audit, "report.nl.html") + ", " + Path.Combine(audit, "report.en.html")));
        people.WriteLine(words.Again(Path.Combine(folder, PlanFile.Name)));
        people.WriteLine(words.Private);
        return Verdicts.ExitCode(findings.GateResults);
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description };

    private static Problem Wrong(string option, string rule, string remedy) => new() { Code = "option", Column = option, Rule = rule, Remedy = remedy };
}
