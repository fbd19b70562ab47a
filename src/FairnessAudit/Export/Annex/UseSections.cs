using FairnessAudit.Export.Kader;
using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Export.Annex;

/// <summary>Annex IV, 3 to 9: control, metrics, risks, changes, standards, declaration, monitoring.</summary>
internal static class UseSections
{
    public static IEnumerable<AnnexSection> Of(ReleaseFacts facts) =>
    [
        One("3", new("3. Monitoring, werking en controle", "3. Monitoring, functioning and control"), new("Nauwkeurigheid, ook per groep, en mogelijke schade", "Accuracy, by group too, and possible harm"), Answer.Partly(
            GateWords.Summary(facts) + Phrase.Same(" ") + GateWords.Stage(facts), Role.ModelOwner, ReleaseFacts.PublicFindings, ReleaseBundle.AuditName)),
        One("4", new("4. Geschiktheid van de maten", "4. Whether the metrics fit"), new("Waarom deze maten", "Why these metrics"), Answer.Partly(
            new("Het beleid geeft bij elke toets de reden en de grens.", "The policy gives with each gate its reason and its limit."), Role.EthicsReviewer, ReleaseBundle.GatesName)),
        One("5", new("5. Risicobeheer (artikel 9)", "5. Risk management (article 9)"), new("Systeem voor risicobeheer", "Risk management system"), Risks(facts)),
        One("6", new("6. Wijzigingen", "6. Changes"), new("Wijzigingen tijdens de levensduur", "Changes during the life cycle"), Answer.Partly(
            new("Elke wijziging is een vrijgave met een eigen kenmerk en eigen handtekeningen.", "Each change is a release with an id and signatures of its own."), Role.ModelOwner, ReleaseBundle.ReleaseName)),
        One("7", new("7. Geharmoniseerde normen", "7. Harmonised standards"), new("Toegepaste normen", "Standards applied"), Answer.Partly(
            new("Gebruikte open formaten: DSSE 1.0.2, in-toto Statement v1, Open Data Contract Standard 3.1. Dit zijn geen geharmoniseerde normen.", "Open formats used: DSSE 1.0.2, in-toto Statement v1, Open Data Contract Standard 3.1. These are no harmonised standards."),
            Role.Lawyer, ReleaseBundle.ReleaseName, CandidateRecord.ContractName)),
        One("8", new("8. EU-conformiteitsverklaring", "8. EU declaration of conformity"), new("Exemplaar van de verklaring (artikel 47)", "Copy of the declaration (article 47)"), Answer.By(Role.Management)),
        One("9", new("9. Monitoring na ingebruikneming", "9. Post-market monitoring"), new("Plan (artikel 72, lid 3)", "Plan (article 72, paragraph 3)"), Plan(facts)),
    ];

    private static AnnexSection One(string key, Phrase section, Phrase title, Answer answer) => new(section, [new AnnexItem(key, title, answer)]);

    private static Answer Risks(ReleaseFacts facts) => facts.Has("registers/incidents.yaml")
        ? GovernanceMeasures.Register(facts, "registers/incidents.yaml", new("De vrijgave bevat de registers van motiveringen, bezwaren, incidenten en uitzonderingen.", "The release holds the registers of justifications, objections, incidents and exceptions."), Role.ProcessOwner)
        : Answer.Partly(new("Het beleid noemt de risico's die gemeten worden en de grens van elk.", "The policy names the risks that are measured and the limit of each."), Role.ProcessOwner, ReleaseBundle.GatesName);

    private static Answer Plan(ReleaseFacts facts) => Answer.Partly(
        ModelWords.Draw(facts) + new Phrase(" De uitkomsten daarvan gaan terug naar de audit.", " Their outcomes go back to the audit.") + (GateWords.Terms(facts) is { } terms ? Phrase.Same(" ") + terms : new Phrase("", "")),
        Role.ModelOwner, CandidateRecord.OrderingPolicyName);
}
