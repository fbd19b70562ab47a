using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Interchange.Trust;

namespace FairnessAudit.Export.Annex;

/// <summary>Where what others ask for stands in the release: articles of the AI Act, and perspectives of the Court of Audit's framework (version 2.0).</summary>
internal static class CrossWalk
{
    public static IReadOnlyList<AnnexItem> Articles(ReleaseFacts facts) =>
    [
        new("9", new("Risicobeheer", "Risk management"), Answer.Partly(new("Het toetsbeleid met grenzen en redenen.", "The gates policy with limits and reasons."), Role.ProcessOwner, ReleaseBundle.GatesName)),
        new("10", new("Gegevens en gegevensbeheer", "Data and data governance"), Answer.Partly(
            new("Het contract; beschermde kenmerken alleen in de audit.", "The contract; protected attributes only inside the audit."), Role.DataOwner, CandidateRecord.ContractName, ReleaseBundle.AuditName)),
        new("11", new("Technische documentatie", "Technical documentation"), Answer.Partly(new("Dit document, de systeemkaart en de modelkaart.", "This document, the system card and the model card."), Role.ModelOwner, ReleaseBundle.ReleaseName)),
        new("12, 19", new("Logs", "Logs"), Answer.By(new("de beheerder: het logboek van elke ruimte, een keten van hashes", "the operator: the chained ledger of each room"))),
        new("13", new("Informatie voor gebruikers", "Information for deployers"), Answer.Partly(ModelWords.Places(facts), Role.ProcessOwner, ReleaseBundle.AuditName)),
        new("14", new("Menselijk toezicht", "Human oversight"), Answer.Partly(ModelWords.HumanDecides, Role.ProcessOwner, CandidateRecord.OrderingPolicyName)),
        new("15", new("Nauwkeurigheid, robuustheid, beveiliging", "Accuracy, robustness, cybersecurity"), Answer.Partly(
            new("De openbare bevindingen, op latere signalen dan waarvan is geleerd.", "The public findings, on later signals than those learnt from."), Role.ModelOwner, ReleaseFacts.PublicFindings)),
        new("26", new("Plichten van wie het gebruikt", "Duties of who uses it"), Answer.By(Role.ProcessOwner)),
        new("27", new("Beoordeling van gevolgen voor grondrechten", "Fundamental rights impact assessment"), Answer.Partly(
            new("Gemeten gevolgen per groep; de afweging maken mensen.", "Measured effects by group; people do the weighing."), Role.Lawyer, ReleaseFacts.PublicFindings)),
        new("72", new("Monitoring na ingebruikneming", "Post-market monitoring"), Answer.Partly(ModelWords.Draw(facts), Role.ModelOwner, CandidateRecord.OrderingPolicyName)),
        new("86", new("Uitleg aan wie het raakt", "Explanation to those concerned"), Answer.Partly(
            new("Elke score is een som van hele punten, met een reden per kenmerk.", "Each score is a sum of whole points, with a reason for each feature."), Role.ProcessOwner, CandidateRecord.ModelName)),
    ];

    public static IReadOnlyList<AnnexItem> CourtOfAudit(ReleaseFacts facts) =>
    [
        new("1", new("Sturing en verantwoording", "Governance and accountability"), Answer.Partly(
            new("Rollen, handtekeningen en redenen van elk besluit.", "Roles, signatures and reasons of each decision."), Role.Management, ReleaseBundle.ReleaseName)),
        new("2", new("Model en data", "Model and data"), Answer.Proven(
            ModelWords.Scorecard(facts), CandidateRecord.ModelName, CandidateRecord.ContractName, ReleaseBundle.TrainingName)),
        new("3", new("Privacy", "Privacy"), Answer.Partly(DataWords.Pseudonyms, Role.PrivacyOfficer, CandidateRecord.ContractName)),
        new("4", new("IT-beheer", "IT general controls"), Answer.Partly(
            new("Wijzigingen zijn herkenbaar aan de digest van elk bestand.", "Changes are known by the digest of each file."), Role.Operator, ReleaseBundle.ReleaseName)),
        new("5", new("Ethiek", "Ethics"), Answer.Partly(GateWords.Summary(facts), Role.EthicsReviewer, ReleaseFacts.PublicFindings, ReleaseBundle.GatesName)),
    ];
}
