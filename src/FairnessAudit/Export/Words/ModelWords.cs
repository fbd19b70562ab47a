using Reporting.Documents;
using Reporting.Formats;

namespace FairnessAudit.Export.Words;

/// <summary>How the rule works, from the scorecard and the ordering policy of the release.</summary>
internal static class ModelWords
{
    public static readonly Phrase HumanDecides = new(
        "Een mens beslist altijd. Het algoritme bepaalt alleen welke signalen een medewerker het eerst bekijkt. Het stelt geen maatregel voor.",
        "A human always decides. The algorithm only determines which signals a member of staff looks at first. It proposes no measure.");

    public static readonly Phrase Shown = new(
        "De medewerker ziet bij elk signaal in woorden waarom het op de lijst staat. De medewerker kan de volgorde opzij leggen en legt dan de reden vast. Van een signaal dat niet op de lijst komt, staan de redenen net zo volledig vast.",
        "With each signal the member of staff sees in words why it is on the list. Staff can set the order aside and then record the reason. For a signal that is not listed the reasons are recorded just as fully.");

    public static Phrase Scorecard(ReleaseFacts facts) =>
        new Phrase("Het algoritme is een scorekaart met ", "The algorithm is a scorecard of ") + Written.Count(facts.Scorecard.Terms.Count)
        + (facts.Scorecard.Pairs.Count == 0
            ? new Phrase(" kenmerken. Elk kenmerk geeft hele punten", " features. Each feature gives whole points")
            : new Phrase(" kenmerken en ", " features and ") + Pairs(facts.Scorecard.Pairs.Count)
                + new Phrase(". Elk kenmerk geeft hele punten, en elk paar voor wat twee kenmerken samen zeggen", ". Each feature gives whole points, and each pair for what two features say together"))
        + new Phrase(
            "; de score is de som. Iedereen kan een score met de hand narekenen, en de redenen tellen precies op tot de score.",
            "; the score is their sum. Anybody can work out a score by hand, and the reasons add up exactly to the score.");

    public static Phrase NotLearning(ReleaseFacts facts) =>
        new Phrase("Het algoritme leert niet zelf verder tijdens het gebruik. Het is gemaakt met de methode ", "The algorithm does not learn while it is used. It was made by the method ")
        + Phrase.Same(facts.Scorecard.Provenance.Trainer)
        + new Phrase(" en verandert alleen door een nieuwe vrijgave, met een nieuwe audit en nieuwe handtekeningen.", " and changes only by a new release, with a new audit and new signatures.");

    public static Phrase Order(ReleaseFacts facts)
    {
        var strict = facts.Ordering.Classes.Where(c => c.Strict).Select(c => Class(facts, c.Name)).ToArray();
        var first = strict.Length == 0 ? new Phrase("", "")
            : new Phrase("De klasse ", "The class ") + Phrase.Join(", ", strict) + new Phrase(" gaat voor, tot een vast deel van de plaatsen. ", " goes first, up to a fixed share of the places. ");
        return new Phrase(
            "De score bepaalt niet alleen de volgorde. Beleid van mensen bepaalt welke klasse van maatschappelijk belang voorgaat en hoe wachttijd en termijnen meetellen. ",
            "The score alone does not set the order. Policy made by people sets which class of societal interest goes first, and how waiting time and norms count. ")
            + first
            + new Phrase("Daarbinnen telt de score in ", "Within that the score counts in ") + Written.Count(facts.Ordering.BandProbabilities.Count + 1)
            + new Phrase(" stappen. Een signaal dat te lang blijft liggen, gaat van de lijst af; dat wordt met redenen vastgelegd. De uitvoer is een werklijst per team.", " bands. A signal that lies too long leaves the list, and that is recorded with reasons. The output is a worklist for each team.");
    }

    public static Phrase Places(ReleaseFacts facts) =>
        new Phrase("Per nacht komen ", "Each night ") + Written.Count(facts.Audit.MinimumCapacity) + new Phrase(" tot ", " to ") + Written.Count(facts.Audit.MaximumCapacity)
        + new Phrase(" signalen op de lijst. Bij meer of minder plaatsen mag deze regel niet worden gebruikt.", " signals are listed. With more or fewer places this rule may not be used.");

    public static Phrase Draw(ReleaseFacts facts)
    {
        var (least, most) = (Prioritisation.Ordering.Places.Random(facts.Ordering, facts.Audit.MinimumCapacity), Prioritisation.Ordering.Places.Random(facts.Ordering, facts.Audit.MaximumCapacity));
        return new Phrase("Per nacht worden ", "Each night ") + Written.Count(least) + new Phrase(" tot ", " to ") + Written.Count(most)
            + new Phrase(
                " signalen door het lot gekozen, ter controle. De werklijst zegt niet welke dat zijn.",
                " signals are drawn at random, as a check. The worklist does not say which.");
    }

    private static Phrase Pairs(int count) => Written.Count(count) + (count == 1 ? new Phrase(" paar daarvan", " pair of them") : new Phrase(" paren daarvan", " pairs of them"));

    private static Phrase Class(ReleaseFacts facts, string name)
    {
        var label = facts.Contract.Single(Interchange.Contracts.ColumnRole.Class).LevelLabel(name);
        return new Phrase(label.Nl, label.En);
    }
}
