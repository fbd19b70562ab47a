using FairnessAudit.Export.Words;
using Interchange.Trust;
using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Export.Kader;

/// <summary>Who decides, and how.</summary>
internal static class GovernanceMeasures
{
    public static IEnumerable<Measure> Of(ReleaseFacts facts) =>
    [
        new("urn:nl:ak:mtr:org-07", "0-org-07-intern-toezicht", new("Algoritmegovernance met three lines of defence", "Governance with three lines of defence"), Roles(facts)),
        new("urn:nl:ak:mtr:org-08", "0-org-08-beslismoment-levenscyclus", new("Beslismomenten in de levenscyclus", "Moments of decision in the life cycle"), Answer.Proven(
            new("Zonder akkoord van modeleigenaar en ethisch toetser bestaat er geen vrijgave, en zonder vrijgave weigert het programma te scoren.", "Without the consent of model owner and ethics reviewer there is no release, and without a release the program refuses to score."),
            ReleaseBundle.ReleaseName, ReleaseBundle.GatesName)),
        new("urn:nl:ak:mtr:org-14", "0-org-14-wijzigingenproces", new("Afspraken over wijzigen van de code", "Agreements on changing the code"), Answer.Partly(
            new("Elke wijziging van model, contract of beleid is een nieuwe vrijgave met een eigen kenmerk.", "Each change of model, contract or policy is a new release with an id of its own."), Role.Operator, ReleaseBundle.ReleaseName)),
        new("urn:nl:ak:mtr:org-15", "0-org-15-discriminatieprotocol", new("Protocol bij een vermoeden van discriminatie", "Protocol for a suspicion of discrimination"), Register(facts, "registers/incidents.yaml",
            new("De vrijgave bevat het register van incidenten.", "The release holds the register of incidents."), Role.EthicsReviewer)),
        new("urn:nl:ak:mtr:owp-08", "2-owp-08-kwetsbare-groepen", new("Lijst van kwetsbare groepen", "List of vulnerable groups"), Answer.Partly(
            new Phrase("Onderzocht zijn deze kenmerken: ", "These attributes were audited: ") + Phrase.Join(", ", facts.Findings.Population.Attributes.Select(a => Reports.Names.Attribute(a.Attribute))) + Phrase.Same("."),
            Role.EthicsReviewer, ReleaseFacts.PublicFindings, ReleaseBundle.GatesName)),
        new("urn:nl:ak:mtr:owp-07", "2-owp-07-afwegen-grondrechten", new("Afweging van grondrechten", "Weighing of fundamental rights"), Answer.By(Role.Lawyer)),
        new("urn:nl:ak:mtr:pba-05", "1-pba-05-wettelijke-grondslag", new("Wettelijke grondslag", "Legal basis"), Answer.By(Role.Lawyer)),
    ];

    private static Answer Roles(ReleaseFacts facts) => facts.Signed is not { } signed
        ? Answer.By(Role.Auditor)
        : Answer.Proven(
            Written.Count(signed.SignOffs.Count) + new Phrase(" personen tekenden elk in een eigen rol: ", " persons each signed in a role of their own: ")
                + Phrase.Join(", ", signed.SignOffs.Select(s => RoleNames.Of(s.Decision.Role)).Distinct()) + new Phrase(". Wie het model maakte, mag niet tekenen.", ". Who made the model may not sign."),
            ReleaseBundle.ReleaseName, ReleaseBundle.TrainingName);

    internal static Answer Register(ReleaseFacts facts, string file, Phrase text, Phrase rest) =>
        facts.Has(file) ? Answer.Partly(text, rest, file) : Answer.By(rest);
}
