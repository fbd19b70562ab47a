using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Export.Kader;

/// <summary>How it is used, watched and ended.</summary>
internal static class UseMeasures
{
    public static IEnumerable<Measure> Of(ReleaseFacts facts) =>
    [
        new("urn:nl:ak:mtr:imp-02", "6-imp-02-aselecte-steekproeven", new("Aselecte steekproeven naast risicogestuurde selectie", "Random samples beside risk-based selection"),
            Answer.Proven(ModelWords.Draw(facts), CandidateRecord.OrderingPolicyName)),
        new("urn:nl:ak:mtr:imp-03", "6-imp-03-menselijke-tussenkomst", new("Menselijke controle", "Human control"), Answer.Partly(
            ModelWords.HumanDecides + Phrase.Same(" ") + ModelWords.Shown, Role.ProcessOwner, CandidateRecord.OrderingPolicyName)),
        new("urn:nl:ak:mtr:imp-04", "6-imp-04-publiceren-algoritmeregister", new("Publicatie in het Algoritmeregister", "Entry in the algorithm register"), Answer.Partly(
            new("Het bestand algoritmeregister.json hierbij is de inschrijving; publiceren doen mensen.", "The file algoritmeregister.json beside this is the entry; people publish it."), Role.ProcessOwner, ReleaseBundle.ReleaseName)),
        new("urn:nl:ak:mtr:imp-07", "6-imp-07-klacht-bezwaar-beroep", new("Klacht, bezwaar en beroep", "Complaint, objection and appeal"), GovernanceMeasures.Register(facts, "registers/objections.yaml",
            new("De vrijgave bevat het register van bezwaren tegen de regel; een open juridisch bezwaar houdt vrijgave tegen.", "The release holds the register of objections to the rule; an open legal objection blocks a release."), Role.Lawyer)),
        new("urn:nl:ak:mtr:imp-09", "6-imp-09-politiek-bestuurlijk-besluit", new("Openbaar besluit over de inzet", "Public decision on the use"), Answer.By(Role.Management)),
        new("urn:nl:ak:mtr:mon-05", "7-mon-04-evaluatieplan", new("Evaluatieplan tijdens het gebruik", "Plan for evaluation during use"), Answer.By(Role.ModelOwner)),
        new("urn:nl:ak:mtr:mon-05", "7-mon-05-evalueer-bij-veranderingen-in-data", new("Evaluatie bij veranderingen in de data", "Evaluation when data change"), Answer.By(Role.ModelOwner)),
        new("urn:nl:ak:mtr:mon-07", "7-mon-07-plan-continue-monitoring", new("Continue monitoring", "Continuous monitoring"), Monitoring(facts)),
        new("urn:nl:ak:mtr:uit-01", "8-uit-01-archiveren", new("Archiveren bij einde gebruik", "Archiving at the end of use"), Answer.By(Role.Archivist)),
    ];

    private static Answer Monitoring(ReleaseFacts facts) => GateWords.Terms(facts) is { } terms
        ? Answer.Partly(terms + new Phrase(" Daarna is een nieuwe audit nodig.", " After that a new audit is needed."), Role.ModelOwner, ReleaseBundle.ReleaseName)
        : Answer.By(Role.ModelOwner);
}
