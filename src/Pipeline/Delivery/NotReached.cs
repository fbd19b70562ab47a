using System.Globalization;
using Pipeline.Nights;
using Prioritisation.Ordering;
using Prioritisation.Scorecards;

namespace Pipeline.Delivery;

/// <summary>
/// Every signal that was not put forward, with reasons as complete as those of one that was: what is known of it, what counts for and against
/// it, and in which part of the order it came short. Most of a night stands here, so what rows have in common is worded and encoded once.
/// </summary>
internal sealed class NotReached
{
    public const string FileName = "not-reached.csv";

    private static readonly (byte[] No, byte[] Yes) Said = (SafeCsv.Encoded("no"), SafeCsv.Encoded("yes"));
    private static readonly (byte[] Lapsed, byte[] Open) States = (SafeCsv.Encoded("lapsed"), SafeCsv.Encoded("open"));
    private readonly Night night;
    private readonly WorklistRows rows;
    private readonly ReasonWords words;
    private readonly ReasonCells reasons;
    private readonly ShortCells shortOf;
    private readonly FactCells[] facts;
    private readonly byte[][] classes;
    private readonly byte[][] lapsed;
    private readonly byte[] capacity = SafeCsv.Encoded("capacity");
    private readonly EncodedCells<int> days = new(day => Written(DateOnly.FromDayNumber(day)));
    private readonly EncodedCells<int> counts = new(count => count.ToString(CultureInfo.InvariantCulture));
    private readonly byte[][] release;

    private NotReached(Night night)
    {
        (this.night, rows, words, shortOf) = (night, new WorklistRows(night), new ReasonWords(night), new ShortCells(new ShortOf(night)));
        reasons = new ReasonCells(night, words);
        facts = [.. WorklistRows.FactColumns(night.Contract).Select(c => new FactCells(night.Open.Level(c.Name)))];
        classes = [.. night.Rule.Policy.Classes.Select(c => SafeCsv.Encoded(c.Name))];
        lapsed = [.. night.Rule.Policy.Classes.Select(c => SafeCsv.Encoded($"capacity; waited more than {c.LapseAfterDays} days"))];
        string[] whole = [NightWords.Release(night).En, night.Rule.ValidUntil is { } until ? Written(until) : "", NightWords.ConditionText(night), NightWords.Marks(night).En];
        release = Array.ConvertAll(whole, SafeCsv.Encoded);
    }

    public static IReadOnlyList<string> Columns(Night night) =>
    [
        "signal", "class", .. WorklistRows.FactColumns(night.Contract).Select(c => c.Name), "received_on", "due_on", "past_norm", "waiting_days", "state", "why_not_reached",
        "short_in", "short_nl", "short_en", .. Numbered("raising"), .. Numbered("lowering"), .. Numbered("counts_nl"), .. Numbered("counts_en"), "circumstances_to_weigh", "release", "release_valid_until", "release_conditions", "mark",
    ];

    public static void Write(Stream stream, Night night)
    {
        var table = new NotReached(night);
        using var lines = new SafeCsvLines(stream, Columns(night));
        foreach (var row in StateFiles.Rows(night, ReplayedDecisions.Open).Concat(StateFiles.Rows(night, ReplayedDecisions.Lapsed)))
            table.Line(lines, row);
    }

    private void Line(SafeCsvLines line, int row)
    {
        Known(line, row);
        var (raising, lowering) = words.Of(row);
        Five(line, raising, row, cell => cell.Code);
        Five(line, lowering, row, cell => cell.Code);
        Five(line, raising, row, cell => cell.Nl);
        Five(line, raising, row, cell => cell.En);
        line.Cell(rows.ToWeigh(row) ? Said.Yes : Said.No);
        foreach (var cell in release)
            line.Cell(cell);
        line.EndLine();
    }

    private void Known(SafeCsvLines line, int row)
    {
        var (signal, lapses) = (night.Signals.Signal[row], night.State[row] == ReplayedDecisions.Lapsed);
        line.Cell(SafeCsv.Encoded(signal));
        line.Cell(classes[night.Signals.Class[row]]);
        foreach (var column in facts)
            line.Cell(column[row]);
        line.Cell(days[night.Signals.ReceivedDay[row]]);
        line.Cell(night.Due(row) is { } due ? days[due.DayNumber] : []);
        line.Cell(night.Late(row) ? Said.Yes : Said.No);
        line.Cell(counts[night.WaitingDays(row)]);
        line.Cell(lapses ? States.Lapsed : States.Open);
        line.Cell(lapses ? lapsed[night.Signals.Class[row]] : capacity);
        var (code, nl, en) = shortOf[row];
        line.Cell(code);
        line.Cell(nl);
        line.Cell(en);
    }

    private void Five(SafeCsvLines line, IReadOnlyList<IReadOnlyList<string>> features, int row, Func<ReasonCell, byte[]> say)
    {
        for (var i = 0; i < Reasons.Shown; i++)
            line.Cell(i < features.Count ? say(reasons.Of(features[i], row)) : []);
    }

    private static IEnumerable<string> Numbered(string name) => Enumerable.Range(1, Reasons.Shown).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}_{i}"));

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
