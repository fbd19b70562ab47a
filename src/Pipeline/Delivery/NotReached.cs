using System.Globalization;
using Pipeline.Nights;
using Pipeline.Scoring;
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

    private const int ReleaseCells = 4;
    private static readonly (byte[] No, byte[] Yes) Said = (SafeCsv.Encoded("no"), SafeCsv.Encoded("yes"));
    private static readonly byte[] Open = SafeCsv.Encoded(["open", "capacity"]);
    private readonly Night night;
    private readonly WorklistRows rows;
    private readonly ReasonCells reasons;
    private readonly ShortCells shortOf;
    private readonly FactCells[] facts;
    private readonly byte[][] classes;
    private readonly byte[][] lapsed;
    private readonly EncodedCells<int> days = new(day => Written(DateOnly.FromDayNumber(day)));
    private readonly EncodedCells<(byte Class, int Received)> dues;
    private readonly EncodedCells<int> counts = new(count => count.ToString(CultureInfo.InvariantCulture));
    private readonly byte[] release;
    private readonly ReasonCell[] raising = new ReasonCell[Reasons.Shown];
    private readonly ReasonCell[] lowering = new ReasonCell[Reasons.Shown];

    private NotReached(Night night)
    {
        (this.night, rows, shortOf) = (night, new WorklistRows(night), new ShortCells(new ShortOf(night)));
        reasons = new ReasonCells(night, new ReasonWords(night));
        dues = new(of => NightOrder.Due(night.Rule.Policy.Classes[of.Class], DateOnly.FromDayNumber(of.Received)) is { } due ? Written(due) : "");
        facts = [.. WorklistRows.FactColumns(night.Contract).Select(c => new FactCells(night.Open.Level(c.Name)))];
        classes = [.. night.Rule.Policy.Classes.Select(c => SafeCsv.Encoded(c.Name))];
        lapsed = [.. night.Rule.Policy.Classes.Select(c => SafeCsv.Encoded(["lapsed", $"capacity; waited more than {c.LapseAfterDays} days"]))];
        release = SafeCsv.Encoded([NightWords.Release(night).En, night.Rule.ValidUntil is { } until ? Written(until) : "", NightWords.ConditionText(night), NightWords.Marks(night).En]);
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
        var (raised, lowered) = night.Scored is { } scored ? (Cells(scored.Raising, row, raising), Cells(scored.Lowering, row, lowering)) : (0, 0);
        for (var i = 0; i < Reasons.Shown; i++)
            line.Cell(i < raised ? raising[i].Code : []);
        for (var i = 0; i < Reasons.Shown; i++)
            line.Cell(i < lowered ? lowering[i].Code : []);
        for (var i = 0; i < Reasons.Shown; i++)
            line.Cell(i < raised ? raising[i].Nl : []);
        for (var i = 0; i < Reasons.Shown; i++)
            line.Cell(i < raised ? raising[i].En : []);
        line.Cell(rows.ToWeigh(row) ? Said.Yes : Said.No);
        line.Cells(release, ReleaseCells);
        line.EndLine();
    }

    private void Known(SafeCsvLines line, int row)
    {
        var (signalClass, received) = (night.Signals.Class[row], night.Signals.ReceivedDay[row]);
        line.Cell(SafeCsv.Encoded(night.Signals.Signal[row]));
        line.Cell(classes[signalClass]);
        foreach (var column in facts)
            line.Cell(column[row]);
        line.Cell(days[received]);
        line.Cell(dues[(signalClass, received)]);
        line.Cell(night.Late(row) ? Said.Yes : Said.No);
        line.Cell(counts[night.WaitingDays(row)]);
        line.Cells(night.State[row] == ReplayedDecisions.Lapsed ? lapsed[signalClass] : Open, 2);
        line.Cells(shortOf[row], 3);
    }

    /// <summary>Fills in the reasons of a row.</summary>
    /// <returns>How many there are.</returns>
    private int Cells(int[] keys, int row, ReasonCell[] cells)
    {
        var count = 0;
        foreach (var key in keys.AsSpan(row * Reasons.Shown, Reasons.Shown))
        {
            if (ScoredBatch.PartOf(key) is >= 0 and var part)
                cells[count++] = reasons.Of(part, row);
        }

        return count;
    }

    private static IEnumerable<string> Numbered(string name) => Enumerable.Range(1, Reasons.Shown).Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}_{i}"));

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
