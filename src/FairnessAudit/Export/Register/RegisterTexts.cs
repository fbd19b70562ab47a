using FairnessAudit.Export.Words;
using Reporting.Documents;

namespace FairnessAudit.Export.Register;

/// <summary>What the release proves, in Dutch of level B1 for the register's text fields.</summary>
internal static class RegisterTexts
{
    public static string HumanIntervention(ReleaseFacts facts) => RegisterHtml.Paragraphs(
        Nl(ModelWords.HumanDecides),
        Nl(ModelWords.Places(facts)),
        Nl(ModelWords.Draw(facts)),
        Nl(ModelWords.Shown));

    public static string Risks(ReleaseFacts facts) => RegisterHtml.Paragraphs(
            "Het grootste risico is dat signalen over mensen met een bepaalde herkomst vaker worden voorgelegd, zonder goede reden. Daarom is de regel vooraf onderzocht door een aparte audit. Die heeft elk signaal opnieuw gescoord en elke nacht opnieuw geordend.",
            $"De audit gaat over signalen van {Nl(GateWords.Window(facts))}. {Nl(GateWords.Summary(facts))}")
        + RegisterHtml.List(FindingWords.ByAttribute(facts).Select(Nl))
        + RegisterHtml.Paragraphs(
            Nl(GateWords.Stage(facts)),
            GateWords.Terms(facts) is { } terms ? Nl(terms) : null,
            Nl(GateWords.Standing(facts)),
            "De audit kan niet alles zien. Uitkomsten zijn er alleen van signalen waar iemand naar heeft gekeken. Of een vastgelegde uitkomst klopt, blijkt niet uit de uitkomsten zelf.");

    public static string SourceData(ReleaseFacts facts) =>
        RegisterHtml.Paragraphs("De score gebruikt alleen deze gegevens:")
        + RegisterHtml.List(DataWords.Features(facts).Select(f => f.Nl))
        + RegisterHtml.Paragraphs(Nl(DataWords.NotUsed), Nl(DataWords.Pseudonyms), Nl(DataWords.Training(facts)));

    public static string Methods(ReleaseFacts facts) => RegisterHtml.Paragraphs(
        Nl(ModelWords.Scorecard(facts)),
        Nl(ModelWords.NotLearning(facts)),
        Nl(ModelWords.Order(facts)),
        Nl(DataWords.Training(facts)),
        $"De precieze punten per kenmerk staan in de modelkaart. Kenmerk van deze vrijgave: {facts.ReleaseId}.");

    private static string Nl(Phrase phrase) => phrase.In(Language.Dutch);
}
