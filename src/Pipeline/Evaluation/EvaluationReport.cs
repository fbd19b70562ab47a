using Interchange.Contracts;
using Pipeline.Evaluation.Cases;
using Pipeline.Evaluation.Curves;
using Pipeline.Evaluation.Shapes;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Evaluation;

/// <summary>The evaluation for people: the finding in words first, then pictures and tables, then what it cannot say.</summary>
internal static class EvaluationReport
{
    public static Document Of(EvaluationRecord record, Contract contract)
    {
        var candidate = record.Rules[0];
        return new Document(
            new("Hoe de volgorde werkt op latere signalen", "How the order works on later signals"),
            new Phrase("Modellijn ", "Model line ") + Phrase.Same(record.ModelLine) + new Phrase(", ontvangen van ", ", received ") + Written.Days(record.From, record.To) + new Phrase(", plaatsen per nacht: ", ", places a night: ") + Written.Count(record.Capacity),
            [
                .. Findings(record, candidate),
                new Heading(2, new("De volgordes naast elkaar", "The orders side by side")),
                ReportTables.Reached(record),
                ReportTables.Precision(record),
                ReportTables.Differences(record),
                ReportTables.Counts(record),
                .. CurveBlocks.Months(record),
                .. CurveBlocks.Capacity(record),
                MeasureTables.Places(record),
                new Heading(2, new("Waarom gewogen wordt", "Why outcomes are weighted")),
                new Paragraph(new(
                    "Een uitkomst is alleen bekend als iemand heeft gekeken: omdat het bestaande proces het signaal koos (gewicht 1), of omdat het in de aselecte controlesteekproef viel (gewicht 1 gedeeld door de kans op trekking). Wie alle bekende uitkomsten even zwaar telt, krijgt vooral te zien waar al gekeken werd.",
                    "An outcome is known only where somebody looked: because the existing process chose the signal (weight 1), or because it fell in the random control sample (weight 1 divided by the probability of the draw). Counting all known outcomes alike mostly shows where people already looked.")),
                new Paragraph(new(
                    "De laatste kolom doet daarbij alsof geen uitkomst met een andere te maken heeft. Wie meer signalen heeft, telt dan meer dan eens, en het interval wordt meestal te smal.",
                    "The last column also takes no outcome to have to do with another. Whoever has several signals then counts more than once, and the interval mostly becomes too narrow.")),
                MeasureTables.Naive(record),
                MeasureTables.OthersNaive(record),
                new Heading(2, new("Score en wachttijd", "Score and waiting")),
                new Paragraph(new(
                    "Van 100 paren van een gegrond en een ongegrond signaal zet de score er 100 maal AUC in de goede volgorde. Gemiddelde precisie is het gegronde deel van alles wat minstens zo hoog scoort, gemiddeld over de gegronde. Een helling van 1 is goed; lager betekent dat voorspelde verschillen te groot zijn.",
                    "Of 100 pairs of a founded and an unfounded signal the score puts 100 times AUC in the right order. Average precision is the share founded of all that score at least as high, averaged over the founded. A slope of 1 is right; less means that predicted differences are too large.")),
                CurveBlocks.Gain(record),
                ReportTables.Scores(record),
                .. MeasureTables.ScoreDifferences(record),
                ReportTables.Waiting(record),
                ReportTables.Ties(record),
                new Heading(2, new("Klopt de voorspelde kans?", "Is the predicted probability right?")),
                CurveBlocks.Calibration(record),
                ReportTables.Calibration(record),
                new Heading(2, new("Personen die het model al kende", "Persons whom the model knew already")),
                new Paragraph(new(
                    "Wie al eerder een signaal had, kan in de periode een nieuw hebben; dat is in het echt ook zo. De tabel laat zien hoeveel het er zijn en hoe het gegronde deel zonder hun signalen is.",
                    "Who had a signal before may have a new one in the window; so it is in practice. The table shows how many they are and what the share founded is without their signals.")),
                MeasureTables.Seen(record),
                new Heading(2, new("Waar de voorgelegde signalen vallen", "Where the signals put forward lie")),
                .. Split(record, contract),
                .. ShapeBlocks.Of(record.Shapes),
                .. CaseBlocks.Of(record.Worked, contract),
                new Heading(2, new("Wat dit niet kan zeggen", "What this cannot say")),
                new BulletList(Limits(record)),
            ])
        {
            Colophon =
            [
                new("Methode: gewichten 1 / kans om bekeken te zijn (Hajek); intervallen met de jackknife die telkens een van 100 blokken personen weglaat, t-verdeling; afgekapt op 0 en 1.",
                    "Method: weights 1 / probability of having been looked at (Hajek); intervals by the jackknife that leaves out one of 100 blocks of persons in turn, Student's t; cut at 0 and 1."),
                Phrase.Same($"scorecard.json {candidate.ModelSha256}"),
                Phrase.Same($"ordering.yaml {record.OrderingPolicySha256}"),
                Phrase.Same($"contract.yaml {record.ContractSha256}"),
                Phrase.Same($"manifest.json {record.ManifestSha256}"),
            ],
        };
    }

    private static IEnumerable<Block> Findings(EvaluationRecord record, RuleResult candidate)
    {
        var policy = record.Rules.Single(r => r.Kind == RuleKind.PolicyOnly);
        var difference = record.CandidateMinusOther.Single(d => d.Other == policy.Id);
        yield return new KeyFigures(
        [
            new(new("Plaatsen per nacht", "Places a night"), Cell.Count(record.Capacity)) { Note = new Phrase("waarvan aselect: ", "of which drawn at random: ") + Written.Count(record.RandomPlaces) },
            new(new("Signalen in de periode", "Signals in the window"), Cell.Count(record.Window.Signals)) { Note = new Phrase("uitkomst bekend: ", "outcome known: ") + Written.Count(record.Window.KnownOfProcess + record.Window.KnownOfRandom) },
            new(new("Bereikt van wat gegrond is", "Reached of what is founded"), ReportWords.ShareCell(candidate.ShareOfFoundedReached.Weighted)) { Note = Sure(candidate.ShareOfFoundedReached.Weighted) },
            new(new("Gegrond van wat is voorgelegd", "Founded of what was put forward"), ReportWords.ShareCell(candidate.PrecisionAtCapacity.Weighted)) { Note = Sure(candidate.PrecisionAtCapacity.Weighted) },
            new(new("Dagen eerder dan alleen beleid", "Days earlier than policy only"), ReportWords.NumberCell(candidate.DaysEarlierThanPolicyOnly, 1)) { Note = Sure(candidate.DaysEarlierThanPolicyOnly) },
        ]);
        yield return new Paragraph(
            new Phrase("Met ", "With ") + Written.Count(record.Capacity)
            + new Phrase(" plaatsen per nacht bereikt de volgorde van de kandidaat ", " places a night the candidate's order reaches ")
            + ReportWords.Share(candidate.ShareOfFoundedReached.Weighted)
            + new Phrase(" van alle gegronde signalen; de volgorde op alleen beleid bereikt ", " of all founded signals; the order by policy alone reaches ")
            + ReportWords.Share(policy.ShareOfFoundedReached.Weighted)
            + new Phrase(". Het verschil is ", ". The difference is ") + ReportWords.Points(difference.ShareOfFoundedReached.Weighted)
            + new Phrase(": ", ": ") + ReportWords.Verdict(difference.ShareOfFoundedReached.Weighted) + Phrase.Same("."))
        { Lead = true };
        yield return new Paragraph(
            new Phrase("Van wat de kandidaat voorlegt is ", "Of what the candidate puts forward ") + ReportWords.Share(candidate.PrecisionAtCapacity.Weighted)
            + new Phrase(" gegrond, tegen ", " is founded, against ") + ReportWords.Share(policy.PrecisionAtCapacity.Weighted)
            + new Phrase(" bij alleen beleid. Gegronde signalen kwamen bij de kandidaat ", " by policy alone. Under the candidate founded signals were reached ")
            + ReportWords.Days(candidate.DaysEarlierThanPolicyOnly) + new Phrase(" eerder aan bod.", " earlier."));
        yield return new Paragraph(
            new Phrase("Verschil in het bereikte deel: ", "Difference in the share reached: ")
            + Phrase.Join("; ", record.CandidateMinusOther.Where(d => d.Other != policy.Id).Select(d =>
                new Phrase("tegenover ", "against ") + ReportWords.Name(record.Rules.Single(r => r.Id == d.Other))
                + Phrase.Same(" ") + ReportWords.Points(d.ShareOfFoundedReached.Weighted)))
            + new Phrase(". Het bestaande proces koos zijn eigen aantal signalen; lees het bereikte deel daar naast dat aantal.",
                ". The existing process chose a number of signals of its own; read its share reached beside that number."));
        yield return Surely(record, difference.ShareOfFoundedReached.Weighted);
    }

    private static Phrase Sure(Estimated estimated) => new Phrase("95%-interval; n = ", "95% interval; n = ") + Written.Count(estimated.N);

    /// <summary>How sure the first sentence is, and what it is no evidence of.</summary>
    private static Notice Surely(EvaluationRecord record, Estimated difference) => new(
        difference is { Low: > 0 } ? NoticeKind.Info : NoticeKind.Warning,
        difference switch
        {
            { Low: > 0 } => new("Aangetoond: met dit model komen meer gegronde signalen aan bod dan met alleen het beleid", "Shown: with this model more founded signals are reached than by the policy alone"),
            { High: < 0 } => new("Aangetoond: met dit model komen minder gegronde signalen aan bod dan met alleen het beleid", "Shown: with this model fewer founded signals are reached than by the policy alone"),
            _ => new("Niet aangetoond dat dit model meer gegronde signalen bereikt dan alleen het beleid", "Not shown that this model reaches more founded signals than the policy alone"),
        },
        [
            new Phrase("Zo zeker als ", "As sure as ") + Written.Count(difference.N) + new Phrase(" bekende uitkomsten het maken; gewogen tellen zij als ", " known outcomes make it; weighted they count as ") + Written.Decimal(difference.EffectiveN, 0)
                + new Phrase(". Het geldt voor ", ". It holds for ") + Written.Count(record.Capacity) + new Phrase(" plaatsen per nacht en voor deze periode.", " places a night and for this window."),
            new("Of groepen gelijk worden behandeld, staat hier niet; dat onderzoekt de audit.", "Whether groups are treated alike is not answered here; the audit examines that."),
        ]);

    private static IEnumerable<Block> Split(EvaluationRecord record, Contract contract)
    {
        foreach (var column in record.Groups.Select(r => r.Column).Distinct(StringComparer.Ordinal).Select(Declared))
        {
            yield return new Heading(3, ReportWords.Label(column).Upper());
            yield return ReportTables.Groups(column, record.Groups);
            foreach (var stage in record.Stages.Where(r => r.Column == column.Name).GroupBy(r => r.Outcome, StringComparer.Ordinal))
                yield return ReportTables.Stages(column, Declared(stage.Key), [.. stage]);
        }

        ContractColumn Declared(string name) => contract.Find(name) ?? throw new InvalidOperationException($"the record names column {name}, which its contract does not declare");
    }

    private static Phrase[] Limits(EvaluationRecord record) =>
    [
        new Phrase("Uitkomsten zijn bekend van ", "Outcomes are known of ") + Written.Count(record.Window.KnownOfProcess) + new Phrase(" van de ", " of the ") + Written.Count(record.Window.ChosenByProcess)
            + new Phrase(" signalen die het proces koos en van ", " signals that the process chose and of ") + Written.Count(record.Window.KnownOfRandom) + new Phrase(" van de ", " of the ")
            + Written.Count(record.Window.DrawnAtRandom) + new Phrase(
                " aselect getrokken signalen. Er is aangenomen dat de nog open zaken op de afgeronde lijken; is dat niet zo, dan schuiven de schattingen.",
                " signals drawn at random. Cases still open are assumed to be like those finished; where they are not, the estimates shift."),
        new("Hoe de beslisser oordeelt, verandert hier niet: keken mensen bij de ene groep eerder of strenger, dan zit dat in de uitkomsten en dus in elke volgorde.",
            "How the decider judges is taken as it was: if people looked earlier or more strictly at one group, that is in the outcomes and so in every order."),
        new("Of groepen gelijk worden behandeld staat hier niet. Dat onderzoekt de audit, met andere gegevens en door anderen.",
            "Whether groups are treated alike is not answered here. The audit examines that, with other data and by other people."),
        new("De nachten beginnen met een lege voorraad. Wie op de eerste dag al een voorraad heeft, ziet in het begin andere wachttijden.",
            "The nights begin with an empty stock. Whoever has a stock on the first day sees other waiting times at the beginning."),
        new("Signalen van een persoon blijven in een blok bij elkaar; wat personen delen, zoals een erkend referent, niet altijd. Daardoor kunnen intervallen iets te smal zijn.",
            "One person's signals stay together in a block; what persons share, such as a recognised sponsor, not always. Intervals may be somewhat too narrow for that."),
        new("Gegrond is geen intrekking en geen verwijt: de tabellen naar aard en maatregel houden administratief en opzettelijk uit elkaar, voor zover dat is vastgelegd.",
            "Founded is no withdrawal and no blame: the tables by nature and measure keep administrative and deliberate apart, as far as that was recorded."),
    ];
}
