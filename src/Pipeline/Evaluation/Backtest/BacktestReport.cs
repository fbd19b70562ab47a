using Interchange.Contracts;
using Reporting.Documents;
using Reporting.Formats;

namespace Pipeline.Evaluation.Backtest;

/// <summary>The backtest for people: the finding in words first, then the windows, then what it cannot say.</summary>
internal static class BacktestReport
{
    public static Document Of(BacktestRecord record, Contract contract) => new(
        new("Hoe de volgorde het steeds opnieuw zou hebben gedaan", "How the order would have done, time and again"),
        new Phrase("Modellijn ", "Model line ") + Phrase.Same(record.ModelLine) + new Phrase(", perioden: ", ", windows: ") + Written.Count(record.Windows.Count)
            + new Phrase(", plaatsen per nacht: ", ", places a night: ") + Written.Count(record.Capacity),
        [
            Lead(record),
            new Paragraph(new(
                "Elke periode speelt na wat toen had gekund: het model leert van wat op de avond van de knip bekend was, wordt geijkt op wat daarna bekend werd, en ordent na een pauze nachten die het niet kent. De kenmerken van een signaal zijn die van de dag van ontvangst.",
                "Each window plays what could have been done then: the model learns from what was known on the evening of the cut, is calibrated on what became known after, and after a gap orders nights that it does not know. A signal's features are those of the day of receipt.")),
            BacktestTables.Plan(record),
            new Heading(2, new("Periode na periode", "Window by window")),
            BacktestTables.OverTime(record),
            new Heading(2, new("Alle perioden samen", "All windows together")),
            BacktestTables.Together(record),
            BacktestTables.Differences(record),
            new Heading(2, new("Wie kiezen?", "Whom to choose?")),
            new Paragraph(new(
                "Spijt is wat een keuze misloopt tegenover degene die in die periode het best bleek; 0 is het best. De laatste rij kiest steeds wie in de periode ervoor het best was. De beste wordt achteraf gekozen; daarom heeft spijt geen interval.",
                "Regret is what a choice misses against whoever proved best in that window; 0 is best. The last row always takes whoever was best in the window before. The best is picked afterwards, so regret has no interval.")),
            BacktestTables.Regret(record),
            .. Stability(record),
            new Heading(2, new("Personen aan weerszijden van een knip", "Persons on both sides of a cut")),
            new Paragraph(new(
                "Wie al eerder een signaal had, kan na de knip een nieuw hebben; dat is in het echt ook zo. De tabel laat zien hoeveel het er zijn en hoe het gegronde deel zonder hun signalen is. Intervallen houden de signalen van een persoon bij elkaar.",
                "Who had a signal before may have a new one after the cut; so it is in practice. The table shows how many they are and what the share founded is without their signals. Intervals keep one person's signals together.")),
            BacktestTables.Persons(record),
            new Heading(2, new("Elke periode voluit", "Each window in full")),
            .. record.Windows.SelectMany(w => new Block[]
            {
                new Heading(3, BacktestWords.Window(w.Window) + Phrase.Same(": ") + Written.Days(w.Window.EvaluateFrom, w.Window.EvaluateTo)),
                BacktestTables.Measures(w),
            }),
            new Heading(2, new("Waar de voorgelegde signalen vallen", "Where the signals put forward lie")),
            .. record.Groups.Select(g => g.Group.Column).Distinct(StringComparer.Ordinal).Select(name => BacktestTables.Groups(record, contract.Find(name)!)),
            new Heading(2, new("Wat dit niet kan zeggen", "What this cannot say")),
            new BulletList(Limits),
        ])
    {
        Colophon =
        [
            new("Methode: gewichten 1 / kans om bekeken te zijn (Hajek); intervallen met de jackknife die telkens een van 100 blokken personen weglaat, t-verdeling; een persoon zit in elke periode in hetzelfde blok.",
                "Method: weights 1 / probability of having been looked at (Hajek); intervals by the jackknife that leaves out one of 100 blocks of persons in turn, Student's t; a person stands in the same block in every window."),
            Phrase.Same($"ordering.yaml {record.OrderingPolicySha256}"),
            Phrase.Same($"contract.yaml {record.ContractSha256}"),
            Phrase.Same($"manifest.json {record.ManifestSha256}"),
        ],
    };

    private static Paragraph Lead(BacktestRecord record)
    {
        var first = record.OverWindows[0];
        var policy = record.OverWindows.Single(r => r.Kind == RuleKind.PolicyOnly);
        var difference = record.FirstMinusOther.Single(d => d.Other == policy.Id).PrecisionAtCapacity.Weighted;
        return new Paragraph(
            new Phrase("Over alle perioden samen is van wat ", "Over all windows together, of what ") + BacktestWords.Name(first) + new Phrase(" voorlegt ", " puts forward ")
            + ReportWords.Share(first.PrecisionAtCapacity.Weighted) + new Phrase(" gegrond, tegen ", " is founded, against ") + ReportWords.Share(policy.PrecisionAtCapacity.Weighted)
            + new Phrase(" bij de volgorde op alleen beleid. Het verschil is ", " by the order of policy alone. The difference is ") + ReportWords.Points(difference)
            + Phrase.Same(": ") + ReportWords.Verdict(difference) + Phrase.Same("."))
        { Lead = true };
    }

    private static IEnumerable<Block> Stability(BacktestRecord record)
    {
        if (record.Windows.All(w => w.Stability.Count == 0))
            yield break;
        yield return new Heading(2, new("Hoe vast de bovenkant staat", "How steady the top is"));
        yield return new Paragraph(new(
            "Een nieuw model legt andere signalen voor dan het vorige. Beide ordenen hier dezelfde nachten. Overlap is wat beide voorleggen, als deel van wat een van beide voorlegt.",
            "A new model puts other signals forward than the one before. Here both order the same nights. Overlap is what both put forward, as a share of what either does."));
        yield return BacktestTables.Stability(record);
    }

    private static readonly Phrase[] Limits =
    [
        new("Wie achteraf uit vele perioden en methoden de beste kiest, kiest deels op toeval. De spijt van de laatste rij laat zien hoeveel.",
            "Whoever picks the best of many windows and methods afterwards partly picks by chance. The regret of the last row shows how much."),
        new("Elke periode begint met een lege voorraad, en een model dat had geordend, had ook andere uitkomsten bekend gemaakt. Dat tweede kan geen geschiedenis laten zien.",
            "Each window begins with an empty stock, and a model that had ordered would also have made other outcomes known. That no history can show."),
        new("Een uitkomst die later is verbeterd, telt pas vanaf de dag van de verbetering. Wat er eerder over was gemeld, weet een model van deze geschiedenis niet.",
            "An outcome that was corrected later counts from the day of the correction only. What was reported of it before, a model of this history does not know."),
        new("Of groepen gelijk worden behandeld staat hier niet. Dat onderzoekt de audit, met andere gegevens en door anderen.",
            "Whether groups are treated alike is not answered here. The audit examines that, with other data and by other people."),
    ];
}
