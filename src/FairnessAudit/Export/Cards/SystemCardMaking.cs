using FairnessAudit.Export.Annex;
using FairnessAudit.Export.Kader;
using FairnessAudit.Export.Register;
using FairnessAudit.Export.Words;
using Reporting.Documents;

namespace FairnessAudit.Export.Cards;

/// <summary>The system card, with the model card and the assessments inside.</summary>
internal static class SystemCardMaking
{
    public static SystemCard Of(ReleaseFacts facts, About about, ModelCard model, IReadOnlyList<AssessmentCard> assessments) => new()
    {
        Name = about.Name,
        Instruments = [.. new[] { Instrument.Iama, Instrument.TechnicalDocumentation }.Select(i => new CardInstrument(i.Urn, "1.0", true))],
        Owners = [new CardOwner(about.Organization, about.ContactEmail)],
        Description = about.DescriptionShort,
        AiActProfile = about.PublicationCategory is RegisterStandard.HighRisk ? new("AI-systeem", "hoog-risico AI") : null,
        Requirements = [.. Requirements(facts)],
        Measures = [.. MeasureList.Of(facts).Select(m => new CardMeasure(m.Urn, m.Answer.State, $"{m.File}: {Dutch(m.Answer.Words(facts))}", Measure.RegistryVersion))],
        Labels = [new("release", facts.ReleaseId), new("model_line", facts.Audit.ModelLine), new("stage", facts.Audit.Stage), new("standing", Dutch(GateWords.Standing(facts)))],
        Status = facts.Standing is ReleaseStanding.InForce ? RegisterStandard.InUse : RegisterStandard.InDevelopment,
        GoalAndImpact = about.Goal,
        Considerations = about.Proportionality,
        RiskManagement = Dutch(GateWords.Summary(facts) + Phrase.Same(" ") + GateWords.Stage(facts)),
        HumanIntervention = Dutch(ModelWords.HumanDecides + Phrase.Same(" ") + ModelWords.Shown),
        LegalBase = [.. about.LawfulBasisLinks.Select(l => new CardLink(l.Title ?? "", l.Link))],
        UsedData = Dutch(new Phrase("De score gebruikt: ", "The score uses: ") + Phrase.Join(", ", DataWords.Features(facts)) + Phrase.Same(". ") + DataWords.NotUsed),
        TechnicalDesign = Dutch(ModelWords.Scorecard(facts) + Phrase.Same(" ") + ModelWords.NotLearning(facts) + Phrase.Same(" ") + ModelWords.Order(facts)),
        References = [new("Technische documentatie (bijlage IV)", AnnexDocument.Name + ".nl.html"), new("Toetsen als JUnit", Junit.JunitXml.FileName), new("Algoritmeregister", RegisterFile.FileName)],
        Models = [model],
        Assessments = assessments,
    };

    /// <summary>Requirements whose state follows from the articles of the cross-walk: the same answer, under the kader's urn.</summary>
    private static IEnumerable<CardRequirement> Requirements(ReleaseFacts facts)
    {
        var states = CrossWalk.Articles(facts).ToDictionary(a => a.Key, a => a.Answer.State, StringComparer.Ordinal);
        return new[] { ("aia-03", "9"), ("aia-05", "10"), ("aia-06", "11"), ("aia-07", "12, 19"), ("aia-08", "13"), ("aia-09", "14"), ("aia-10", "15"), ("aia-20", "26"), ("aia-26", "86"), ("aia-27", "27"), ("aia-34", "72") }
            .Select(r => new CardRequirement($"urn:nl:ak:ver:{r.Item1}", states[r.Item2], Measure.RegistryVersion));
    }

    private static string Dutch(Phrase phrase) => phrase.In(Language.Dutch);
}
