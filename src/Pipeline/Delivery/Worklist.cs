using System.Globalization;
using Interchange.Columns;
using Interchange.Contracts;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>
/// What the caseworkers read. Signals put forward by the order and drawn at random look the same: no score, no rank, no arm, and the random
/// ones stand at seeded places among the others.
/// </summary>
internal static class Worklist
{
    public const string CsvName = "worklist.csv";
    public const string DutchName = "worklist.nl.html";
    public const string EnglishName = "worklist.en.html";
    private const string No = "nee";

    /// <summary>All that a worklist may hold; a test compares every delivered header with it.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["signaal", "klasse", "ontvangen_op", "opvolgen_voor", "reden_1", "reden_2", "reden_3", "reden_4", "reden_5", "omstandigheden_te_wegen", "vrijgave", "let_op"];

    /// <summary>Rows of the list, random ones inserted where a hash of seed, night and signal puts them.</summary>
    public static IReadOnlyList<int> Rows(Night night)
    {
        var rows = night.Decision.Ranked.ToList();
        foreach (var row in night.Decision.Random)
        {
            var hash = SeededHash.Under(SeededHash.Of(night.Signals.Signal[row]), ~night.Request.Seed, night.Request.Date.DayNumber);
            rows.Insert((int)(hash % (ulong)(rows.Count + 1)), row);
        }

        return rows;
    }

    public static byte[] Csv(Night night)
    {
        var (csv, words) = (new SafeCsv(Columns), new ReasonWords(night));
        foreach (var row in Rows(night))
        {
            var reasons = words.Of(row).Raising.Select(f => words.Words(f, row).Nl).Concat(Enumerable.Repeat("", Reasons.Shown)).Take(Reasons.Shown);
            csv.Add(
            [
                night.Signals.Signal[row], ReasonWords.Class(night.Contract, night.ClassOf(row).Name).Nl, Day(night.Received(row)), night.Due(row) is { } due ? Day(due) : "",
                .. reasons, ToWeigh(night, row).Any() ? "ja, zie dossier" : No, NightWords.Release(night).Nl, NightWords.Marks(night).Nl,
            ]);
        }

        return csv.Bytes();
    }

    public static Document Document(Night night)
    {
        var words = new ReasonWords(night);
        var rows = Rows(night);
        return new Document(
            new("Werklijst van " + Written.Date(night.Request.Date, Language.Dutch), "Worklist of " + Written.Date(night.Request.Date, Language.English)),
            new Phrase($"{rows.Count} signalen om te bekijken, ", $"{rows.Count} signals to look at, ") + NightWords.ShortRelease(night),
            [
                NightWords.NoVerdict,
                new Heading(2, new("Signalen, van boven naar beneden", "Signals, from top to bottom")),
                new Paragraph(new(
                    "Begin bovenaan. Bij elk signaal staan de klasse, de uiterste dag van opvolging en hoogstens vijf gegevens waarom het hier staat.",
                    "Start at the top. Each signal has its class, the last day to follow it up and at most five facts that are why it is here.")),
                .. rows.Select(row => Card(night, words, row)),
            ])
        {
            Banner = NightWords.Banner(night),
            Colophon = [NightWords.Release(night)],
        };
    }

    private static Card Card(Night night, ReasonWords words, int row)
    {
        var signal = night.Signals.Signal[row];
        var facts = new List<Fact>
        {
            new(new("Signaal", "Signal"), Cell.Code(signal)),
            new(new("Ontvangen op", "Received on"), Cell.Date(night.Received(row))),
        };
        if (night.Due(row) is { } due)
            facts.Add(new(new("Uiterlijk opvolgen op", "Follow up by"), Cell.Date(due)));
        var raising = words.Of(row).Raising;
        IReadOnlyList<ReasonList> reasons = raising.Count == 0 ? [] :
            [new(new("Waarom dit signaal hier staat", "Why this signal is here"), [.. raising.Select(f => new Reporting.Documents.Reason(words.Words(f, row), null))])];
        var weigh = ToWeigh(night, row).ToArray();
        return new Card(signal[..Math.Min(6, signal.Length)], new Phrase("Klasse: ", "Class: ") + ReasonWords.Class(night.Contract, night.ClassOf(row).Name), facts, reasons)
        {
            Remark = weigh.Length == 0 ? null : new("Er zijn omstandigheden te wegen; ze staan in het dossier.", "There are circumstances to weigh; they are in the file."),
        };
    }

    /// <summary>Context columns that say yes: only that there is something to weigh, never what.</summary>
    private static IEnumerable<ContractColumn> ToWeigh(Night night, int row) => night.Contract.Of(ColumnRole.Context)
        .Where(c => c.Kind == ColumnKind.Level && c.Levels is ["no", "yes"] && string.Equals(night.Open.Level(c.Name)[row], "yes", StringComparison.Ordinal));

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
