using System.Globalization;
using FairnessAudit.Measures;
using FairnessAudit.Reports.Pictures;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Reports;

/// <summary>
/// The steps of an objective justification: a legitimate aim, suitable, necessary, proportionate. People's words are quoted as theirs, figures
/// stand beside them, and where evidence is missing it says so. Whether the steps hold is for people to weigh and sign.
/// </summary>
internal static class JustificationSection
{
    public static IEnumerable<Section> Parts(Findings findings)
    {
        if (!findings.Releasable)
            yield break;
        yield return new Section("justification", new("Rechtvaardiging: doel, geschikt, noodzakelijk, evenredig", "Justification: aim, suitable, necessary, proportionate"),
        [
            new Paragraph(Needed(findings)),
            new Heading(3, new("Doel", "Aim")),
            .. Aim(findings.Purpose),
            new Heading(3, new("Geschikt: bereikt de regel dat doel?", "Suitable: does the rule reach that aim?")),
            .. QualityBlocks.Of(findings.Quality),
            new Heading(3, new("Noodzakelijk: kan het met minder?", "Necessary: would less do?")),
            .. Necessary(findings),
            new Heading(3, new("Evenredig: wat kost het, en wie?", "Proportionate: what does it cost, and whom?")),
            .. Proportionate(findings),
            new Paragraph(new(
                "Wat hier niet staat: of het doel de last waard is. Dat wegen mensen, en zij tekenen met hun redenen.",
                "What is not said here: whether the aim is worth the burden. People weigh that, and they sign with their reasons.")),
        ]);
    }

    private static Phrase Needed(Findings findings)
    {
        var asked = Standings.Justifying(findings).Concat(Standings.Blocking(findings).Where(g => g.Verdict is "beyond")).Select(g => g.Id).Distinct(StringComparer.Ordinal).ToArray();
        return (asked.Length == 0
            ? new Phrase("Geen toets vraagt om een rechtvaardiging van een verschil. De stappen staan er toch: ook een regel zonder aangetoond verschil legt mensen een last op.", "No gate asks for a justification of a difference. The steps stand here all the same: a rule without a shown difference, too, puts a burden on people.")
            : new Phrase("Om een rechtvaardiging vragen de toetsen ", "A justification is asked for by the gates ") + Phrase.Same(string.Join(", ", asked)) + Phrase.Same("."))
            + new Phrase(" Een verschil is alleen te rechtvaardigen als elk van de vier stappen houdt. Deze audit legt er het bewijs naast dat er is, en zegt waar het ontbreekt.", " A difference can be justified only if each of the four steps holds. This audit lays the evidence that there is beside them, and says where it is missing.");
    }

    private static IEnumerable<Block> Aim(RulePurpose? purpose)
    {
        if (purpose is null)
        {
            yield return new Paragraph(Missing("geen bestand zegt wat het doel is (--purpose)", "no file says what the aim is (--purpose)"));
            yield break;
        }

        yield return new Paragraph(Quoted(purpose.Aim));
        yield return new Paragraph(new Phrase("Grondslag: ", "Lawful basis: ") + Quoted(purpose.LawfulBasis));
        yield return new Paragraph(new Phrase($"Dit zijn de woorden van {purpose.DecidedBy}, van ", $"These are the words of {purpose.DecidedBy}, of ") + Day(purpose.Date) + new Phrase(". De audit haalt ze aan en beoordeelt ze niet.", ". The audit quotes them and does not judge them."));
    }

    private static IEnumerable<Block> Necessary(Findings findings)
    {
        yield return new Paragraph(findings.Purpose is { } purpose ? Quoted(purpose.LighterMeans) : Missing("geen bestand zegt welke lichtere middelen zijn bekeken (--purpose)", "no file says which lighter means were considered (--purpose)"));
        List<Phrase> known =
        [
            .. findings.Quality is { OtherRules.Count: > 0 } quality
                ? [new Phrase("Naast deze regel zijn ook nagespeeld: ", "Beside this rule these were replayed too: ") + Phrase.Same(string.Join(", ", quality.OtherRules)) + new Phrase(". Of zij minder ongelijk uitpakken, is niet onderzocht.", ". Whether they work out less unequally was not examined.")]
                : Array.Empty<Phrase>(),
            .. findings.ButFor is { Suspects.Count: 0 }
                ? [new("Geen gegeven is verdacht: het beleid noemt er geen, en geen gegeven verraadt een groep boven de grens van het beleid (vraag 1).", "No feature is suspect: the policy names none, and no feature tells a group beyond the policy's limit (question 1).")]
                : findings.ButFor is { } test
                    ? [new Phrase("Verdachte gegevens: ", "Suspect features: ") + Phrase.Join(", ", test.Suspects.Select(s => TermNames.Quoted(findings, s.Feature))) + new Phrase(" (vraag 1). Of het zonder kan, is niet onderzocht.", " (question 1). Whether it would do without was not examined.")]
                    : Array.Empty<Phrase>(),
            new("Naar een minder ongelijke regel die even goed werkt, is niet gezocht (vraag 10). Dat deze regel noodzakelijk is, is hiermee dus niet aangetoond.", "A less unequal rule that serves as well was not looked for (question 10). So it is not shown that this rule is necessary."),
        ];
        yield return new BulletList(known);
    }

    private static IEnumerable<Block> Proportionate(Findings findings)
    {
        yield return new Paragraph(findings.Purpose is { } purpose ? Quoted(purpose.Burden) : Missing("geen bestand zegt wat de regel mensen kost (--purpose)", "no file says what the rule costs people (--purpose)"));
        var burden = BurdenPicture.Ratios(findings);
        yield return new BulletList(
        [
            new Phrase("Voorgelegd: ", "Put forward: ") + Written.Count(findings.Population.Selected) + new Phrase(" van de ", " of the ") + Written.Count(findings.Population.Eligible) + new Phrase(" signalen in de vergelijking.", " signals in the comparison."),
            findings.Quality is { Founded: { Estimate: not null } founded }
                ? new Phrase("Daarvan gegrond, volgens de evaluatie: ", "Of these founded, by the evaluation: ") + QualityBlocks.Said(founded, percentage: true) + new Phrase(". Bij de rest keek iemand in een dossier zonder dat er iets was.", ". For the rest somebody looked at a file and there was nothing.")
                : new("Welk deel daarvan gegrond is, is niet vermeld: de kandidaat brengt geen evaluatie mee.", "What share of these is founded is not stated: the candidate brings no evaluation."),
            Headline.FarthestSaid(findings, burden) is { } farthest
                ? new Phrase("Die last is verdeeld over groepen, als verhouding tot alle anderen (vraag 4). ", "That burden is spread over groups, as a ratio to all others (question 4). ") + farthest
                : new("Hoe die last over groepen is verdeeld, is hier niet te zeggen (vraag 4).", "How that burden is spread over groups cannot be said here (question 4)."),
        ]);
    }

    /// <summary>A day in words; as its owner wrote it where it is none.</summary>
    private static Phrase Day(string date) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Written.Date(day) : Phrase.Same(date);

    private static Phrase Quoted(Words words) => new("\u201C" + words.Nl + "\u201D", "\u201C" + words.En + "\u201D");

    private static Phrase Missing(string nl, string en) => new($"Niet vermeld: {nl}.", $"Not stated: {en}.");
}
