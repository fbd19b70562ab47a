using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Export.Kader;

/// <summary>How it was made and tested.</summary>
internal static class BuildingMeasures
{
    public static IEnumerable<Measure> Of(ReleaseFacts facts) =>
    [
        new("urn:nl:ak:mtr:owp-13", "2-owp-13-eenvoudigere-algoritmes", new("Zo eenvoudig mogelijk algoritme", "Simplest possible algorithm"), Answer.Partly(ModelWords.Scorecard(facts), Role.ModelOwner, CandidateRecord.ModelName)),
        new("urn:nl:ak:mtr:owk-02", "4-owk-02-stopzetten-gebruik", new("Noodplan voor het stoppen", "Plan for stopping"), Answer.Partly(
            new("Zonder geldige lijst van vrijgaven weigert de nacht. Daarna kan alleen op uitdrukkelijk verzoek op beleid worden geordend, zonder model; elke bladzijde zegt dat dan.", "Without a valid list of releases the night refuses. After that, ordering is possible only on explicit request and by policy, without a model; every page then says so."),
            Role.ProcessOwner, CandidateRecord.OrderingPolicyName)),
        new("urn:nl:ak:mtr:owk-04", "4-owk-04-logging", new("Logbestanden", "Logs"), Answer.By(Role.SecurityOfficer)),
        new("urn:nl:ak:mtr:owk-07", "4-owk-07-reproduceerbaarheid", new("Reproduceerbaarheid van uitkomsten", "Reproducible results"), Answer.Proven(
            new("De audit heeft alle scores en alle nachten opnieuw berekend; het oordeel daarover staat bij toets X1.", "The audit computed all scores and all nights again; the verdict on that stands at gate X1."),
            ReleaseBundle.AuditName, ReleaseFacts.PublicFindings)),
        new("urn:nl:ak:mtr:owk-08", "4-owk-08-feedbackloops", new("Feedbackloops", "Feedback loops"), Answer.Partly(
            ModelWords.Draw(facts) + new Phrase(" Schattingen wegen elk bekend resultaat met de kans waarmee het bekend werd.", " Estimates weigh each known result by the probability with which it came to be known."),
            Role.ModelOwner, CandidateRecord.OrderingPolicyName)),
        new("urn:nl:ak:mtr:ver-02", "5-ver-02-evalueer-nauwkeurigheid", new("Nauwkeurigheid", "Accuracy"), Answer.By(Role.ModelOwner)),
        new("urn:nl:ak:mtr:ver-03", "5-ver-03-biasanalyse", new("Toets op bias", "Bias test"), Answer.Partly(GateWords.Summary(facts), Role.EthicsReviewer, ReleaseFacts.PublicFindings, ReleaseBundle.GatesName)),
    ];
}
