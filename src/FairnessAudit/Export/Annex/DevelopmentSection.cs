using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Export.Annex;

/// <summary>Annex IV, 2: elements of the system and how it was developed.</summary>
internal static class DevelopmentSection
{
    private static readonly Phrase Gates = new(
        "Elke groep is vergeleken met alle anderen, binnen vergelijkbare signalen, met aantallen en onzekerheid. De grenzen stonden vooraf vast in een beleid dat mensen ondertekenen.",
        "Each group was compared with all others among comparable signals, with counts and uncertainty. The limits were set beforehand in a policy that people sign.");

    public static AnnexSection Of(ReleaseFacts facts) => new(new("2. Onderdelen en ontwikkeling", "2. Elements and development"),
    [
        new("2.a", new("Methoden en stappen van ontwikkeling", "Methods and steps of development"), Answer.Partly(
            ModelWords.NotLearning(facts) + Phrase.Same(" ") + DataWords.Training(facts), Role.ModelOwner, CandidateRecord.ModelName, ReleaseBundle.TrainingName)),
        new("2.b.1", new("Ontwerp en logica", "Design and logic"), Answer.Proven(ModelWords.Scorecard(facts) + Phrase.Same(" ") + ModelWords.Order(facts), CandidateRecord.ModelName, CandidateRecord.OrderingPolicyName)),
        new("2.b.2", new("Keuzen in de indeling", "Choices of classification"), Answer.Partly(
            new Phrase("De klassen van maatschappelijk belang en hun volgorde staan in het beleid, elk met reden, datum en wie besliste. De score telt in ", "The classes of societal interest and their order stand in the policy, each with reason, date and who decided. The score counts in ")
                + Written.Count(facts.Ordering.BandProbabilities.Count + 1) + new Phrase(" scorebanden.", " score bands."), Role.ProcessOwner, CandidateRecord.OrderingPolicyName)),
        new("2.b.3", new("Waarop geoptimaliseerd is", "What it is optimised for"), Answer.Partly(
            new("De score schat de kans dat een signaal gegrond blijkt. Welk belang voorgaat, bepaalt het beleid en niet het model.", "The score estimates the probability that a signal proves founded. Which interest goes first is set by policy and not by the model."),
            Role.ModelOwner, CandidateRecord.ModelName, CandidateRecord.OrderingPolicyName)),
        new("2.b.4", new("Verwachte uitvoer", "Expected output"), Answer.Partly(ModelWords.Places(facts) + Phrase.Same(" ") + ModelWords.Draw(facts), Role.ModelOwner, ReleaseBundle.AuditName, CandidateRecord.OrderingPolicyName)),
        new("2.c.1", new("Architectuur", "Architecture"), Answer.Proven(
            new("Twee ruimten en een doorgeefluik: de ene scoort en ziet geen beschermd kenmerk, de andere onderzoekt en kan geen score veranderen. Beide rekenen met dezelfde regel.", "Two rooms and one hatch: one scores and sees no protected attribute, the other audits and can change no score. Both compute with the same rule."),
            ReleaseBundle.AuditName)),
        new("2.c.2", new("Rekenmiddelen", "Computing resources"), Answer.By(Role.Operator)),
        new("2.d", new("Gegevens", "Data"), Answer.Partly(
            DataWords.NotUsed + Phrase.Same(" ") + DataWords.Pseudonyms + Phrase.Same(" ") + DataWords.Training(facts),
            new("de eigenaar van de gegevens: herkomst en wijze van vastleggen", "the owner of the data: their source and how they were recorded"), CandidateRecord.ContractName, CandidateRecord.ModelName)),
        new("2.e", new("Menselijk toezicht", "Human oversight"), Answer.Partly(ModelWords.HumanDecides + Phrase.Same(" ") + ModelWords.Shown, Role.ProcessOwner, CandidateRecord.OrderingPolicyName)),
        new("2.f", new("Vooraf bepaalde wijzigingen", "Changes determined beforehand"), Answer.Proven(
            new("Er zijn er geen: elke wijziging is een nieuwe vrijgave met een nieuwe audit.", "There are none: each change is a new release with a new audit."), ReleaseBundle.ReleaseName)),
        new("2.g.1", new("Validatie en tests", "Validation and tests"), Answer.Proven(
            new Phrase("De regel is onderzocht op latere signalen: ", "The rule was audited on later signals: ") + GateWords.Window(facts)
                + new Phrase(". Elke rij is opnieuw gescoord en elke nacht opnieuw geordend.", ". Every row was scored again and every night ordered again."),
            ReleaseBundle.AuditName, ReleaseFacts.PublicFindings)),
        new("2.g.2", new("Maten, ook voor discriminatie", "Metrics, of discrimination too"), Answer.Proven(
            Gates + Phrase.Same(" ") + GateWords.Summary(facts), ReleaseBundle.GatesName, ReleaseFacts.PublicFindings)),
        new("2.h", new("Beveiliging", "Cybersecurity"), Answer.Partly(
            new("Elk bestand wordt aan zijn digest herkend, elke beslissing is ondertekend. De nacht weigert een gewijzigd model.", "Each file is known by its digest, each decision is signed. The night refuses a changed model."), Role.SecurityOfficer, ReleaseBundle.ReleaseName)),
    ]);
}
