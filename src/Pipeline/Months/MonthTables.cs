using Pipeline.Delivery;
using Pipeline.Outcomes;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Months;

/// <summary>The pictures and tables of the month's report.</summary>
internal static class MonthTables
{
    private static readonly Phrase Class = new("Klasse", "Class");
    private static readonly Phrase What = new("Wat", "What");

    public static Table Balance(MonthRecord record) => new(
        new("Voorraad aan het begin en nieuw, tegenover wat ermee gebeurde", "Stock at the start and new, against what became of them"),
        [new(What), Number("Signalen", "Signals")],
        [
            Row("Open aan het begin", "Open at the start", record.Balance.StockBefore),
            Row("Nieuw", "New", record.Balance.New),
            Row("Naar voren gehaald door de volgorde", "Put forward by the order", record.Balance.PutForward),
            Row("Aselecte controlesteekproef", "Random control sample", record.Balance.Random),
            Row("Vervallen, niet bereikt", "Lapsed, not reached", record.Balance.Lapsed),
            Row("Elders gesloten", "Closed elsewhere", record.Balance.Closed),
            Row("Open aan het eind", "Open at the end", record.Balance.StockAfter),
        ]);

    /// <summary>How the stock moved; a day without a night has no point.</summary>
    public static BandChart Stock(MonthRecord record) => new(
        new("Open na elke nacht", "Open after every night"),
        new Phrase("Van ", "From ") + Written.Count(record.Balance.StockBefore) + new Phrase(" aan het begin naar ", " at the start to ") + Written.Count(record.Balance.StockAfter) + new Phrase(" aan het eind.", " at the end."),
        new("Signalen open", "Signals open"),
        new("Dag van de maand", "Day of the month"),
        [new BandSeries(new("open na de nacht", "open after the night"), [.. record.Nights.Select(n => new BandPoint(n.Date.Day, n.Balance.StockAfter, null, null) { More = [Cell.Count(n.Balance.New)] })])])
    {
        Digits = 0,
        TableFolded = true,
        MoreColumns = [Number("Nieuw", "New")],
    };

    public static Table Nights(MonthRecord record) => new(
        new("De nachten; elke rij telt op: open ervoor en nieuw is de som van wat volgt", "The nights; every row adds up: open before and new is the sum of what follows"),
        [
            new(new("Nacht", "Night")), Number("Plaatsen", "Places"), Number("Open ervoor", "Open before"), Number("Nieuw", "New"), Number("Naar voren", "Put forward"), Number("Aselect", "Random"), Number("Vervallen", "Lapsed"),
            Number("Elders gesloten", "Closed elsewhere"), Number("Open erna", "Open after"), new(new("Bijzonder", "Remarks")),
        ],
        [.. record.Nights.Select(n => (IReadOnlyList<Cell>)
        [
            Cell.Date(n.Date), Cell.Count(n.Capacity), Cell.Count(n.Balance.StockBefore), Cell.Count(n.Balance.New), Cell.Count(n.Balance.PutForward), Cell.Count(n.Balance.Random), Cell.Count(n.Balance.Lapsed),
            Cell.Count(n.Balance.Closed), Cell.Count(n.Balance.StockAfter), Cell.Text(Remarks(n)),
        ])]);

    public static Table Classes(MonthRecord record) => new(
        new("Waar de signalen van elke klasse bleven", "What became of the signals of every class"),
        [new(Class), Number("Open aan het begin", "Open at the start"), Number("Nieuw", "New"), Number("Op een lijst", "On a list"), Number("Vervallen", "Lapsed"), Number("Elders gesloten", "Closed elsewhere"), Number("Open aan het eind", "Open at the end")],
        [.. record.Classes.Select(c => (IReadOnlyList<Cell>)[Name(c), Cell.Count(c.OpenAtStart), Cell.Count(c.New), Cell.Count(c.Listed), Cell.Count(c.Lapsed), Cell.Count(c.Closed), Cell.Count(c.OpenAtEnd)])]);

    public static Table Norms(MonthRecord record) => new(
        new("De norm, en wat het langst wacht", "The norm, and what waits longest"),
        [
            new(Class), new(new("Norm", "Norm")), Number("Op een lijst binnen de norm (95%-interval, Wilson)", "Listed within the norm (95% interval, Wilson)"), Number("Op een lijst (n)", "Listed (n)"),
            Number("Open en over de norm", "Open and past the norm"), Number("Langst wachtend open, dagen", "Longest waiting open, days"),
        ],
        [.. record.Classes.Select(c => (IReadOnlyList<Cell>)
        [
            Name(c), Cell.Text(Norm(c)), Within(c.WithinNorm), Cell.Count(c.Listed), c.OpenPastNorm is { } past ? Cell.Count(past) : Cell.Undefined(new("geen norm", "no norm")),
            c.OldestOpenDays is { } days ? Cell.Count(days) : Cell.Undefined(new("niets open", "nothing open")),
        ])]);

    public static IEnumerable<Block> Lapses(MonthRecord record)
    {
        if (record.Lapses.Count == 0)
        {
            yield return new Paragraph(new("In deze maand is niets vervallen.", "Nothing lapsed in this month."));
            yield break;
        }

        yield return new Paragraph(new("Een signaal vervalt als het langer heeft gewacht dan het beleid toestaat en er geen plaats voor was. De reden zegt waarin het tekortkwam tegenover het laatste signaal met een plaats.",
            "A signal lapses when it has waited longer than the policy allows and there was no place for it. The reason says in what it came short of the last signal with a place."));
        yield return new Table(
            new("Vervallen signalen, naar klasse en reden", "Lapsed signals, by class and reason"),
            [new(Class), new(new("Reden", "Reason")), Number("Signalen", "Signals")],
            [.. record.Lapses.Select(l => (IReadOnlyList<Cell>)[Cell.Text(ReasonWords.Upper(new Phrase(l.Label.Nl, l.Label.En))), Cell.Text(new Phrase(l.Words.Nl, l.Words.En)), Cell.Count(l.Signals)])]);
    }

    public static Table Found(MonthOutcomes outcomes) => new(
        new("Gegrond en ongegrond, naar hoe het bekend werd", "Founded and unfounded, by how it became known"),
        [new(new("Hoe bekend", "How known")), Number("Signalen", "Signals"), Number("Gegrond", "Founded"), Number("Ongegrond", "Unfounded"), Number("Bekeken, nog niet bekend", "Looked at, not known yet"), Number("Niet bereikt", "Not reached")],
        [.. outcomes.Found.Select(f => (IReadOnlyList<Cell>)[Cell.Text(OutcomesReport.Known(f.Known)), Cell.Count(f.Signals), Cell.Count(f.Founded), Cell.Count(f.Unfounded), Cell.Count(f.LookedAt), Cell.Count(f.NotReached)])]);

    public static Table Overrides(MonthOutcomes outcomes) => new(
        new("Waar mensen afweken van de lijst", "Where people departed from the list"),
        [new(What), Number("Signalen", "Signals"), Number("Afgeweken", "Departed"), Number("Deel (95%-interval, Wilson)", "Share (95% interval, Wilson)")],
        [Departed(new("Op een lijst, terzijde gelegd of naar een ander team", "On a list, set aside or sent to another team"), outcomes.Overrides), Departed(new("Op geen lijst, toch opgepakt", "On no list, taken up anyway"), outcomes.TakenUp)]);

    private static IReadOnlyList<Cell> Departed(Phrase what, OverrideCount count) =>
    [
        Cell.Text(what), Cell.Count(count.Signals), Cell.Count(count.Overridden),
        count.Rate is { } rate ? Cell.Estimate(rate, count.Low, count.High, 1, percentage: true) : Cell.Undefined(new("niemand om te tellen", "nobody to count")),
    ];

    private static Cell Within(NormShare? within) => within switch
    {
        null => Cell.Undefined(new("geen norm", "no norm")),
        { Share: { } share } => Cell.Estimate(share, within.Low, within.High, 1, percentage: true),
        _ => Cell.Undefined(new("niets op een lijst", "nothing on a list")),
    };

    private static Phrase Norm(MonthClass one) => one.NormDays is not { } days
        ? new("geen", "none")
        : one.NormInWorkingDays
            ? new($"{days} {(days == 1 ? "werkdag" : "werkdagen")}", $"{days} working {(days == 1 ? "day" : "days")}")
            : new($"{days} {(days == 1 ? "dag" : "dagen")}", $"{days} {(days == 1 ? "day" : "days")}");

    private static Phrase Remarks(MonthNight night)
    {
        var marks = new List<Phrase>();
        if (night.PolicyOnly)
            marks.Add(new("alleen beleid", "policy only"));
        if (night.Replay)
            marks.Add(new("nagespeeld", "replay"));
        if (night.SetAside > 0)
            marks.Add(new Phrase("apart gezet: ", "set aside: ") + Written.Count(night.SetAside));
        return Phrase.Join("; ", marks);
    }

    private static Cell Name(MonthClass one) => Cell.Text(ReasonWords.Upper(new Phrase(one.Label.Nl, one.Label.En)));

    private static IReadOnlyList<Cell> Row(string nl, string en, long count) => [Cell.Text(new Phrase(nl, en)), Cell.Count(count)];

    private static Column Number(string nl, string en) => new(new Phrase(nl, en), true);
}
