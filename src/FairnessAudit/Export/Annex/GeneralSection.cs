using FairnessAudit.Export.Words;
using Interchange.ScoredSignals;
using Interchange.Trust;
using Reporting.Documents;

namespace FairnessAudit.Export.Annex;

/// <summary>Annex IV, 1: general description of the system.</summary>
internal static class GeneralSection
{
    public static AnnexSection Of(ReleaseFacts facts, About about) => new(new("1. Algemene beschrijving", "1. General description"),
    [
        new("1.a.1", new("Beoogd doel", "Intended purpose"), Answer.Partly(Said(about.Goal) + Phrase.Same(" ") + ModelWords.HumanDecides, Role.ProcessOwner, CandidateRecord.OrderingPolicyName)),
        new("1.a.2", new("Aanbieder", "Provider"), Given(about.Provider ?? about.Organization)),
        new("1.a.3", new("Versie", "Version"), Answer.Partly(
            new Phrase("Vrijgave ", "Release ") + Phrase.Same(facts.ReleaseId[..12] + "\u2026") + new Phrase(", contract ", ", contract ") + DataWords.ContractName(facts) + new Phrase(", ordeningsbeleid ", ", ordering policy ")
                + Phrase.Same($"{facts.Ordering.Id} {facts.Ordering.Version}, ") + new Phrase("software ", "software ") + Phrase.Same(Code) + Phrase.Same(". ") + GateWords.Standing(facts),
            new("de modeleigenaar: het verband met eerdere versies", "the model owner: how it relates to earlier versions"), ReleaseBundle.ReleaseName)),
        new("1.b", new("Samenhang met andere systemen", "Interaction with other systems"), Answer.Partly(
            new("De invoer bestaat uit bestanden volgens het contract, de uitvoer uit werklijsten per team. Het programma verandert niets in andere systemen.", "Input is files by the contract, output is worklists for each team. The program changes nothing in other systems."),
            Role.Operator, CandidateRecord.ContractName)),
        new("1.c", new("Versies van software", "Versions of software"), Answer.Partly(Phrase.Same($"fairness-audit {Code}, .NET 10."), Role.Operator)),
        new("1.d", new("Vorm waarin het wordt gebruikt", "Form in which it is used"), Answer.Proven(
            new("Twee programma's op de opdrachtregel, in gescheiden ruimten: een voor de nacht, een voor audit en vrijgave.", "Two command-line programs in separate rooms: one for the night, one for audit and release."), ReleaseBundle.ReleaseName)),
        new("1.e", new("Hardware", "Hardware"), Answer.By(Role.Operator)),
        new("1.f", new("Onderdeel van een product", "Part of a product"), Answer.Proven(new("Niet van toepassing: het systeem is geen onderdeel van een product.", "Does not apply: the system is no part of a product."))),
        new("1.g", new("Gebruikersinterface", "User interface"), Answer.Partly(ModelWords.Shown, new("de proceseigenaar: een afbeelding van een werklijst", "the process owner: a picture of a worklist"))),
        new("1.h", new("Gebruiksinstructies", "Instructions for use"), Answer.Partly(ModelWords.Places(facts), Role.ProcessOwner, ReleaseBundle.AuditName)),
    ]);

    private static string Code => CodeVersion.Commit is { } commit ? $"{CodeVersion.Version} ({commit[..12]}\u2026)" : CodeVersion.Version;

    private static Phrase Said(string? text)
    {
        var words = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Phrase(words, "In the organisation's own words, in Dutch: " + words);
    }

    private static Answer Given(string? name) => string.IsNullOrWhiteSpace(name) ? Answer.By(Role.ProcessOwner) : new Answer(Phrase.Same(name.TrimEnd('.') + "."), [], null);
}
