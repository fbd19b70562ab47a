using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Export.Cards;

/// <summary>What a release can answer of the IAMA, by the question's number. Values, necessity and law are for people.</summary>
internal static class IamaAnswers
{
    public static IReadOnlyDictionary<string, Answer> Of(ReleaseFacts facts, About about) => new Dictionary<string, Answer>(StringComparer.Ordinal)
    {
        ["1.2.1"] = Told(about.Goal, Role.ProcessOwner),
        ["1.4.1"] = Told(about.LawfulBasis, Role.Lawyer),
        ["2A.1.1"] = Answer.Proven(ModelWords.Scorecard(facts), CandidateRecord.ModelName),
        ["2A.2.1"] = Answer.Partly(new Phrase("De score gebruikt: ", "The score uses: ") + Phrase.Join(", ", DataWords.Features(facts)) + Phrase.Same(". ") + DataWords.NotUsed, Role.DataOwner, CandidateRecord.ContractName, CandidateRecord.ModelName),
        ["2A.3.1"] = Answer.Partly(
            new("Uitkomsten zijn er alleen van signalen waar iemand naar keek. Daarom wordt een deel door het lot gekozen en telt elke uitkomst mee met de kans waarmee zij bekend werd.", "Outcomes exist only where somebody looked. So some signals are drawn at random, and each outcome counts by the probability with which it came to be known."),
            Role.DataOwner, CandidateRecord.OrderingPolicyName),
        ["2A.3.2"] = Answer.Partly(DataWords.Training(facts), Role.DataOwner, CandidateRecord.ModelName),
        ["2A.4.1"] = Answer.Partly(DataWords.Pseudonyms, Role.SecurityOfficer, CandidateRecord.ContractName),
        ["2B.1.1"] = Answer.Proven(ModelWords.NotLearning(facts) + Phrase.Same(" ") + ModelWords.Scorecard(facts), CandidateRecord.ModelName),
        ["2B.3.3"] = Answer.Proven(
            new Phrase("Een aparte audit scoort elke rij en ordent elke nacht opnieuw, op signalen van ", "A separate audit scores every row and orders every night again, on signals of ") + GateWords.Window(facts) + Phrase.Same("."), ReleaseBundle.AuditName),
        ["2B.3.4"] = Answer.Partly(ModelWords.Draw(facts), Role.ModelOwner, CandidateRecord.OrderingPolicyName),
        ["2B.4.1"] = Answer.Proven(ModelWords.Scorecard(facts) + Phrase.Same(" ") + ModelWords.Order(facts), CandidateRecord.ModelName, CandidateRecord.OrderingPolicyName),
        ["2B.4.4"] = Answer.Partly(ModelWords.Shown, Role.ProcessOwner, CandidateRecord.ModelName),
        ["3.1.1"] = Answer.Proven(ModelWords.HumanDecides + Phrase.Same(" ") + ModelWords.Places(facts), ReleaseBundle.AuditName),
        ["3.2.1"] = Answer.Partly(ModelWords.HumanDecides + Phrase.Same(" ") + ModelWords.Shown, Role.ProcessOwner, CandidateRecord.OrderingPolicyName),
        ["3.3.2"] = Answer.Partly(GateWords.Summary(facts), Role.EthicsReviewer, ReleaseFacts.PublicFindings, ReleaseBundle.GatesName),
        ["3.5.1"] = Period(facts),
        ["3.7.1"] = Answer.Proven(
            new("Ja: zonder audit en zonder handtekeningen is er geen vrijgave, en het programma controleert elk bestand op zijn digest.", "Yes: without an audit and signatures there is no release, and the program checks every file by its digest."), ReleaseBundle.ReleaseName, ReleaseBundle.AuditName),
    };

    /// <summary>Who fills in a question that the release does not answer, by the part it stands in.</summary>
    public static Answer Open(string key) => Answer.By(key[..2] switch
    {
        "1." => Role.ProcessOwner,
        "2A" or "2." => Role.DataOwner,
        "2B" => Role.ModelOwner,
        "4." => Role.Lawyer,
        _ => Role.ProcessOwner,
    });

    private static Answer Told(string? text, Phrase role) => string.IsNullOrWhiteSpace(text)
        ? Answer.By(role)
        : Answer.Partly(Phrase.Quoted(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Language.Dutch), role);

    private static Answer Period(ReleaseFacts facts) => GateWords.Terms(facts) is { } terms ? Answer.Partly(terms, Role.ProcessOwner, ReleaseBundle.ReleaseName) : Answer.By(Role.ProcessOwner);
}
