using System.CommandLine;
using System.Globalization;
using FairnessAudit.Population;
using Interchange.Columns;
using Interchange.Pseudonyms;
using Interchange.Runs;

namespace FairnessAudit.Commands;

internal static class SplitCommand
{
    public static Command Create()
    {
        var table = new Option<string>("--table") { Description = "The raw table: Parquet, CSV or NDJSON by content.", Required = true };
        var id = new Option<string>("--id") { Description = "NAME=COLUMN: the column that identifies the person, and its name in the signals file.", Required = true };
        var attributes = Many("--attribute", "A protected column; repeat for each. It goes to the protected file and nowhere else.");
        attributes.Required = true;
        var drop = Many("--drop", "A column to leave out of both files; may be repeated.");
        var rename = Many("--rename", "OLD=NEW: a column under another name in the signals file; may be repeated.");
        var copy = Many("--copy", "NAME=NEW: a column of the signals file a second time under another name; may be repeated.");
        var constant = Many("--constant", "NAME=VALUE: a column with one value in every row; may be repeated.");
        var value = Many("--value", "COLUMN:OLD=NEW: a value to write differently; may be repeated.");
        var period = new Option<string?>("--date-from-row-order") { Description = "FROM..TO: the table has no date, let the order of its rows stand in; the run record says so." };
        var dateColumn = new Option<string?>("--date-column") { Description = "Name of the column for --date-from-row-order." };
        var protectedOnly = new Option<bool>("--protected-only") { Description = "Make the protected file only." };
        var personKey = new Option<string>("--person-key") { Description = "Key file for person pseudonyms, the same as intake's.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder to make.", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "Say nothing unless something is wrong." };
        var ledger = LedgerNote.Option();
        var command = new Command("split", "Splits a table that carries both into a signals file and a protected file; for the source or a third party, not for the pipeline.")
        {
            table, id, attributes, drop, rename, copy, constant, value, period, dateColumn, protectedOnly, personKey, output, quiet, ledger,
        }.WithExamples(
            "fairness-audit split --table data/synthetic/samples/clean/protected.csv --id person_id=person_id --attribute origin --attribute sex --protected-only --person-key person.key --out protected",
            "fairness-audit split --table tests/FairnessAudit.Tests/Data/compas.csv --id person_id=entity_id --attribute race --attribute sex --drop decile_score --drop score --drop age_cat --copy person_id=signal_id "
            + "--rename label_value=substantiated --value label_value:1=founded --value label_value:0=unfounded --value charge_degree:F=felony --value charge_degree:M=misdemeanor "
            + "--constant arm=process --date-from-row-order 2013-01-01..2014-12-31 --date-column received_on --copy received_on=outcome_known_on --person-key person.key --out split");
        command.Does(ledger, "fairness-audit split", (parsed, act) =>
        {
            var problems = new List<Problem>();
            var plan = new SplitPlan
            {
                Person = Swapped(Pair("--id", parsed.GetRequiredValue(id), problems)),
                Attributes = parsed.GetValue(attributes) ?? [],
                Drop = parsed.GetValue(drop) ?? [],
                Rename = Pairs("--rename", parsed.GetValue(rename), problems),
                Copy = Pairs("--copy", parsed.GetValue(copy), problems),
                Constants = Pairs("--constant", parsed.GetValue(constant), problems),
                Values = [.. (parsed.GetValue(value) ?? []).Select(v => Value(v, problems))],
                RowOrderDate = Period(parsed.GetValue(period), parsed.GetValue(dateColumn), problems),
                ProtectedOnly = parsed.GetValue(protectedOnly),
            };
            if (problems.Count > 0)
                throw new RefusedException(ExitCode.Usage, problems);
            return Run(parsed.GetRequiredValue(table), plan, PseudonymKey.Read(parsed.GetRequiredValue(personKey)), parsed.GetRequiredValue(output), act, parsed.GetValue(quiet) ? TextWriter.Null : Console.Error);
        });
        return command;
    }

    private static ExitCode Run(string tablePath, SplitPlan plan, PseudonymKey personKey, string output, Act act, TextWriter people)
    {
        var file = SourceFile.Read(tablePath);
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["table"] = file.Sha256, ["person-key (fingerprint)"] = personKey.Fingerprint };
        act.Took(inputs);
        using var folder = ResultFolder.Begin(output, new RunRecord { Command = "fairness-audit split", Inputs = inputs, Settings = plan.Settings() });
        if (folder is null)
        {
            act.AlreadyMade(output, Subjects(inputs, output));
            people.WriteLine($"already done: {output}");
            return ExitCode.Done;
        }

        var counts = TableSplit.Write(folder, RawTable.Open(file), plan, personKey);
        folder.Commit(counts);
        act.Made(output, Subjects(inputs, output));
        people.WriteLine($"{counts["rows"]} rows, {counts["people"]} people, {counts["contradictions"]} contradictions (made unknown), {counts["rows_without_person"]} rows without a person: {output}");
        return ExitCode.Done;
    }

    private static IEnumerable<KeyValuePair<string, string>> Subjects(SortedDictionary<string, string> inputs, string output) =>
        inputs.Append(KeyValuePair.Create(TableSplit.ProtectedName, SourceFile.Read(Path.Combine(output, TableSplit.ProtectedName)).Sha256));

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description };

    private static (string Column, string Name) Swapped((string From, string To) pair) => (pair.To, pair.From);

    private static IReadOnlyList<(string From, string To)> Pairs(string option, string[]? texts, List<Problem> problems) => [.. (texts ?? []).Select(t => Pair(option, t, problems))];

    private static (string From, string To) Pair(string option, string text, List<Problem> problems)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at > 0 && at < text.Length - 1)
            return (text[..at], text[(at + 1)..]);
        problems.Add(Wrong(option, text, "two names with '=' between them"));
        return ("", "");
    }

    private static (string Column, string Old, string New) Value(string text, List<Problem> problems)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        var (old, changed) = Pair("--value", at > 0 ? text[(at + 1)..] : "", problems);
        return (at > 0 ? text[..at] : "", old, changed);
    }

    private static (string Column, DateOnly From, DateOnly To)? Period(string? period, string? column, List<Problem> problems)
    {
        if (period is null && column is null)
            return null;
        var ends = (period ?? "").Split("..");
        if (ends.Length == 2 && column is not null && Date(ends[0], out var from) && Date(ends[1], out var to) && from <= to)
            return (column, from, to);
        problems.Add(Wrong("--date-from-row-order", period ?? "", "a period as YYYY-MM-DD..YYYY-MM-DD, together with --date-column"));
        return null;
    }

    private static bool Date(string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static Problem Wrong(string option, string value, string wanted) =>
        new() { Code = "option-malformed", Column = option, Value = value, Rule = $"{option} wants {wanted}", Remedy = "see fairness-audit split --help" };
}
