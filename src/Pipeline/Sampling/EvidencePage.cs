using Pipeline.Delivery;
using Reporting.Documents;

namespace Pipeline.Sampling;

/// <summary>An evidence pack as a page to read: names and values stand as the contract and the files have them.</summary>
internal static class EvidencePage
{
    private static readonly Phrase NotStated = new("niet vermeld", "not stated");

    public static Document Document(Evidence evidence) => new(
        new("Bewijsstuk van een signaal", "Evidence of a signal"),
        Phrase.Same(evidence.Signal),
        [
            new Facts(
            [
                new(new("Stratum: toestand aan het einde, en klasse", "Stratum: state at the end, and class"), Cell.Text(evidence.Stratum)),
                new(new("Signalen in het stratum", "Signals in the stratum"), Cell.Count(evidence.SignalsInStratum)),
                new(new("Kans op trekking", "Probability of the draw"), Cell.Decimal(evidence.Probability, 6)),
            ]),
            new Heading(2, new("Wat elke nacht met het signaal deed", "What every night did with the signal")),
            Nights(evidence.Nights),
            Index(evidence.Nights),
            new Heading(2, new("De score, deel voor deel", "The score, part by part")),
            Terms(evidence),
            new Heading(2, new("Gegevens", "Facts")),
            new Facts([.. evidence.Facts.Select(f => new Fact(Phrase.Same(f.Key), f.Value is { } value ? Cell.Text(value) : Cell.Undefined(NotStated)))]),
        ])
    {
        Running = new Phrase("Bewijsstuk ", "Evidence ") + Phrase.Same(evidence.Signal),
        Colophon = [.. evidence.Nights.Select(n => Phrase.Same($"{n.Night}: scores.parquet SHA-256 {n.ScoresSha256}"))],
    };

    private static Table Nights(IReadOnlyList<EvidenceNight> nights) => new(
        new("Toestand per nacht", "State by night"),
        [new(new("Nacht", "Night")), new(new("Toestand", "State")), new(new("Plaats", "Place"), true), new(new("Wachttijd, dagen", "Waiting, days"), true), new(new("Kans aselect", "Random probability"), true), new(new("Vrijgave", "Release"))],
        [.. nights.Select(n => (IReadOnlyList<Cell>)[Cell.Code(n.Night), Cell.Text(n.State), Whole(n.Place), Whole(n.WaitingDays), n.SamplingProbability is { } p ? Cell.Decimal(p, 6) : None(), n.ReleaseId is { } id ? Cell.Code(id[..12]) : Cell.Undefined(new("alleen beleid", "policy only"))])]);

    private static Table Index(IReadOnlyList<EvidenceNight> nights) => new(
        new("Delen van de volgorde, in punten; samen de index", "Parts of the order, in points; together the index"),
        [new(new("Nacht", "Night")), new(new("Score", "Score"), true), new(new("Klasse", "Class"), true), new(new("Scoreband", "Band"), true), new(new("Wachttijd", "Waiting"), true), new(new("Uiterste dag", "Last day"), true), new(new("Index", "Index"), true)],
        [.. nights.Where(n => n.Index is not null).Select(n => (IReadOnlyList<Cell>)[Cell.Code(n.Night), Whole(n.Score), Cell.Count(n.Index!.Head), Cell.Count(n.Index.Content), Cell.Count(n.Index.Waiting), Cell.Count(n.Index.Deadline), Cell.Count(n.Index.Index)])]);

    private static Block Terms(Evidence evidence) => evidence is not { Score: { } score, ScoreInDutch: { } dutch }
        ? new Paragraph(new("Alleen het beleid ordende; er is geen score.", "The policy alone ordered; there is no score."))
        : new Table(
            new("Punten van de laatste score", "Points of the last score"),
            [new(new("Deel", "Part")), new(new("Waarde", "Value")), new(new("Punten", "Points"), true)],
            [
                [Cell.Text(new Phrase("Uitgangspunt", "Intercept")), None(), Cell.Count(score.Intercept)],
                .. score.Terms.Zip(dutch.Terms, (en, nl) => (IReadOnlyList<Cell>)[Cell.Text(ReasonWords.Upper(new Phrase(nl.Label, en.Label))), Cell.Text(new Phrase(nl.Value, en.Value)), Cell.Count(en.Points)]),
                [Cell.Text(new Phrase("Score", "Score")), None(), Cell.Count(score.Score)],
            ]);

    private static Cell Whole(int? value) => value is { } number ? Cell.Count(number) : None();

    private static Cell None() => Cell.Undefined(new("geen", "none"));
}
