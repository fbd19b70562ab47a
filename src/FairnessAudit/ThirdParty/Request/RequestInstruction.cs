using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.ThirdParty.Request;

/// <summary>What the bureau is asked to do, in words, in both languages.</summary>
internal static class RequestInstruction
{
    public const string Name = "instruction";

    public static Document Compose(CountsRequest request) => new(
        new("Verzoek om een telling naar herkomst", "Request for counts by origin"),
        new Phrase("Aan het statistiekbureau, over ", "To the statistics bureau, about ") + Phrase.Same(request.Period),
        [
            new Paragraph(new(
                "Wij willen weten of een proces groepen ongelijk behandelt, zonder zelf te weten wie welke herkomst heeft. Daarom vragen wij u te koppelen, te tellen, af te ronden en alleen de aantallen terug te geven. Geen enkele herkomst van een persoon mag uw bureau verlaten.",
                "We want to know whether a process treats groups unequally without knowing ourselves who has which origin. Therefore we ask you to link, to count, to round and to give back the counts only. No person's origin may leave your bureau."))
            { Lead = true },
            new Heading(2, new("Wat u krijgt", "What you get")),
            new Table(
                new("De bestanden", "The files"),
                [new(new("Bestand", "File")), new(new("Wat erin staat", "What it holds"))],
                [
                    [Cell.Code(RequestFiles.Persons), Cell.Text(Written.Count(request.Rows.Count) + new Phrase(" regels, één per signaal: pseudoniem van de persoon, kwartaal, klasse, scoreband en de verste stap. Geen kenmerk, geen score, geen herkomst.", " lines, one a signal: pseudonym of the person, quarter, class, score band and the furthest step. No feature, no score, no origin."))],
                    [Cell.Code(RequestFiles.Layout), Cell.Text(new Phrase("Elke regel die terug moet komen; alleen de laatste kolom is leeg.", "Every line that must come back; only the last column is empty."))],
                    [Cell.Code(RequestFiles.Description), Cell.Text(new Phrase("Wat de tabel betekent, en hoe u afrondt en inhoudt.", "What the table means, and how you round and withhold."))],
                ]),
            new Heading(2, new("Wat u doet", "What you do")),
            new BulletList(
            [
                new("Koppelen. De houder van de persoonssleutel, niet wij, levert u apart per pseudoniem het nummer waarmee u koppelt. Na het koppelen vernietigt u die lijst. Wie u niet vindt, hoort bij de groep not_found.", "Link. The holder of the person key, not we, hands you separately, for each pseudonym, the number that you link by. You destroy that list after linking. Whom you do not find belongs to the group not_found."),
                new("Indelen. Gebruik uw eigen indeling naar herkomstland (2022) en geboorteland. De groepen die geen som zijn, sluiten elkaar uit en zijn samen iedereen.", "Classify. Use your own classification by country of origin (2022) and country of birth. The groups that are no sum exclude each other and are together everybody."),
                new Phrase("Tellen. Een regel telt bij haar verste stap en bij elke stap daarvoor: ", "Count. A line counts at its furthest step and at every step before it: ") + Phrase.Same(string.Join(" > ", request.Steps)) + new Phrase(". Tel signalen, geen personen.", ". Count signals, not persons."),
                new("Afronden. Rond elk aantal af op het dichtstbijzijnde tiental, elk aantal op zichzelf, ook totalen.", "Round. Round every count to the nearest ten, each by itself, totals too."),
                new("Inhouden. Waar uw regels dat vragen, zet u x voor een aantal van 0 tot en met 9, en y voor een aantal dat alleen is ingehouden om een ander te beschermen. Laat geen regel weg.", "Withhold. Where your rules ask for it, write x for a count of 0 to 9, and y for a count that is withheld only to protect another. Leave no line out."),
                new("Zeggen hoe. Pas in de beschrijving afronding en inhouding aan als u het anders hebt gedaan: ook toevallig of optellend afronden kan gelezen worden.", "Say how. Change rounding and suppression in the description if you did otherwise: rounding by chance, or so that parts add up, can be read too."),
                new("Teruggeven. Alleen de ingevulde tabel en de beschrijving. Vernietig daarna het koppelbestand en het bestand met regels.", "Give back. The filled table and the description only. Then destroy the linked file and the file of lines."),
            ])
            { Numbered = true },
            new Heading(2, new("De tabel", "The table")),
            new Table(
                new("Welke stap naar wat geteld wordt, steeds voor iedereen en voor elke groep", "Which step is counted by what, each for everybody and for every group"),
                [new(new("Stap", "Step")), new(new("Naar klasse", "By class")), new(new("Naar scoreband", "By score band"))],
                [.. request.Steps.Select((step, i) => (IReadOnlyList<Cell>)[Cell.Text(step), Asked(i < 2), Asked(i is 1 or 2 && request.HumanStep is not null)])]),
            new Paragraph(new(
                "Wij lezen de tabel met 'fairness-audit audit --counts'. Die rekent met alles wat achter de afgeronde aantallen kan zitten, weigert cellen die elkaar tegenspreken, en zegt het ons als regels samen een beschermd aantal verraden; dan melden wij dat aan u.",
                "We read the table with 'fairness-audit audit --counts'. It reckons with everything that may stand behind the rounded counts, refuses cells that contradict each other, and tells us if lines together give away a protected count; then we tell you.")),
        ]);

    private static Cell Asked(bool asked) => Cell.Text(asked ? new Phrase("ja", "yes") : new Phrase("nee", "no"));
}
