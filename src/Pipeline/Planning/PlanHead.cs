using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Planning;

/// <summary>The first page of the plan: its key figures over all teams, one notice on the aims, and where the stock comes from.</summary>
internal static class PlanHead
{
    public static IEnumerable<Block> Of(PlanRecord record)
    {
        var aims = record.Teams.SelectMany(t => t.Classes.SelectMany(c => c.Aims)).ToArray();
        yield return new KeyFigures(
        [
            new(new("Mensen er nu", "People now"), Cell.Decimal(record.Teams.Sum(t => t.People), 1)) { Note = new("voltijd; afwezigheid is er nog niet af", "full time; absence is not taken off") },
            new(new("Nodig om bij te blijven", "Needed to keep up"), Cell.Decimal(record.Teams.Sum(t => t.SteadyState.PeopleToKeepUp), 1)) { Note = new("werk dat erbij komt, gedeeld door de tijd die er is", "work that comes in, over the time there is") },
            new(new("Open nu", "Open now"), Cell.Count(record.Teams.Sum(t => t.Classes.Sum(c => c.OpenNow)))) { Note = Stock(record) },
            new(new("Afspraken aangetoond gehaald", "Aims shown to be met"), Cell.Count(aims.Count(a => a.Met == true))) { Note = new Phrase("van de ", "of ") + Written.Count(aims.Length) },
        ]);
        yield return Notice(record, aims);
        yield return new Paragraph(Phrase.Quoted(record.Purpose, Language.English));
        if (record.Stock is { NotPlanned.Count: > 0 } stock)
            yield return NotPlanned(stock);
    }

    private static Phrase Stock(PlanRecord record) => record.Stock is { } stock
        ? new Phrase("voorraad na de nacht van ", "stock after the night of ") + Written.Date(stock.Date)
        : new("volgens het planningsbestand", "by the planning file");

    private static Notice Notice(PlanRecord record, AimOutlook[] aims)
    {
        var (missing, unmet) = (aims.Count(a => a.NotComputableBecause is not null), aims.Count(a => a.Met == false));
        var lines = record.Teams.SelectMany(t => t.Classes.SelectMany(c => c.Aims.Select(a =>
            new Phrase("Team ", "Team ") + PlanWords.Name(t.Name) + Phrase.Same(", ") + PlanWords.Name(c) + Phrase.Same(": ") + PlanTables.Aim(a) + Phrase.Same(": ") + PlanTables.Finding(a) + Phrase.Same("."))));
        return aims.Length == 0
            ? new(NoticeKind.Info, new("Er is geen afspraak om aan te toetsen", "There is no aim to hold against"), [new("Het planningsbestand noemt er geen.", "The planning file names none.")])
            : new(missing + unmet > 0 ? NoticeKind.Warning : NoticeKind.Info, Title(missing, unmet), [.. lines]);
    }

    private static Phrase Title(int missing, int unmet) => (missing, unmet) switch
    {
        (0, 0) => new("Elke afspraak wordt met deze mensen gehaald", "Every aim is met with these people"),
        (0, _) => new("Niet elke afspraak wordt met deze mensen aangetoond gehaald", "Not every aim is shown to be met with these people"),
        (_, 0) => new("Niet elke afspraak is te berekenen", "Not every aim can be computed"),
        _ => new("Niet elke afspraak is te berekenen, en niet elke wordt aangetoond gehaald", "Not every aim can be computed, and not every one is shown to be met"),
    };

    private static Table NotPlanned(StockOutlook stock) => new(
        new("Open, maar buiten dit plan: klassen die bij geen team staan", "Open, but outside this plan: classes that stand with no team"),
        [new(new("Klasse", "Class")), new(new("Open nu", "Open now"), true)],
        [.. stock.NotPlanned.Select(c => (IReadOnlyList<Cell>)[Cell.Text(PlanWords.Name(c.Name, c.Label).Upper()), Cell.Count(c.Open)])]);
}
