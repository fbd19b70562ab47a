using Interchange.Contracts;
using Prioritisation.Ordering;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Evaluation.Cases;

/// <summary>The worked cases in the report: a table of all ten, then a card for each.</summary>
internal static class CaseBlocks
{
    public static IEnumerable<Block> Of(WorkedNightRecord? worked, Contract contract)
    {
        yield return new Heading(2, new("Tien signalen, van punten tot plaats", "Ten signals, from points to place"));
        if (worked is null)
        {
            yield return new Paragraph(new("De periode heeft geen nacht.", "The window has no night."));
            yield break;
        }

        yield return new Paragraph(
            new Phrase("De nacht van ", "The night of ") + Written.Date(worked.Night) + new Phrase(", midden in de periode: ", ", in the middle of the window: ") + Written.Count(worked.Stock)
            + new Phrase(" signalen op voorraad, ", " signals in stock, ") + Written.Count(worked.Ranked) + new Phrase(" naar voren gehaald, ", " put forward, ") + Written.Count(worked.Drawn)
            + new Phrase(" aselect getrokken. De signalen zijn met een vaste regel gekozen: de eerste van elke klasse, de laatste met een plaats, de eerste zonder, een getrokken signaal en een uit het midden van wat bleef liggen.",
                " drawn at random. The signals were chosen by a fixed rule: the first of every class, the last with a place, the first without, one drawn and one from the middle of what stayed."));
        yield return new Paragraph(new(
            "De score komt van de waarden; de plaats komt van het beleid. Index = klasse + scoreband + wachttijd + uiterste dag. Strikte klassen en signalen op hun laatste dag gaan binnen hun deel voor.",
            "The score comes from the values; the place comes from the policy. Index = class + score band + waiting + last day. Strict classes and signals on their last day go first within their share."));
        yield return Order(worked, contract);
        for (var i = 0; i < worked.Cases.Count; i++)
            yield return Card(worked.Cases[i], i + 1, contract);
    }

    private static Table Order(WorkedNightRecord worked, Contract contract) => new(
        new("De tien in volgorde van plaats", "The ten in order of place"),
        [
            new(new("Signaal", "Signal")), new(new("Plaats", "Place"), true), new(new("In de voorraad", "In the stock"), true), new(new("Hoe", "How")), new(new("Klasse", "Class")), new(new("Score", "Score"), true),
            new(new("Kans op gegrond", "Probability founded"), true), new(new("Band", "Band"), true), new(new("Index", "Index"), true),
        ],
        [.. worked.Cases.Select((one, i) => (IReadOnlyList<Cell>)[
            Cell.Text(Written.Count(i + 1) + Phrase.Same(". ") + Kind(one.Kind)), Place(one), Cell.Count(one.PlaceInStock), Cell.Text(How(one.Lane)), Cell.Text(Class(contract, one.Class)), Cell.Count(one.Score), Cell.Percentage(one.Probability), Cell.Count(one.Band), Cell.Count(one.Index.Index)])]);

    private static Card Card(WorkedCase one, int number, Contract contract)
    {
        var (raising, lowering, silent) = (one.Terms.Where(t => t.Points > 0), one.Terms.Where(t => t.Points < 0), one.Terms.Where(t => t.Points == 0).ToArray());
        return new Card(
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Kind(one.Kind).Upper() + Phrase.Same(": ") + Class(contract, one.Class),
            [
                new(new("Pseudoniem", "Pseudonym"), Cell.Code(one.Signal)),
                new(new("Ontvangen", "Received"), Cell.Date(one.Received)),
                new(new("Dagen gewacht", "Days waited"), Cell.Count(one.WaitingDays)),
                new(new("Score", "Score"), Cell.Text(Sum(one))),
                new(new("Kans op gegrond bij deze score", "Probability founded at this score"), Cell.Percentage(one.Probability)),
                new(new("Index", "Index"), Cell.Text(Index(one))),
                new(new("Plaats", "Place"), Cell.Text(PlaceWords(one))),
            ],
            [
                new(new("Telt bij", "Adds"), Reasons(raising.OrderByDescending(t => t.Points))),
                new(new("Telt af", "Takes off"), Reasons(lowering.OrderBy(t => t.Points))),
                .. silent.Length == 0 ? [] : new[] { new ReasonList(new("Telt niets", "Counts nothing"), Reasons(silent)) },
            ]);
    }

    private static Reason[] Reasons(IEnumerable<CaseTerm> terms) =>
        [.. terms.Select(term => new Reason(ReportWords.Text(term.Label) + Phrase.Same(": ") + ReportWords.Text(term.Value), Cell.Count(term.Points)))];

    /// <summary>For example "−1,349 + 2,310 − 455 = 506".</summary>
    private static Phrase Sum(WorkedCase one) =>
        Written.Count(one.Intercept) + new Phrase(" (begin) + ", " (start) + ") + Written.Count(one.Added) + Phrase.Same(" \u2212 ") + Written.Count(-one.TakenOff) + Phrase.Same(" = ") + Written.Count(one.Score);

    private static Phrase Index(WorkedCase one) =>
        Written.Count(one.Index.Head) + new Phrase(" klasse + ", " class + ") + Written.Count(one.Index.Content) + new Phrase(" band ", " band ") + Written.Count(one.Band) + Phrase.Same(" + ")
        + Written.Count(one.Index.Waiting) + new Phrase(" wachttijd + ", " waiting + ") + Written.Count(one.Index.Deadline) + new Phrase(" uiterste dag = ", " last day = ") + Written.Count(one.Index.Index);

    private static Phrase PlaceWords(WorkedCase one) =>
        (one.Place is { } place ? new Phrase("plaats ", "place ") + Written.Count(place) + Phrase.Same(", ") : Phrase.Same("")) + How(one.Lane)
        + new Phrase("; in de volgorde van de hele voorraad ", "; in the order of the whole stock ") + Written.Count(one.PlaceInStock);

    private static Cell Place(WorkedCase one) => one.Place is { } place ? Cell.Count(place) : Cell.Undefined(new("geen", "none"));

    private static Phrase Kind(CaseKind kind) => kind switch
    {
        CaseKind.FirstOfClass => new("eerste van zijn klasse", "first of its class"),
        CaseKind.JustAbove => new("laatste met een plaats", "last with a place"),
        CaseKind.JustBelow => new("eerste zonder plaats", "first without a place"),
        CaseKind.Drawn => new("aselect getrokken", "drawn at random"),
        CaseKind.FarBelow => new("midden in wat bleef liggen", "middle of what stayed"),
        _ => new("op de lijst", "on the list"),
    };

    private static Phrase How(Lane lane) => lane switch
    {
        Lane.Strict => new("strikte klasse", "strict class"),
        Lane.Forced => new("op de laatste dag", "on its last day"),
        Lane.Index => new("door de index", "by the index"),
        Lane.Random => new("door het lot", "by the draw"),
        _ => new("niet bereikt", "not reached"),
    };

    private static Phrase Class(Contract contract, string name) => ReportWords.Text(contract.Single(ColumnRole.Class).LevelLabel(name));
}
