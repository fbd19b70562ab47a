using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Planning;

/// <summary>The tables and pictures of the plan's report.</summary>
internal static class PlanTables
{
    private static readonly Phrase Class = new("Klasse", "Class");

    public static Table Inputs(TeamOutlook team) => new(
        PlanWords.Of(team, new("Waar het plan van uitgaat", "What the plan starts from")),
        [new(Class), Number("Open nu", "Open now"), Number("Langst wachtend nu, werkdagen", "Longest waiting now, working days"), Number("Komt erbij per werkdag", "Come a working day"), Number("Uren werk per signaal", "Hours of work a signal"), new(new("Norm", "Norm"))],
        [.. team.Classes.Select(c => (IReadOnlyList<Cell>)[Name(c), Cell.Count(c.OpenNow), c.OldestNow is { } oldest ? Cell.Decimal(oldest, 0) : Cell.Undefined(new("niets open", "nothing open")), Cell.Decimal(c.ArrivalsADay), Cell.Decimal(c.HandlingHours, 1), Cell.Text(PlanWords.Norm(c))])]);

    public static Table Waiting(TeamOutlook team) => new(
        PlanWords.Of(team, new("Hoe lang signalen wachten en duren, in werkdagen", "How long signals wait and take, in working days")),
        [
            new(Class), Number("Binnen de norm opgepakt (95%-interval)", "Taken within the norm (95% interval)"), Number("Wacht gemiddeld (95%-interval)", "Mean wait (95% interval)"), Number("Negen van tien wachten hooguit", "Nine of ten wait at most"),
            Number("Doorlooptijd gemiddeld (95%-interval)", "Mean lead time (95% interval)"), Number("Negen van tien duren hooguit", "Nine of ten take at most"),
        ],
        [
            .. team.Classes.Select(c => (IReadOnlyList<Cell>)
            [
                Name(c), c.NormDays is null ? Cell.Undefined(new("geen norm", "no norm")) : PlanWords.ShareCell(c.WithinNorm), PlanWords.NumberCell(c.MeanWait), PlanWords.NumberCell(c.LongWait),
                PlanWords.NumberCell(c.MeanLead), PlanWords.NumberCell(c.LongLead),
            ]),
        ]);

    public static Table Reached(TeamOutlook team) => new(
        PlanWords.Of(team, new("Wat aan het eind niet is bereikt; tussen haakjes: negen van tien herhalingen", "What is not reached at the end; the ranges hold nine of ten replications")),
        [
            new(Class), Number("Afgehandeld (95%-interval)", "Done (95% interval)"), Number("Nooit bereikt (95%-interval)", "Never reached (95% interval)"), Number("Nooit bereikt: van en tot", "Never reached: from and to"),
            Number("Nog open (95%-interval)", "Still open (95% interval)"), Number("Oudste open, werkdagen: van en tot", "Oldest open, working days: from and to"),
        ],
        [
            .. team.Classes.Select(c => (IReadOnlyList<Cell>)
            [
                Name(c), PlanWords.NumberCell(c.Done), PlanWords.ShareCell(c.NeverReached), PlanWords.RangeCell(c.NeverReached, percentage: true), PlanWords.NumberCell(c.Open), PlanWords.RangeCell(c.Oldest, 0),
            ]),
        ]);

    /// <summary>Every aim with the four things without which it says nothing.</summary>
    public static Table Aims(TeamOutlook team) => new(
        PlanWords.Of(team, new("Elke afspraak naast wat zij nodig heeft", "Every aim beside what it takes")),
        [
            new(Class), new(new("Afspraak", "Aim")), new(new("Doorlooptijd ervoor", "Lead time before")), Number("Werkvoorraad nu", "Stock now"), Number("Mensen er nu", "People now"), new(new("Mensen nodig", "People needed")), new(new("Bevinding", "Finding")),
        ],
        [.. team.Classes.SelectMany(c => c.Aims.Select(aim => (IReadOnlyList<Cell>)[Name(c), Cell.Text(Aim(aim)), Baseline(aim), Cell.Count(c.OpenNow), Cell.Decimal(team.People, 1), Needed(aim), Cell.Text(Finding(aim))]))]);

    public static IntervalChart Curve(ClassOutlook one, AimOutlook aim) => new(
        new Phrase("Met minder en meer mensen: ", "With fewer and more people: ") + PlanWords.Name(one),
        CurveFinding(aim),
        aim.Kind == AimKinds.WithinNorm ? new("Deel dat binnen de norm wordt opgepakt", "Share taken within the norm") : new("Gemiddelde doorlooptijd, werkdagen", "Mean lead time, working days"),
        new("Mensen (voltijd)", "People (full time)"),
        [.. aim.Curve.Select(p => new IntervalRow(PlanWords.People(p.People), p.Figure.Mean, p.Figure.Low, p.Figure.High) { UndefinedBecause = p.Figure.Mean is null ? new("niets te meten", "nothing to measure") : null, More = [Cell.Count(p.Figure.N)] })])
    {
        Percentage = aim.Kind == AimKinds.WithinNorm,
        Digits = 1,
        Reference = aim.Aim,
        MoreColumns = [Number("Herhalingen (n)", "Replications (n)")],
    };

    public static Table Sensitivities(TeamOutlook team) => new(
        new Phrase("Welk getal telt het meest: ", "Which number matters most: ") + Sensitive(team) + Phrase.Same(", ") + Measure(team),
        [new(new("Wat anders is", "What is different")), Number("Een vijfde minder (95%-interval)", "A fifth less (95% interval)"), Number("Een vijfde meer (95%-interval)", "A fifth more (95% interval)"), Number("Herhalingen (n)", "Replications (n)")],
        [.. team.Sensitivities.Select(bar => (IReadOnlyList<Cell>)[Cell.Text(Changed(bar.Name)), Figure(team, bar.Less), Figure(team, bar.More), Cell.Count(bar.Less.N)])]);

    public static BarChart Tornado(TeamOutlook team) => new(
        new Phrase("Verschil tussen een vijfde meer en een vijfde minder: ", "Difference between a fifth more and a fifth less: ") + Sensitive(team),
        new Phrase("Het meest telt: ", "What matters most: ") + Changed(team.Sensitivities[0].Name) + Phrase.Same("."),
        Measure(team),
        new("Wat anders is", "What is different"),
        [.. team.Sensitivities.Select((bar, i) => new BarRow(Changed(bar.Name), bar is { Less.Mean: { } less, More.Mean: { } more } ? more - less : null) { Emphasis = i == 0, UndefinedBecause = bar.Less.Mean is null || bar.More.Mean is null ? new("niets te meten", "nothing to measure") : null })])
    {
        Percentage = team.SensitiveMeasure == AimKinds.WithinNorm,
        Digits = 1,
    };

    public static Phrase Aim(AimOutlook aim) => (aim.Kind, aim.Aim) switch
    {
        (AimKinds.WithinNorm, { } share) => new Phrase("minstens ", "at least ") + Written.Percentage(share, 0) + new Phrase(" binnen de norm", " within the norm"),
        (_, { } days) => new Phrase("gemiddeld hooguit ", "at most ") + Written.Decimal(days, 1) + new Phrase(" werkdagen tot afgehandeld", " working days until done on average"),
        _ => new("kortere doorlooptijd", "a shorter lead time"),
    };

    public static Phrase Finding(AimOutlook aim) => aim switch
    {
        { NotComputableBecause: not null } => new("niet te berekenen: de beginwaarde ontbreekt", "not computable: baseline missing"),
        { Met: true } => new("wordt met deze mensen gehaald", "is met with these people"),
        _ => new("wordt met deze mensen niet aangetoond gehaald", "is not shown to be met with these people"),
    };

    private static Phrase CurveFinding(AimOutlook aim) => aim.PeopleNeeded is { } people
        ? new Phrase("Vanaf ", "From ") + PlanWords.People(people) + new Phrase(" voltijdmensen is aangetoond: ", " full-time people on it is shown: ") + Aim(aim) + Phrase.Same(".")
        : new Phrase("Met geen van deze aantallen mensen is aangetoond: ", "With none of these numbers of people it is shown: ") + Aim(aim) + Phrase.Same(".");

    private static Cell Baseline(AimOutlook aim) => aim switch
    {
        { Kind: AimKinds.WithinNorm } => Cell.Undefined(new("niet nodig bij een norm", "not needed for a norm")),
        { BaselineDays: { } days } => Cell.Decimal(days, 1),
        _ => Cell.Undefined(new("niet gemeten", "not measured")),
    };

    private static Cell Needed(AimOutlook aim) => aim switch
    {
        { NotComputableBecause: not null } => Cell.Undefined(new("beginwaarde ontbreekt", "baseline missing")),
        { PeopleNeeded: { } people } => Cell.Decimal(people, 1),
        _ => Cell.Text(new Phrase("meer dan ", "more than ") + PlanWords.People(aim.Curve[^1].People)),
    };

    private static Phrase Changed(string name) => name switch
    {
        "arrivals" => new("wat erbij komt", "what comes in"),
        "handling" => new("uren werk per signaal", "hours of work a signal"),
        "people" => new("mensen", "people"),
        "absence" => new("afwezigheid (tien punten)", "absence (ten points)"),
        _ => new("werkvoorraad nu", "stock now"),
    };

    private static Phrase Sensitive(TeamOutlook team) => PlanWords.Name(team.Classes.Single(c => string.Equals(c.Name, team.SensitiveClass, StringComparison.Ordinal)));

    private static Phrase Measure(TeamOutlook team) => team.SensitiveMeasure == AimKinds.WithinNorm
        ? new("deel binnen de norm", "share within the norm")
        : new("gemiddelde doorlooptijd in werkdagen", "mean lead time in working days");

    private static Cell Figure(TeamOutlook team, PlanFigure figure) => team.SensitiveMeasure == AimKinds.WithinNorm ? PlanWords.ShareCell(figure) : PlanWords.NumberCell(figure);

    private static Cell Name(ClassOutlook one) => Cell.Text(PlanWords.Name(one).Upper());

    private static Column Number(string nl, string en) => new(new(nl, en), true);
}
