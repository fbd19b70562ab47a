using Pipeline.Nights;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Delivery;

/// <summary>A team's lists as pages to read and to print.</summary>
internal static class WorklistPage
{
    /// <summary>Rows that the late page tells in its table; the files hold all.</summary>
    public const int TableRows = 100;

    /// <summary>Tonight's places within the norm.</summary>
    public static Document OnTime(Night night, Worklist list) => Page(
        night, list, new("Werklijst van ", "Worklist of "),
        Signals(list.OnTime.Count),
        [
            .. list.Late.Count == 0 ? [] : new Block[] { new Notice(NoticeKind.Warning, new("Begin met de lijst Te laat", "Start with the list Late"), [Signals(list.Late.Count) + new Phrase(" van vandaag over de norm.", " of today past the norm.")]) },
            .. Order(night),
            new Heading(2, new("Signalen, van boven naar beneden", "Signals, from top to bottom")),
            .. Cards(night, list.OnTime),
        ]);

    /// <summary>Everything past its norm: what is on today's places, then what is not.</summary>
    public static Document Late(Night night, Worklist list) => Page(
        night, list, new("Te laat op ", "Late on "),
        Signals(list.Late.Count + list.LateUnreached.Count) + new Phrase(" over de norm", " past the norm"),
        [
            .. Order(night),
            new Heading(2, new("Vandaag aan de beurt", "To look at today")),
            .. list.Late.Count == 0 ? [NoSignal] : Cards(night, list.Late).ToArray<Block>(),
            new Heading(2, new("Nog niet aan de beurt", "Not yet reached")),
            list.LateUnreached.Count == 0 ? NoSignal : Unreached(night, list.LateUnreached),
        ]);

    private static readonly Block NoSignal = new Paragraph(new("Geen signaal.", "No signal."));

    private static Document Page(Night night, Worklist list, Phrase title, Phrase subtitle, IReadOnlyList<Block> blocks)
    {
        var day = Written.Date(night.Request.Date);
        var team = list.Desk.Label is { } label ? new Phrase(", ", ", ") + label : Phrase.Same("");
        return new Document(title + day + team, subtitle + Phrase.Same(", ") + NightWords.ShortRelease(night), [NightWords.NoVerdict, .. blocks])
        {
            Banner = NightWords.Banner(night),
            Running = title + day + team + Phrase.Same(" | ") + NightWords.ShortRelease(night),
            Colophon = NightWords.WholeRelease(night),
        };
    }

    private static Phrase Signals(int count) => new(count == 1 ? "1 signaal" : $"{count} signalen", count == 1 ? "1 signal" : $"{count} signals");

    private static Block[] Order(Night night) =>
    [
        new Heading(2, new("Hoe deze volgorde ontstaat", "How this order comes about")),
        new BulletList(WorklistWords.Order(night)) { Numbered = true },
    ];

    private static IEnumerable<Card> Cards(Night night, IReadOnlyList<ListedRow> rows)
    {
        var columns = WorklistRows.FactColumns(night.Contract);
        return rows.Select(listed => Card(listed));

        Card Card(ListedRow listed)
        {
            var row = listed.Row;
            IReadOnlyList<Fact> facts =
            [
                new(WorklistWords.Signal, Cell.Code(row.Signal)),
                new(WorklistWords.Received, Cell.Date(row.Received)),
                new(WorklistWords.Due, Due(row)),
                .. columns.Zip(row.Facts, (column, fact) => new Fact(WorklistWords.Label(column), Cell.Text(fact.Words))),
                new(WorklistWords.Release, Cell.Text(NightWords.RowRelease(night))),
            ];
            IReadOnlyList<Phrase> counts = row.Reasons.Count == 0 ? [WorklistWords.NothingCounts] : row.Reasons;
            return new Card(row.Signal[..Math.Min(6, row.Signal.Length)], WorklistWords.ClassIs + row.Class, facts, [List(WorklistWords.Place, [.. row.Standing, listed.Above]), List(WorklistWords.Counts, counts)])
            {
                Remark = row.ToWeigh ? WorklistWords.ToWeigh : null,
            };
        }
    }

    private static ReasonList List(Phrase title, IReadOnlyList<Phrase> items) => new(title, [.. items.Select(item => new Reporting.Documents.Reason(item, null))]);

    private static Table Unreached(Night night, IReadOnlyList<WorklistRow> rows) => new(
        rows.Count <= TableRows
            ? new("Langst te laat eerst", "Longest late first")
            : new Phrase($"De {TableRows} die het langst te laat zijn, van ", $"The {TableRows} longest late, of ") + Written.Count(rows.Count) + new Phrase("; alle staan in het bestand", "; the file has all"),
        [new(WorklistWords.Signal), new(WorklistWords.Class), new(WorklistWords.Received), new(WorklistWords.Due), new(WorklistWords.Release)],
        [.. rows.Take(TableRows).Select(row => (IReadOnlyList<Cell>)[Cell.Code(row.Signal), Cell.Text(row.Class), Cell.Date(row.Received), Due(row), Cell.Text(NightWords.RowRelease(night))])]);

    private static Cell Due(WorklistRow row) => row.Due is { } due ? Cell.Date(due) : Cell.Text(WorklistWords.NoDue);
}
