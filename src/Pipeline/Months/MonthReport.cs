using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Months;

/// <summary>The report of a month, for the programme: what came, what became of it, what waits, and on which nights something was other than it should be.</summary>
internal static class MonthReport
{
    private static readonly Phrase[] Limits =
    [
        new("Een werkdag zonder nacht is hier alleen een lege plek. Of de nacht niet is gedraaid of is geweigerd, en waarom, staat in het logboek.", "A working day without a night is only a gap here. Whether the night was not run or was refused, and why, is in the ledger."),
        new("Binnen de norm gaat over signalen die op een lijst kwamen. Wat nog open staat of vervallen is, telt daar niet mee; dat staat ernaast.", "Within the norm is about signals that came on a list. What is still open or has lapsed does not count there; it stands beside it."),
        new("Op een lijst is nog niet bekeken. Wat mensen vonden en deden staat hier alleen als de uitkomsten zijn meegegeven.", "On a list is not yet looked at. What people found and did is here only where the outcomes were given."),
        new("Of groepen gelijk worden behandeld staat hier niet; dat onderzoekt de audit.", "Whether groups are treated alike is not answered here; the audit examines that."),
    ];

    public static Document Of(MonthRecord record) => new(
        new Phrase("De nachten van ", "The nights of ") + Written.Month(record.Month),
        Written.Count(record.Nights.Count) + new Phrase(record.Nights.Count == 1 ? " nacht, van " : " nachten, van ", record.Nights.Count == 1 ? " night, from " : " nights, from ") + Written.Days(record.Nights[0].Date, record.Nights[^1].Date),
        [
            Figures(record),
            Notice(record),
            new Heading(2, new("Waar elk signaal bleef", "What became of every signal")),
            MonthTables.Balance(record),
            new Heading(2, new("Nacht voor nacht", "Night by night")),
            MonthTables.Stock(record),
            MonthTables.Nights(record),
            new Heading(2, new("Per klasse", "By class")),
            MonthTables.Classes(record),
            MonthTables.Norms(record),
            new Heading(2, new("Wat vervallen is, en waarom", "What lapsed, and why")),
            .. MonthTables.Lapses(record),
            .. Outcomes(record),
            new Heading(2, new("Wat dit niet kan zeggen", "What this cannot say")),
            new BulletList(Limits),
        ])
    {
        Banner = record.ReplayedNights > 0 ? new("NAGESPEELD: met nachten die niet van hun eigen dag zijn; niet voor gebruik", "REPLAY: with nights that are not of their own day; not for use") : null,
        Colophon = [.. record.Nights.Select(n => Phrase.Same($"{n.Night} run.json {n.RunSha256}"))],
    };

    private static KeyFigures Figures(MonthRecord record) => new(
    [
        new(new("Nachten", "Nights"), Cell.Count(record.Nights.Count)) { Note = new Phrase("van ", "of ") + Written.Count(record.WorkingDays) + new Phrase(" werkdagen", " working days") },
        new(new("Nieuw", "New"), Cell.Count(record.Balance.New)) { Note = new Phrase("apart gezet: ", "set aside: ") + Written.Count(record.SetAside) },
        new(new("Op een lijst", "On a list"), Cell.Count(record.Balance.PutForward + record.Balance.Random)) { Note = new Phrase("waarvan aselect: ", "of which drawn at random: ") + Written.Count(record.Balance.Random) },
        new(new("Vervallen", "Lapsed"), Cell.Count(record.Balance.Lapsed)) { Note = new("niet bereikt", "not reached") },
        new(new("Open aan het eind", "Open at the end"), Cell.Count(record.Balance.StockAfter)) { Note = new Phrase("aan het begin: ", "at the start: ") + Written.Count(record.Balance.StockBefore) },
    ]);

    /// <summary>What was other than on an ordinary night.</summary>
    private static Notice Notice(MonthRecord record)
    {
        var lines = new List<Phrase>();
        if (record.WithoutNight.Count > 0)
            lines.Add(new Phrase("Werkdagen zonder nacht: ", "Working days without a night: ") + Written.Count(record.WithoutNight.Count) + new Phrase(" (dag ", " (day ") + Phrase.Join(", ", record.WithoutNight.Select(day => Written.Count(day.Day))) + Phrase.Same(")."));
        if (record.PolicyOnlyNights > 0)
            lines.Add(new Phrase("Nachten op alleen het beleid, zonder model: ", "Nights by the policy alone, without a model: ") + Written.Count(record.PolicyOnlyNights) + Phrase.Same("."));
        if (record.RevisedNights > 0)
            lines.Add(new Phrase("Nachten die opnieuw zijn geordend: ", "Nights that were ordered again: ") + Written.Count(record.RevisedNights) + Phrase.Same("."));
        var ordinary = lines.Count == 0;
        if (ordinary)
            lines.Add(new("Geen werkdag zonder nacht, geen nacht op alleen het beleid, geen nacht opnieuw geordend.", "No working day without a night, no night by the policy alone, no night ordered again."));
        lines.Add(new("De lijsten zeggen in welke volgorde signalen worden bekeken, en niet dat er iets mis is; een mens beslist.", "The lists say in which order signals are looked at, and not that anything is wrong; a human decides."));
        return new(ordinary ? NoticeKind.Info : NoticeKind.Warning, ordinary ? new("Elke werkdag had een gewone nacht", "Every working day had an ordinary night") : new("Niet elke werkdag had een gewone nacht", "Not every working day had an ordinary night"), lines);
    }

    private static IEnumerable<Block> Outcomes(MonthRecord record)
    {
        yield return new Heading(2, new("Wat mensen vonden en deden", "What people found and did"));
        if (record.Outcomes is not { } outcomes)
        {
            yield return new Paragraph(new("Van deze maand zijn hier geen uitkomsten meegegeven.", "No outcomes of this month were given here."));
            yield break;
        }

        yield return new Paragraph(new Phrase("Zoals bekend op ", "As known on ") + Written.Date(outcomes.AsOf) + new Phrase(", van nachten: ", ", of nights: ") + Written.Count(outcomes.Nights)
            + new Phrase(". Alleen wat aselect is getrokken zegt iets over alle signalen.", ". Only what was drawn at random speaks of all signals."));
        yield return MonthTables.Found(outcomes);
        yield return MonthTables.Overrides(outcomes);
    }
}
