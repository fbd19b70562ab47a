using Interchange.Contracts;
using Pipeline.Delivery;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Outcomes;

/// <summary>What became of the signals that people looked at, for the programme and its controllers.</summary>
internal static class OutcomesReport
{
    /// <summary>Of the pages, before the language.</summary>
    public const string Name = "outcomes";

    public static Document Document(OutcomesSummary summary, Contract contract, ReasonBook reasons, IReadOnlyList<Stage> stages) => new(
        new("Wat er van de signalen werd", "What became of the signals"),
        new Phrase($"{summary.Nights} nachten, ", $"{summary.Nights} nights, ") + Written.Days(summary.FirstNight, summary.LastNight)
            + new Phrase("; zoals bekend op ", "; as known on ") + Written.Date(summary.AsOf),
        [
            new KeyFigures(
            [
                new(new("Geordende signalen", "Signals ordered"), Cell.Count(summary.Signals)),
                new(new("Daarvan op een lijst", "Of them on a list"), Cell.Count(summary.Listed)),
                new(new("Meldingen die staan", "Reports that stand"), Cell.Count(summary.FollowUp.Kept)),
                new(new("Apart gezet", "Set aside"), Cell.Count(summary.FollowUp.SetAside + summary.FollowUp.Conflicting)),
                new(new("Afgeweken van de lijst", "Departed from the list"), Cell.Count(summary.OverridesByBand[0].Overridden)),
            ]),
            new Heading(2, new("Wat is gevonden, en hoe dat bekend werd", "What was found, and how that became known")),
            new Paragraph(new(
                "Alleen wat aselect is getrokken zegt iets over alle signalen. Wat de volgorde naar voren haalde, is daarop uitgezocht. Niet bereikt: op een lijst of getrokken, en niemand heeft er iets over gemeld.",
                "Only what was drawn at random speaks of all signals. What the order put forward was chosen for it. Not reached: on a list or drawn, and nobody has reported anything of it.")),
            Found(summary),
            new Heading(2, new("Opvolging per stap", "Follow-up by stage")),
            new Paragraph(new(
                "Van de signalen op een lijst. Niet handelen telt met dezelfde redenen als handelen; een melding zonder redenen is apart gezet.",
                "Of the signals on a list. Not acting counts with reasons as complete as acting; a report without reasons was set aside.")),
            Steps(summary, stages),
            Reasons(summary, reasons, stages),
            .. OverridesReport.Blocks(summary, contract),
            new Heading(2, new("Uitgesplitst", "Split up")),
            .. summary.Splits.GroupBy(s => s.Column, StringComparer.Ordinal).Select(g => Split(contract.Find(g.Key)!, [.. g])),
            new Heading(2, new("Wat binnenkwam", "What came in")),
            Received(summary),
            .. SetAside(summary),
        ])
    {
        Colophon =
        [
            new Phrase("redenen ", "reasons ") + Phrase.Same($"{reasons.Id} {reasons.Version}, SHA-256 {reasons.Sha256}"),
            new Phrase("contract ", "contract ") + Phrase.Same($"{contract.Id} {contract.Version}, SHA-256 {contract.Sha256}"),
        ],
    };

    private static Table Found(OutcomesSummary summary) => new(
        new("Gegrond en ongegrond, naar hoe het bekend werd", "Founded and unfounded, by how it became known"),
        [new(new("Hoe bekend", "How known")), new(new("Signalen", "Signals"), true), new(new("Gegrond", "Founded"), true), new(new("Ongegrond", "Unfounded"), true), new(new("Bekeken, nog niet bekend", "Looked at, not known yet"), true), new(new("Niet bereikt", "Not reached"), true)],
        [.. summary.Found.Select(f => (IReadOnlyList<Cell>)[Cell.Text(Known(f.Known)), Cell.Count(f.Signals), Cell.Count(f.Founded), Cell.Count(f.Unfounded), Cell.Count(f.LookedAt), Cell.Count(f.NotReached)])]);

    /// <summary>How an outcome came to be known, in words.</summary>
    public static Phrase Known(string known) => known switch
    {
        "put_forward" => new("Door de volgorde naar voren gehaald", "Put forward by the order"),
        "random" => new("Aselect getrokken", "Drawn at random"),
        "taken_up" => new("Op geen lijst, toch opgepakt", "On no list, taken up anyway"),
        _ => new("Op geen lijst", "On no list"),
    };

    private static Table Steps(OutcomesSummary summary, IReadOnlyList<Stage> stages) => new(
        new("Stappen", "Stages"),
        [new(new("Stap", "Stage")), new(new("Ja", "Yes"), true), new(new("Nee", "No"), true), new(new("Nog niets gemeld", "Nothing reported yet"), true)],
        [.. summary.Stages.Select(s => (IReadOnlyList<Cell>)[Cell.Text(StageName(s.Stage, stages)), Cell.Count(s.Acted), Cell.Count(s.NotActed), Cell.Count(s.NotReported)])]);

    private static Phrase StageName(string stage, IReadOnlyList<Stage> stages) => WorklistWords.Label(stages.Single(s => s.Name == stage).Column);

    private static Table Reasons(OutcomesSummary summary, ReasonBook book, IReadOnlyList<Stage> stages) => new(
        new("Redenen", "Reasons"),
        [new(new("Stap", "Stage")), new(new("Besluit", "Decision")), new(new("Reden", "Reason")), new(new("Meldingen", "Reports"), true)],
        [.. summary.Reasons.Select(r => (IReadOnlyList<Cell>)[Cell.Text(StageName(r.Stage, stages)), Cell.Text(r.Direction is ReasonBook.Act ? new Phrase("ja", "yes") : new Phrase("nee", "no")), Cell.Text(Words(book, r.Code)), Cell.Count(r.Reports)])]);

    private static Phrase Words(ReasonBook book, string code)
    {
        var words = book.Reasons.Single(r => r.Code == code).Words;
        return new(words.Nl, words.En);
    }

    private static Table Split(ContractColumn column, IReadOnlyList<SplitCount> levels) => new(
        WorklistWords.Label(column) + new Phrase(": signalen en uitkomsten", ": signals and outcomes"),
        [new(WorklistWords.Label(column)), new(new("Signalen", "Signals"), true), new(new("Op een lijst", "On a list"), true), new(new("Gegrond", "Founded"), true), new(new("Ongegrond", "Unfounded"), true), new(new("Terzijde gelegd", "Set aside"), true)],
        [.. levels.Select(l => (IReadOnlyList<Cell>)[Cell.Text(Level(column, l.Level)), Cell.Count(l.Signals), Cell.Count(l.Listed), Cell.Count(l.Founded), Cell.Count(l.Unfounded), Cell.Count(l.SetAside)])]);

    private static Phrase Level(ContractColumn column, string? level) => ReasonWords.Upper(level is null ? ReasonWords.NotStated : ReasonWords.Level(column, level));

    private static Table Received(OutcomesSummary summary)
    {
        return new(
            new("Meldingen: ontvangen is de som van wat staat en wat apart is gezet", "Reports: received is the sum of what stands and what was set aside"),
            [new(new("Wat", "What")), new(new("Opvolging", "Follow-up"), true), new(new("Afwijkingen", "Overrides"), true)],
            [
                Row("Ontvangen", "Received", c => c.Received),
                Row("Blijft staan", "Stands", c => c.Kept),
                Row("Apart gezet: een regel niet gehouden", "Set aside: breaks a rule", c => c.SetAside),
                Row("Apart gezet: spreekt een melding van dezelfde dag tegen", "Set aside: contradicts a report of the same day", c => c.Conflicting),
                Row("Apart gezet: letterlijke herhaling", "Set aside: exact repetition", c => c.Repeated),
                Row("Van wat staat: correctie van een eerdere melding", "Of what stands: corrects an earlier report", c => c.Corrections),
                Row("Van wat staat: laat gemeld", "Of what stands: reported late", c => c.Late),
                Row("Van wat staat: pas later bekend, hier niet meegeteld", "Of what stands: known only later, not counted here", c => c.NotYetKnown),
            ]);

        IReadOnlyList<Cell> Row(string nl, string en, Func<ReportCounts, long> count) => [Cell.Text(new Phrase(nl, en)), Cell.Count(count(summary.FollowUp)), Cell.Count(count(summary.Overrides))];
    }

    private static IEnumerable<Block> SetAside(OutcomesSummary summary) => summary.SetAside.Count == 0 ? [] :
    [
        new Table(
            new("Waarom regels apart zijn gezet; een regel kan meer redenen hebben", "Why rows were set aside; a row may have several reasons"),
            [new(new("Regel", "Rule")), new(new("Keren", "Times"), true)],
            [.. summary.SetAside.Select(r => (IReadOnlyList<Cell>)[Cell.Text(ReportRuleWords.Of(r.Rule)), Cell.Count(r.Rows)])]),
    ];
}
