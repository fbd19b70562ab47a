using Reporting.Documents;

namespace Reporting.Tests;

/// <summary>Documents that use every kind of block; not about any subject of ours.</summary>
internal static class SampleDocuments
{
    public const string Nasty = "<b>&\"'</text><script>alert(1)</script>";

    public static Document Everything(string name = "Rotterdam") => new(
        new("Alle bouwstenen", "Every building block"),
        new("Een pagina om naar te kijken", "A page to look at"),
        [
            new Paragraph(new("De zin die een lezer niet mag missen.", "The sentence that a reader must not miss.")) { Lead = true },
            .. Notices(name),
            new KeyFigures([
                new(new("Signalen", "Signals"), Cell.Count(123456)),
                new(new("Gegrond", "Substantiated"), Cell.Estimate(0.031, 0.0284, 0.0339, 1, percentage: true)),
                new(new("Opvolging", "Follow-up"), Cell.Undefined(new("geen uitkomsten", "no outcomes"))) { Note = new("pas na vrijgave", "only after release") },
            ]),
            new Heading(2, new("Cijfers", "Numbers")),
            new Table(
                new("Elke soort cel", "Every kind of cell"),
                [new(new("Naam", "Name")), new(new("Waarde", "Value"), true), new(new("Sinds", "Since"))],
                [
                    [Cell.Text(name), Cell.Decimal(-1234.5, 1), Cell.Date(new(2026, 11, 3))],
                    [Cell.Code("9f86d081884c7d65"), Cell.Interval(0.8, 1.25), Cell.Of(Status.NotShown)],
                    [Cell.Text("Utrecht"), Cell.Undefined(new("te klein", "too small")), Cell.Of(Status.Beyond)],
                ]),
            new Facts([new(new("Regel", "Rule"), Cell.Code("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")), new(new("Plaats", "Place"), Cell.Text(name))]),
            new Heading(2, new("Grafieken", "Charts")),
            Ratios(name),
            Rates(name),
            new BarChart(new("Bijdrage", "Contribution"), new("De eerste term draagt het meest.", "The first term carries most."), new("punten", "points"), new("Term", "Term"),
                [new(Phrase.Same(name), 412) { Emphasis = true }, new(new("tweede", "second"), 120), new(new("derde", "third"), null)]) { Digits = 0 },
            Curve(name),
            .. MoreCharts(name),
            new Heading(2, new("Werk", "Work")),
            new Paragraph(new("Een kaart per stuk werk.", "A card for each piece of work.")),
            Card(name),
            new BulletList([new("eerst", "first"), new("dan", "then")]) { Numbered = true },
            new BulletList([Phrase.Same(name)]),
            new Contents(new("Op deze pagina", "On this page"), [Part(name)]),
            Part(name),
        ])
    {
        Banner = new("SYNTHETISCH - gemaakt om te proberen", "SYNTHETIC - made to try things out"),
        Running = new("Voorbeeld van 2 november 2026", "Sample of 2 November 2026"),
        Colophon = [new("Methode 1", "Method 1"), Phrase.Same(name)],
    };

    private static Section Part(string name) => new("part", new("Een deel met een naam", "A part with a name"),
    [
        new Paragraph(new("Wat het deel zegt.", "What the part says.")),
        new Folded(new("Voor wie meer wil weten", "For those who want to know more"),
            [new Table(new("Achter een regel", "Behind a line"), [new(new("Naam", "Name")), new(new("Waarde", "Value"), true)], [[Cell.Text(name), Cell.Decimal(0.25) with { Source = "a#b" }]])]),
    ])
    {
        Number = 7,
    };

    /// <summary>A table without rows, and a picture of which no row has a value.</summary>
    public static Document Empty() => new(
        new("Niets", "Nothing"),
        new("Er was niets te zien", "There was nothing to see"),
        [
            new Heading(2, new("Cijfers", "Numbers")),
            new Table(new("Niemand", "Nobody"), [new(new("Naam", "Name")), new(new("Waarde", "Value"), true)], []),
            new IntervalChart(new("Verhouding", "Ratio"), new("Geen groep heeft een waarde.", "No group has a value."), new("verhouding", "ratio"), new("Groep", "Group"),
                [new(new("klein", "small"), null, null, null), new(new("leeg", "empty"), null, null, null) { UndefinedBecause = new("niemand", "nobody") }]),
        ]);

    private static IEnumerable<Block> Notices(string name) => Enum.GetValues<NoticeKind>()
        .Select(kind => new Notice(kind, new("Wat er is gevonden", "What was found"), [new($"Over {name}.", $"About {name}.")]));

    private static CurveChart Curve(string name) => new(
        new("Gezegd en gevonden", "Stated and found"),
        new("Gezegd en gevonden liggen dicht bij elkaar.", "Stated and found lie close together."),
        new("gezegd", "stated"),
        new("gevonden", "found"),
        new("Groep en vak", "Group and bin"),
        [
            new(Phrase.Same(name), [new(new("laag", "low"), 0.1, 0.12, 0.08, 0.17) { More = [Cell.Count(400)] }, new(new("hoog", "high"), 0.8, 0.7, 0.5, 1) { More = [Cell.Count(40)] }]),
            new(new("alle anderen", "all others"), [new(new("laag", "low"), 0.1, 0, null, null) { More = [Cell.Count(2)] }]),
        ])
    { Percentage = true, Digits = 1, Diagonal = new("beide gelijk", "both equal"), MoreColumns = [new(new("Aantal", "Number"), true)] };

    private static IEnumerable<Block> MoreCharts(string name) =>
    [
        new BandChart(new("Bereikt", "Reached"), new("Met een vijfde is de helft bereikt.", "With a fifth half is reached."), new("bereikt", "reached"), new("bekeken", "looked at"),
            [
                new(Phrase.Same(name), [new(0, 0, null, null), new(0.2, 0.5, 0.4, 0.6), new(0.5, null, null, null) { UndefinedBecause = new("niemand", "nobody") }, new(1, 1, 1, 1)]),
                new(new("ander", "other"), [new(0, 0, null, null), new(1, 1, null, null)]),
            ])
        { Percentage = true, AcrossPercentage = true, Diagonal = new("gelijk", "equal"), Mark = (0.2, new("een vijfde", "a fifth")) },
        new ShapeChart(new("Punten per waarde", "Points by value"), new("Hoog telt het meest.", "High counts most."), new("punten", "points"), new("Ernst", "Severity"), new("deel", "share"),
            [new(new("onbekend", "unknown"), 0, null, null, 0), new(Phrase.Same(name), -120, -180, -60, 0.3), new(new("hoog", "high"), 412, 300, 524, 0.7)]) { Digits = 0, TableFolded = true },
        new ShapeChart(new("Punten zonder interval", "Points without interval"), new("Er is geen interval.", "There is no interval."), new("punten", "points"), new("Bron", "Source"), new("deel", "share"),
            [new(Phrase.Same(name), 5, null, null, 1) { More = [Cell.Count(3)] }]) { Digits = 0, NoInterval = new("niet gevraagd", "not asked for"), MoreColumns = [new(new("Aantal", "Number"), true)] },
        new HeatMap(new("Twee samen", "Two together"), new("Hoog met veel telt bij.", "High with many adds."), new("punten", "points"), new("ernst", "severity"), new("bronnen", "sources"),
            [new("weinig", "few"), Phrase.Same(name)],
            [new(new("laag", "low"), [new(-40), new(0) { Empty = true }]), new(Phrase.Same(name), [new(3), new(210)])]) { TableFolded = true },
    ];

    private static IntervalChart Ratios(string name) => new(
        new("Verhouding per groep", "Ratio per group"),
        new("Een groep ligt buiten de tolerantie.", "One group lies beyond the tolerance."),
        new("verhouding tot alle anderen (gelijke stappen zijn gelijke verhoudingen)", "ratio to all others (equal steps are equal ratios)"),
        new("Groep", "Group"),
        [
            new(Phrase.Same(name), 1.02, 0.95, 1.10) { Status = Status.Within, More = [Cell.Count(12345)] },
            new(new("een groep met een lange naam die over meer dan een regel loopt", "a group with a long name that takes more than one line"), 1.62, 1.41, 1.88) { Status = Status.Beyond, More = [Cell.Count(950)] },
            new(new("kleine groep", "small group"), 0.7, 0.2, null) { Status = Status.NotShown, More = [Cell.Count(31)] },
            new(new("lege groep", "empty group"), null, null, null) { Status = Status.NotPossible, UndefinedBecause = new("niemand", "nobody"), More = [Cell.Count(0)] },
        ])
    {
        Logarithmic = true,
        Reference = 1,
        Tolerance = new(0.8, 1.25, new("tolerantie 0,80 tot 1,25", "tolerance 0.80 to 1.25")),
        MoreColumns = [new(new("Signalen", "Signals"), true)],
    };

    private static IntervalChart Rates(string name) => new(
        new("Aandeel per groep", "Rate per group"), new("De aandelen liggen dicht bijeen.", "The rates lie close together."), new("aandeel", "share"), new("Groep", "Group"),
        [new(Phrase.Same(name), 0.051, 0.048, 0.054), new(new("anderen", "others"), 0.049, 0.041, 0.058)])
    {
        Percentage = true,
        Digits = 1,
    };

    private static Card Card(string name) => new("1", Phrase.Same(name),
        [new(new("Ontvangen", "Received"), Cell.Date(new(2026, 11, 2)))],
        [
            new(new("Verhoogt de urgentie", "Raises urgency"), [new(new("ernst 5", "severity 5"), Cell.Count(812)), new(Phrase.Same(name), null)]),
            new(new("Verlaagt de urgentie", "Lowers urgency"), [new(new("geen bijlagen", "no attachments"), Cell.Count(-95))]),
        ])
    {
        Remark = new("Het dossier noemt omstandigheden om te wegen.", "The file names circumstances to weigh."),
    };
}
