using FairnessAudit.Export.Annex;
using Reporting.Documents;

namespace FairnessAudit.Export.Cards;

/// <summary>Three assessments, filled in as far as the release proves; the rest says who fills it in.</summary>
internal static class AssessmentCardMaking
{
    public static AssessmentCard BiasAnalysis(ReleaseFacts facts) => new()
    {
        Name = "Biasanalyse",
        Urn = BiasAnswers.Urn,
        Date = facts.Date,
        Contents = [.. BiasAnswers.Of(facts).Select(q => Card(facts, q.Question, $"{BiasAnswers.Urn}:{q.Step}", q.Answer))],
    };

    public static AssessmentCard TechnicalDocumentation(ReleaseFacts facts, IReadOnlyList<AnnexSection> sections)
    {
        var answers = sections.SelectMany(s => s.Items).ToDictionary(i => i.Key, i => i.Answer, StringComparer.Ordinal);
        return From(facts, "Technische documentatie voor hoog-risico AI-systemen", Instrument.TechnicalDocumentation, key => answers[key]);
    }

    public static AssessmentCard Iama(ReleaseFacts facts, About about)
    {
        var answers = IamaAnswers.Of(facts, about);
        return From(facts, "Impact Assessment Mensenrechten en Algoritmes (IAMA)", Instrument.Iama, key => answers.GetValueOrDefault(key) ?? IamaAnswers.Open(key));
    }

    private static AssessmentCard From(ReleaseFacts facts, string name, Instrument instrument, Func<string, Answer> answer) => new()
    {
        Name = name,
        Urn = instrument.Urn,
        Date = facts.Date,
        Contents = [.. instrument.Questions.Select(q => Card(facts, q.Text, $"{instrument.Urn}:{q.Key}", answer(q.Key)))],
    };

    private static CardAnswer Card(ReleaseFacts facts, string question, string urn, Answer answer) => answer.Proof(facts) is { } proof
        ? new(question, urn, proof.In(Language.Dutch), answer.Left?.In(Language.Dutch))
        : new(question, urn, answer.Left!.In(Language.Dutch), null);
}
