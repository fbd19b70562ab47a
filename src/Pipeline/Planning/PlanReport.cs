using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Planning;

/// <summary>The plan for people: what to expect in words first, then what every aim takes, then which number matters, then what it cannot say.</summary>
internal static class PlanReport
{
    private static readonly Phrase[] Limits =
    [
        new("De cijfers volgen uit het planningsbestand. Wat daar geschat is, is hier geschat.", "The figures follow from the planning file. What is estimated there is estimated here."),
        new("Mensen werken hier een signaal af voordat zij het volgende nemen, en wie weg is neemt zijn werk later weer op. Overdracht, overleg en wachten op anderen tellen alleen mee als zij in de uren zitten.",
            "People here finish a signal before they take the next, and who is away takes the work up again later. Handing over, deliberation and waiting for others count only where the hours hold them."),
        new("Toestroom is in elke periode even groot en toevallig verdeeld. Een campagne, een wet of een seizoen is een ander bestand.", "What comes in is as much in every period, and spread by chance. A campaign, an act or a season is another file."),
        new("Snellere afhandeling verandert hier niet wat mensen melden.", "Faster handling does not change here what people report."),
    ];

    public static Document Of(PlanRecord record) => new(
        new Phrase("Wat te verwachten is: ", "What to expect: ") + PlanWords.Name(record.Scenario),
        new Phrase("Vanaf ", "From ") + Written.Date(record.Start) + Phrase.Same(", ") + Written.Count(record.WorkingDays) + new Phrase(" werkdagen, ", " working days, ") + Written.Count(record.Replications) + new Phrase(" herhalingen", " replications"),
        [
            .. PlanHead.Of(record),
            .. record.Teams.SelectMany(team => Team(team, record.WorkingDays)),
            new Heading(2, new("Wat dit niet kan zeggen", "What this cannot say")),
            new BulletList(Limits),
        ])
    {
        Colophon =
        [
            new("Methode: simulatie per gebeurtenis; elk cijfer is het gemiddelde over onafhankelijke herhalingen met een 95%-interval (t-verdeling). Krommen en gevoeligheden gebruiken minder herhalingen, met hetzelfde toeval voor elk alternatief.",
                "Method: simulation event by event; every figure is the mean over independent replications with a 95% interval (Student's t). Curves and sensitivities take fewer replications, with the same chance for every alternative."),
            Phrase.Same($"scenario {record.ScenarioSha256}"),
            Phrase.Same($"ordering policy {record.Policy} {record.PolicySha256}"),
        ],
    };

    private static IEnumerable<Block> Team(TeamOutlook team, int days)
    {
        yield return new Heading(2, new Phrase("Team ", "Team ") + PlanWords.Name(team.Name));
        yield return new Paragraph(Lead(team)) { Lead = true };
        yield return new KeyFigures(
        [
            new(new("Mensen er nu", "People now"), Cell.Decimal(team.People, 1)) { Note = new("voltijd; afwezigheid is er nog niet af", "full time; absence is not taken off") },
            new(new("Nodig om bij te blijven", "Needed to keep up"), Cell.Decimal(team.SteadyState.PeopleToKeepUp, 1)) { Note = new("werk dat erbij komt, gedeeld door de tijd die er is", "work that comes in, over the time there is") },
            new(new("Nodig om ook de voorraad weg te werken", "Needed to clear the stock too"), Cell.Decimal(team.SteadyState.PeopleToClear, 1)) { Note = new Phrase("binnen ", "within ") + Written.Count(days) + new Phrase(" werkdagen", " working days") },
        ]);
        yield return Load(team);
        if (team.Classes.Any(c => c.Aims.Count > 0))
            yield return PlanTables.Aims(team);
        foreach (var (one, aim) in team.Classes.SelectMany(c => c.Aims.Where(a => a.Curve.Count > 0).Select(a => (c, a))))
            yield return PlanTables.Curve(one, aim);
        yield return PlanTables.Waiting(team);
        yield return PlanTables.Reached(team);
        yield return PlanTables.Tornado(team);
        yield return PlanTables.Sensitivities(team);
        yield return PlanTables.Inputs(team);
        yield return new Paragraph(new Phrase("Herkomst van deze getallen: ", "Where these numbers come from: ") + Phrase.Quoted(team.Source, Language.English));
    }

    private static Phrase Lead(TeamOutlook team)
    {
        var people = PlanWords.People(team.People) + new Phrase(" voltijdmensen, ", " full-time people, ") + Written.Percentage(team.Absence, 0) + new Phrase(" van de dagen afwezig. ", " of the days away. ");
        return people + Phrase.Join(" ", team.Classes.Select(c =>
            PlanWords.Name(c).Upper() + Phrase.Same(": ")
            + (c.NormDays is null ? Phrase.Same("") : PlanWords.Share(c.WithinNorm) + new Phrase(" binnen de norm; ", " within the norm; "))
            + new Phrase("doorlooptijd ", "lead time ") + PlanWords.Days(c.MeanLead) + new Phrase("; nooit bereikt ", "; never reached ") + PlanWords.Share(c.NeverReached) + Phrase.Same(".")));
    }

    private static Notice Load(TeamOutlook team) => team.SteadyState switch
    {
        { GrowthADay: { } growth, Load: var load } => new Notice(NoticeKind.Warning, PlanWords.Of(team, new("Er komt meer dan er gedaan kan worden", "More comes than can be done")),
        [
            new Phrase("De belasting is ", "The load is ") + Written.Decimal(load, 2)
                + new Phrase(". Bij 1 en meer bestaat er geen vaste toestand; een formule voor de gemiddelde wachttijd wordt daarom geweigerd. De voorraad groeit gemiddeld met ", ". At 1 and more no steady state exists, so a formula for the mean wait is refused. The stock grows by ")
                + Written.Decimal(growth, 2) + new Phrase(" signalen per werkdag.", " signals a working day on average."),
        ]),
        { MeanWait: { } wait, Load: var load } => new Notice(NoticeKind.Info, PlanWords.Of(team, new("Als het zo blijft", "If it stays like this")),
        [
            new Phrase("De belasting is ", "The load is ") + Written.Decimal(load, 2)
                + new Phrase(". Is de voorraad weg, dan wacht een signaal volgens de formule van Erlang gemiddeld ", ". Once the stock is gone, a signal waits by Erlang's formula ")
                + Written.Decimal(wait, 1) + new Phrase(" werkdagen (exponentiële werktijd, wie het eerst komt).", " working days on average (exponential handling, first come first)."),
        ]),
        _ => new Notice(NoticeKind.Info, new("Er komt niets bij", "Nothing comes in"), [new("De voorraad wordt alleen kleiner.", "The stock only gets smaller.")]),
    };
}
