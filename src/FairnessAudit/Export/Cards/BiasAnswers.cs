using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Export.Cards;

/// <summary>The three steps of measure ver-03 of the Algoritmekader: is there a difference, can it be justified, is it desirable.</summary>
internal static class BiasAnswers
{
    public const string Urn = "urn:nl:ak:mtr:ver-03";

    public static IEnumerable<(string Step, string Question, Answer Answer)> Of(ReleaseFacts facts) =>
    [
        ("1.1", "Stap 1: maken de invoervariabelen direct onderscheid?", Answer.Proven(DataWords.NotUsed, CandidateRecord.ContractName, CandidateRecord.ModelName)),
        ("1.2", "Stap 1: welke groepen zijn onderzocht?", Answer.Proven(Phrase.Join(" ", FindingWords.ByAttribute(facts)), ReleaseFacts.PublicFindings, ReleaseBundle.GatesName)),
        ("1.3", "Stap 1: wat betekent een verschil in behandeling hier?", Answer.Proven(
            new("Hoe vaak een signaal aan een medewerker wordt voorgelegd, elke groep tegen alle anderen, binnen vergelijkbare signalen. Ook de stappen van mensen daarna zijn onderzocht.", "How often a signal is put before a member of staff, each group against all others, among comparable signals. The steps that people take after that were audited too."),
            ReleaseBundle.GatesName)),
        ("1.4", "Stap 1: is er een systematisch verschil?", Answer.Proven(GateWords.Summary(facts), ReleaseFacts.PublicFindings, ReleaseBundle.AuditName)),
        ("2", "Stap 2: is het verschil te rechtvaardigen?", Justified(facts)),
        ("3", "Stap 3: is het verschil ethisch wenselijk?", Desirable(facts)),
    ];

    private static Answer Justified(ReleaseFacts facts) => facts.Findings.Gates.Justify == 0 && facts.Findings.Gates.Beyond == 0
        ? Answer.Partly(new("Geen toets vroeg om een motivering.", "No gate asked for a justification."), Role.EthicsReviewer, ReleaseFacts.PublicFindings)
        : Answer.By(Role.EthicsReviewer);

    private static Answer Desirable(ReleaseFacts facts) => facts.Signed is null
        ? Answer.By(Role.EthicsReviewer)
        : Answer.Partly(new("De ethisch toetser tekende met redenen; die staan bij de handtekening.", "The ethics reviewer signed with reasons; they stand with the signature."), Role.EthicsReviewer, ReleaseBundle.ReleaseName);
}
